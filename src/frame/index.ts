/** What every page stands in: header, menus, footer, error pages, the look of the authority and its opening hours. */
export { accessibilityState } from './accessibility-state.ts';
export { errorPage } from './error-page.tsx';
export { lookAddresses } from './file-addresses.ts';
export { layoutAssets } from './layout-data.ts';
export { registerLook } from './look/route.ts';
export { footerLinks } from './navigation.ts';
export { sayWeek } from './opening-hours/index.ts';
export { PagePath } from './path.tsx';
export { renderPage } from './render-page.tsx';
