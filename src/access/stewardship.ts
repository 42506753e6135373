import type { Transaction } from '../platform/database/index.ts';
import { notFound } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';
import type { StaffMember, StaffRole } from './staff-member.ts';

/** Who sets up an authority and what it offers: the program itself (command line, demonstration), or one of its staff. */
export type Steward =
  | { readonly kind: 'program' }
  | {
      readonly kind: 'staff';
      readonly authority: string;
      readonly account: string;
      readonly member: StaffMember;
    };

/** A change in hand: by whom, when, in which transaction. */
export interface Stewardship {
  readonly tx: Transaction;
  readonly at: Date;
  readonly by: Steward;
}

/** What a steward may be asked: to make or suspend an authority, to change what it is, who works there, what it offers, what it tells. */
export type StewardDeed = 'founding' | 'settings' | 'staff' | 'catalogue' | 'news';

const allowed: Record<StewardDeed, readonly StaffRole[]> = {
  founding: [],
  settings: ['administrator'],
  staff: ['administrator'],
  catalogue: ['administrator', 'manager'],
  news: ['administrator', 'manager'],
};

/** Whether this steward may do so for the whole of an authority: a role in some of its teams does not reach that far. */
export const maySteward = (by: Steward, deed: StewardDeed, authority: string): boolean => {
  if (by.kind === 'program') return true;
  const { role } = by.member;
  return by.authority === authority && role !== null && allowed[deed].includes(role);
};

/** Throws PAGE_INTROUVABLE for whoever may not: they learn nothing of what they asked for. */
export const authorise = ({ by }: Stewardship, deed: StewardDeed, authority: string): void => {
  if (!maySteward(by, deed, authority)) throw notFound();
};

/** Does the work in one transaction, in the scope of whoever asks for it. */
export const asSteward = <Result>(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  by: Steward,
  work: (stewardship: Stewardship) => Promise<Result>,
): Promise<Result> =>
  database.withScope(
    by.kind === 'program' ? { kind: 'platform' } : { kind: 'authority', authority: by.authority },
    (tx) => work({ tx, by, at: clock() }),
  );
