/** The portal of an authority above everything it shows: its home, its news, its standing pages; and the platform's home. */
export { homeEntry, newsEntry, standingEntries } from './menu-entries.ts';
export { registerGallery } from './pages/gallery/route.ts';
export { registerPortal } from './register.ts';
