import type { MenuEntry } from '../frame/index.ts';
import { words } from './messages.ts';

/** The person's profile, under their name. */
export const profileEntry: MenuEntry = { path: '/mon-espace/compte', label: () => words.inSpace.title };

/** The way in, at the end of the header. */
export const signInEntry: MenuEntry = { path: '/connexion', label: () => words.signInEntry };

/** The way out: an address that is posted to. */
export const signOutPath = '/deconnexion';
