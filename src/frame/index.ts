/** What every page stands in: header, menus, footer, error pages, the look of the authority and its opening hours. */
export { errorPage } from './error-page.tsx';
export { lookAddresses } from './file-addresses.ts';
export { layoutAssets } from './layout-data.ts';
export type { MenuEntry, Menus } from './menus.ts';
export { linksOf } from './navigation.ts';
export { sayWeek } from './opening-hours/index.ts';
export { PagePath } from './path.tsx';
export { registerFrame } from './register.ts';
export { renderPage } from './render-page.tsx';
