import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { failureOf, type Failure } from './failures.js';

/** An error of a driver, as it comes from a query through the ORM. */
const failed = (facts: object) =>
  new QueryFailedError('SELECT 1', [], Object.assign(new Error('of the driver'), facts));

const CASES: [what: string, facts: object, failure: Failure][] = [
  ['a key that is there already', { code: 'ER_DUP_ENTRY', errno: 1062 }, 'duplicate'],
  ['a key that is there already, on SQLite', { code: 'SQLITE_CONSTRAINT_UNIQUE' }, 'duplicate'],
  ['a deadlock, or a certification that failed', { code: 'ER_LOCK_DEADLOCK', errno: 1213 }, 'aborted'],
  ['a lock, or the other nodes, waited for in vain', { code: 'ER_LOCK_WAIT_TIMEOUT', errno: 1205 }, 'aborted'],
  ['a busy file', { code: 'SQLITE_BUSY' }, 'aborted'],
  ['a connection that was cut', { code: 'PROTOCOL_CONNECTION_LOST', fatal: true }, 'lost'],
  ['a node outside the primary component', { code: 'ER_UNKNOWN_COM_ERROR', errno: 1047 }, 'lost'],
  ['an error at COMMIT', { code: 'ER_ERROR_DURING_COMMIT', errno: 1180 }, 'lost'],
  ['a statement that met a connection just closed', { fatal: true }, 'lost'],
  ['a statement nobody can read', { code: 'ER_PARSE_ERROR', errno: 1064 }, 'other'],
  ['a foreign key', { code: 'ER_NO_REFERENCED_ROW_2', errno: 1452 }, 'other'],
];

describe('what a failed statement means', () => {
  it.each(CASES)('%s', (_, facts, failure) => {
    expect(failureOf(failed(facts))).toBe(failure);
    expect(failureOf(Object.assign(new Error('of the driver'), facts))).toBe(failure);
  });

  it('what is no error of a driver means nothing', () => {
    for (const it of [null, undefined, 'text', new Error('ours'), {}]) expect(failureOf(it)).toBe('other');
  });
});
