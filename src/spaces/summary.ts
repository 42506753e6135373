import type { Space, Visit } from '../access/index.ts';
import type { Transaction } from '../platform/database/index.ts';
import type { Tone } from '../ui/index.ts';

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

/** What the page of a space shows of the work of other modules. */
export interface SpaceSummary {
  readonly requests: number;
  readonly drafts: number;
  /** Messages not read yet. */
  readonly unread: number;
  /** Documents that the person keeps for themself, whatever the space. */
  readonly safeDocuments: number;
  readonly actions: readonly SpaceAction[];
  /** Drafts to finish that `actions` does not name. */
  readonly unlistedDrafts: number;
  /** Four at most, last changed first. */
  readonly latest: readonly LatestRequest[];
}

/** Reads the summary of a space of the account at work, in three statements at most. */
export type Summarise = (
  tx: Transaction,
  space: Pick<Space, 'id' | 'kind'>,
  visit: Visit,
  account: string,
) => Promise<SpaceSummary>;
