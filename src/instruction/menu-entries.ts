import type { MenuEntry } from '../frame/index.ts';
import { words } from './messages.ts';

/** The requests to be instructed, in the menu of the agents. */
export const inboxEntry: MenuEntry = { path: '/agent', label: () => words.menu.requests };

/** The way to the agents' side, for whoever works for this authority. */
export const agentSpaceEntry: MenuEntry = {
  path: '/agent',
  label: () => words.menu.agentSpace,
  shownTo: ({ viewer }) => viewer?.staff !== undefined,
};
