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

/** The database does not answer, or no longer: what was asked of it may be asked again when it is back. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';

  constructor(cause: unknown) {
    super(`The database does not answer: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** Codes of the network, and of PostgreSQL: connection cut (class 08), stopping, recovering, no connection left. */
const LOST =
  /^(E(CONN(REFUSED|RESET)|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN)|08...|57P0[123]|53300)$/;
/** What the driver says without a code. */
const LOST_WORDS = /Connection terminated|not queryable|timeout exceeded when trying to connect/;

/** Whether a connection to the database failed, was refused or was cut. */
export const isUnreachable = (error: unknown): boolean => {
  if (error instanceof DatabaseUnreachable) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  const noSocket = code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect';
  return noSocket || LOST.test(code) || LOST_WORDS.test(error.message);
};

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const constraintOf = (error: unknown): unknown =>
  error instanceof Error && 'constraint' in error ? error.constraint : undefined;
