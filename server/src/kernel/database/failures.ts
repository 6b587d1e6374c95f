import { QueryFailedError } from 'typeorm';

/** What a failed statement means for the transaction it stood in. */
export type Failure =
  /** A unique key was there already: somebody else was first. */
  | 'duplicate'
  /** Certainly rolled back, or never read; the whole unit of work may run again. */
  | 'aborted'
  /** The connection is gone; before COMMIT that is a rollback, at COMMIT nobody knows. */
  | 'lost'
  | 'other';

const DUPLICATE = new Set(['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);
const ABORTED = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);
const LOST = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ER_SERVER_SHUTDOWN',
  // 1047: a Galera node outside the primary component; 1180: error during COMMIT.
  'ER_UNKNOWN_COM_ERROR',
  'ER_ERROR_DURING_COMMIT',
]);

/** Reads the driver's code off an error of any engine. */
export function failureOf(error: unknown): Failure {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  if (DUPLICATE.has(code)) return 'duplicate';
  if (ABORTED.has(code)) return 'aborted';
  if (LOST.has(code) || (code === '' && isFatal(cause))) return 'lost';
  return 'other';
}

/** mysql2 gives no code where a statement meets a connection that has just closed; it only says that this is the end of it. */
function isFatal(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'fatal' in cause && cause.fatal === true;
}
