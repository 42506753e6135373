/** SQLSTATE codes of PostgreSQL that the program acts upon. */
const UNIQUE_VIOLATION = '23505';
const ROW_SECURITY = '42501';

/** Whether a statement failed because a row with this key exists already; `constraint` narrows it to one constraint. */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  hasCode(error, UNIQUE_VIOLATION) && (constraint === undefined || constraintOf(error) === constraint);

/** Whether the database refused a statement to the program's role or outside the transaction's scope. */
export const isPermissionRefused = (error: unknown): boolean => hasCode(error, ROW_SECURITY);

/** Whether the columns of a table changed under a statement that this connection had already prepared. */
export const isStalePlan = (error: unknown): boolean =>
  hasCode(error, '0A000') && error instanceof Error && error.message.includes('cached plan');

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const constraintOf = (error: unknown): unknown =>
  error instanceof Error && 'constraint' in error ? error.constraint : undefined;
