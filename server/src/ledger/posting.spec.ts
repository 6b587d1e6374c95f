import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesOf } from './posting.js';

const account = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const movement = fc.record({
  debitAccountId: account,
  creditAccountId: account,
  amount: fc.integer({ min: 1, max: 1_000_000 }),
});
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

describe('the changes a set of transfers makes', () => {
  it('sum up to the transfers, each account once, in the lock order', () => {
    fc.assert(
      fc.property(fc.array(movement), (movements) => {
        const changes = changesOf(movements);
        const ids = changes.map((it) => it.accountId);
        expect(ids).toEqual([...new Set(ids)].sort());
        for (const { accountId, debits, credits } of changes) {
          expect(debits).toBe(sum(movements.filter((it) => it.debitAccountId === accountId).map((it) => it.amount)));
          expect(credits).toBe(sum(movements.filter((it) => it.creditAccountId === accountId).map((it) => it.amount)));
        }
        expect(sum(changes.map((it) => it.debits))).toBe(sum(changes.map((it) => it.credits)));
      }),
    );
  });

  it('do not depend on the order of the transfers', () => {
    fc.assert(
      fc.property(fc.array(movement), (movements) => {
        expect(changesOf([...movements].reverse())).toEqual(changesOf(movements));
      }),
    );
  });

  it('with their mirrors come to nothing', () => {
    fc.assert(
      fc.property(fc.array(movement), (movements) => {
        const mirrors = movements.map(({ debitAccountId, creditAccountId, amount }) => ({
          debitAccountId: creditAccountId,
          creditAccountId: debitAccountId,
          amount,
        }));
        for (const { debits, credits } of changesOf([...movements, ...mirrors])) expect(debits).toBe(credits);
      }),
    );
  });
});
