import type { MenuEntry } from '../frame/index.ts';
import { words } from './messages.ts';

/** The démarches, in the menu of every portal. */
export const catalogueEntry: MenuEntry = { path: '/demarches', label: () => words.catalogue };
