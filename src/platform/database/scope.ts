/**
 * In whose name a transaction works. Row-level security shows it the rows of that account or authority and no other;
 * `guest` is who files without account, by the access they proved; `platform` is the program itself (sign-up, mails,
 * setting up); `departure` is the program while it forgets a person, with what that person alone sees besides; `public` sees
 * what is published.
 */
export type Scope =
  | { kind: 'public' }
  | { kind: 'account'; account: string }
  | { kind: 'guest'; access: string }
  | { kind: 'authority'; authority: string }
  | { kind: 'platform' }
  | { kind: 'departure'; account: string };

/** A statement of a scope and its values. */
export interface Declaration {
  readonly text: string;
  readonly parameters: readonly string[];
}

const account = `set_config('app.account', $1, true)`;
const guest = `set_config('app.guest', $1, true)`;
const authority = `set_config('app.authority', $1, true)`;
const platform = `set_config('app.platform', 'on', true)`;
const readOnly = `set_config('transaction_read_only', 'on', true)`;

const texts = {
  account: { write: `select ${account}`, read: `select ${account}, ${readOnly}` },
  guest: { write: `select ${guest}`, read: `select ${guest}, ${readOnly}` },
  authority: { write: `select ${authority}`, read: `select ${authority}, ${readOnly}` },
  platform: { write: `select ${platform}`, read: `select ${platform}, ${readOnly}` },
  departure: { write: `select ${platform}, ${account}`, read: `select ${platform}, ${account}, ${readOnly}` },
  public: { write: null, read: `select ${readOnly}` },
} as const;

const parametersOf = (scope: Scope): readonly string[] => {
  if (scope.kind === 'account' || scope.kind === 'departure') return [scope.account];
  if (scope.kind === 'guest') return [scope.access];
  return scope.kind === 'authority' ? [scope.authority] : [];
};

/** The statement that declares a scope to the policies, for the length of the transaction; null when there is none. */
export const scopeStatement = (scope: Scope): Declaration | null => {
  const text = texts[scope.kind].write;
  return text ? { text, parameters: parametersOf(scope) } : null;
};

/** Same, for reads only: the database itself refuses to write until the end of the transaction. */
export const readingStatement = (scope: Scope): Declaration => ({
  text: texts[scope.kind].read,
  parameters: parametersOf(scope),
});

/** Nobody: what each setting is worth outside a scope, so that policies can use the plain form that the planner knows. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Settings every connection opens with: nobody's scope. */
export const connectionSettings: Record<string, string> = {
  timezone: 'UTC',
  'app.account': NOBODY,
  'app.guest': NOBODY,
  'app.authority': NOBODY,
  'app.platform': 'off',
};
