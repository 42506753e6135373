/** What decides whether a démarche can be filed on a day; dates as « 2026-11-03 », both included. */
export interface FilingPeriod {
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}

/** Where a day stands in the filing period. */
export type FilingState = 'open' | 'not_yet' | 'over';

/** Whether a démarche can be filed on this day (« 2026-11-03 », on the clock of its authority). */
export const filingState = ({ opensOn, closesOn }: FilingPeriod, today: string): FilingState => {
  if (opensOn && today < opensOn) return 'not_yet';
  return closesOn && today > closesOn ? 'over' : 'open';
};

/** What a démarche asks before it can be filed, in one word for the padlock. */
export type Requirement = 'none' | 'account' | 'account-and-organisation';

/** Whether an account is needed, and an organisation with it. */
export const requirementOf = (procedure: {
  readonly kind: string;
  readonly requiresAccount: boolean;
  readonly holder: string;
}): Requirement => {
  if (procedure.kind !== 'form' || !procedure.requiresAccount) return 'none';
  return procedure.holder === 'organisation' ? 'account-and-organisation' : 'account';
};
