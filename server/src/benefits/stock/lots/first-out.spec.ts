import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstOut, partsOf } from './first-out.js';

const lotsOf = (...held: number[]) => held.map((units, i) => ({ id: String(i), held: units }));
const figures = (lots: ReturnType<typeof firstOut>) => lots.map((it) => [it.given, it.overGiven, it.onHand]);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('what was handed out, laid on the lots', () => {
  it.each([
    [
      [10, 20],
      { given: 0, overGiven: 0 },
      [
        [0, 0, 10],
        [0, 0, 20],
      ],
    ],
    [
      [10, 20],
      { given: 12, overGiven: 0 },
      [
        [10, 0, 0],
        [2, 0, 18],
      ],
    ],
    [
      [10, 20],
      { given: 9, overGiven: 3 },
      [
        [9, 1, 0],
        [0, 2, 18],
      ],
    ],
    [
      [10, 0, 5],
      { given: 15, overGiven: 0 },
      [
        [10, 0, 0],
        [0, 0, 0],
        [5, 0, 0],
      ],
    ],
  ])('%j with %j', (held, taken, expected) => {
    expect(figures(firstOut(lotsOf(...held), taken))).toEqual(expected);
  });

  const stock = fc
    .record({ held: fc.array(fc.nat(500), { minLength: 1, maxLength: 12 }), share: fc.nat(100), over: fc.nat(100) })
    .map(({ held, share, over }) => {
      const taken = Math.floor((sum(held) * share) / 100);
      const overGiven = Math.floor((taken * over) / 100);
      return { lots: lotsOf(...held), taken: { given: taken - overGiven, overGiven } };
    });

  it('sums exactly, in all and in each lot', () => {
    fc.assert(
      fc.property(stock, ({ lots, taken }) => {
        const laid = firstOut(lots, taken);
        expect(sum(laid.map((it) => it.given))).toBe(taken.given);
        expect(sum(laid.map((it) => it.overGiven))).toBe(taken.overGiven);
        for (const it of laid) {
          expect(it.onHand).toBeGreaterThanOrEqual(0);
          expect(it.given + it.overGiven + it.onHand).toBe(it.held);
        }
      }),
    );
  });

  it('does not change what an older lot gave when a later lot arrives, or when some of what is on hand leaves', () => {
    fc.assert(
      fc.property(stock, fc.nat(100), ({ lots, taken }, later) => {
        const before = firstOut(lots, taken);
        const arrived = firstOut([...lots, { id: 'later', held: later }], taken);
        expect(figures(arrived.slice(0, -1))).toEqual(figures(before));
        const parts = partsOf(before, Math.min(7, sum(before.map((it) => it.onHand)))) ?? [];
        const gone = new Map(parts.map((it) => [it.lot.id, it.quantity]));
        const left = lots.map((it) => ({ ...it, held: it.held - (gone.get(it.id) ?? 0) }));
        expect(firstOut(left, taken).map((it) => [it.given, it.overGiven])).toEqual(
          before.map((it) => [it.given, it.overGiven]),
        );
      }),
    );
  });
});

describe('which lots a quantity leaves from', () => {
  it.each([
    [
      [3, 5],
      4,
      [
        ['0', 3],
        ['1', 1],
      ],
    ],
    [[0, 5], 5, [['1', 5]]],
    [[3, 5], 9, null],
    [[], 1, null],
  ])('%j, %i', (onHand, quantity, expected) => {
    const lots = onHand.map((units, i) => ({ id: String(i), onHand: units }));
    expect(partsOf(lots, quantity)?.map((it) => [it.lot.id, it.quantity]) ?? null).toEqual(expected);
  });
});
