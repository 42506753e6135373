/** The portal of an authority: the frame every page stands in, its home, its news and its legal pages. */
export { errorPage } from './frame/error-page.tsx';
export { PagePath } from './frame/path.tsx';
export { renderPage } from './frame/render-page.tsx';
export { registerGallery } from './pages/gallery/route.ts';
export { registerPortal } from './register.ts';
