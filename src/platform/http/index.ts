/**
 * HTTP ground: the server every module registers its routes on, the table of errors, pages with their cache rules,
 * posted fields, and the addresses of the files built for the browser.
 */
export { type Assets, loadAssets } from './assets.ts';
export { type ErrorCode, notFound, ProductError, Redirection } from './errors.ts';
export { gatherFields, type PostedFields, textOf } from './form-body.ts';
export { readParts, unreadable } from './form-parts.ts';
export { sendPage } from './page.ts';
export { createServer, type ErrorPage, type RouteListener, type ServerOptions } from './server.ts';
