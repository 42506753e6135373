import type { Visit } from '../access/index.ts';
import type { CalendarDate } from '../platform/text/index.ts';

/** What an entry may know to say its word: where it is read, and when. */
export type MenuPlace = Pick<Visit, 'portal' | 'link'>;

/** An entry of a menu, as the module whose page it opens gives it. */
export interface MenuEntry {
  /** From the root of the portal. */
  readonly path: string;
  readonly label: (place: MenuPlace, today: CalendarDate) => string;
  /** Who finds it in the menu; everybody who has that menu when it is not said. */
  readonly shownTo?: (visit: Visit) => boolean;
}

/** Every menu of the frame, each entry given by a module; `program/menus.ts` puts them in order. */
export interface Menus {
  /** Of the public and personal pages. */
  readonly portal: readonly MenuEntry[];
  /** Of the agents' pages. */
  readonly agent: readonly MenuEntry[];
  /** Under the name of the person signed in, after their spaces. */
  readonly account: readonly MenuEntry[];
  /** Of the bottom of every page. */
  readonly footer: readonly MenuEntry[];
  /** The entry that the pages of a layout belong to, unless they name another. */
  readonly homes: { readonly space: MenuEntry; readonly agent: MenuEntry };
  readonly signIn: MenuEntry;
  /** Path to which the way out posts. */
  readonly signOut: string;
}

declare module 'fastify' {
  interface FastifyInstance {
    menus: Menus;
  }
}
