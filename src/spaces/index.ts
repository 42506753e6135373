/** Spaces: where requests are held, for oneself or for an organisation, and the page each begins with. */
export { createPersonalSpace } from './actions/create-personal-space.ts';
