import type { Space, Viewer, Visit } from '../access/index.ts';
import type { Transaction } from '../platform/database/index.ts';
import type { TileProps, Tone } from '../ui/index.ts';

/** The space whose page is shown, and to whom. */
export interface ShownSpace {
  readonly visit: Visit;
  readonly viewer: Viewer;
  readonly space: Space;
  /** Spaces the page speaks of: a person's own page gathers all of theirs, an organisation's holds its own. */
  readonly spaces: readonly string[];
  /** Address of a list of the portal, as this page leads to it: limited to the organisation when it is one's page. */
  readonly listIn: (path: string) => string;
}

/** Something the person is expected to do. */
export interface SpaceAction {
  readonly label: string;
  readonly href: string;
  /** Why, until when. */
  readonly detail: string;
}

/** One of the last requests of a space. */
export interface LatestRequest {
  readonly title: string;
  readonly href: string;
  /** « VIO-26-7KM2Q, transmise le 3 novembre 2026 » */
  readonly detail: string;
  readonly status: { readonly tone: Tone; readonly text: string };
  /** How far it has gone. */
  readonly progress?: { readonly value: number; readonly total: number };
}

/** What one module shows on the page of a space; it reads nothing but its own tables to say so. */
export interface SpaceGift {
  /** Ways in, with what each holds. */
  readonly tiles?: readonly TileProps[];
  readonly actions?: readonly SpaceAction[];
  /** Further things to do that `actions` does not name, and the list that has them all. */
  readonly unnamed?: { readonly count: number; readonly label: string; readonly href: string } | undefined;
  /** Four at most, last changed first. */
  readonly latest?: readonly LatestRequest[];
}

/** How a module makes its gift, in one statement at most: the gifts of all modules are asked for together. */
export type GiveToSpace = (tx: Transaction, shown: ShownSpace) => SpaceGift | Promise<SpaceGift>;
