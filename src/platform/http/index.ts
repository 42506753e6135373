/**
 * HTTP ground: the server, with a room for each kind of client (pages, api, hooks), the table of errors, pages with their cache rules,
 * posted fields, and the addresses of the files built for the browser.
 */
export { type Assets, loadAssets } from './assets.ts';
export { type ErrorCode, notFound, ProductError, Redirection } from './errors.ts';
export { gatherFields, type PostedFields, textOf } from './form-body.ts';
export { readParts, unreadable } from './form-parts.ts';
export { sendPage } from './page.ts';
export type { ApiCaller, FindCaller } from './rooms/api.ts';
export type { HookSenders } from './rooms/hooks.ts';
export type { ErrorPage } from './rooms/pages.ts';
export { createServer, type RouteListener, type ServerOptions } from './server.ts';
