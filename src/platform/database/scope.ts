/**
 * In whose name a transaction works. Row-level security shows it the rows of that account or authority and no other;
 * `platform` is the program itself (sign-up, mails, setting up); `public` sees what is published.
 */
export type Scope =
  | { kind: 'public' }
  | { kind: 'account'; account: string }
  | { kind: 'authority'; authority: string }
  | { kind: 'platform' };

/** The statement that declares a scope to the policies, for the length of the transaction; null when there is none. */
export const scopeStatement = (scope: Scope): { text: string; parameters: string[] } | null => {
  switch (scope.kind) {
    case 'public':
      return null;
    case 'account':
      return { text: `select set_config('app.account', $1, true)`, parameters: [scope.account] };
    case 'authority':
      return { text: `select set_config('app.authority', $1, true)`, parameters: [scope.authority] };
    case 'platform':
      return { text: `select set_config('app.platform', 'on', true)`, parameters: [] };
  }
};

/** Nobody: what each setting is worth outside a scope, so that policies can use the plain form that the planner knows. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Settings every connection opens with: nobody's scope. */
export const connectionSettings: Record<string, string> = {
  timezone: 'UTC',
  'app.account': NOBODY,
  'app.authority': NOBODY,
  'app.platform': 'off',
};
