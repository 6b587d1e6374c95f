import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareOut } from './split.js';

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('sharing a total out', () => {
  it.each([
    [10, [1, 1, 1], [4, 3, 3]],
    [30_240, Array.from({ length: 126 }, () => 1), Array.from({ length: 126 }, () => 240)],
    [2, [1, 1, 1], [1, 1, 0]],
    [100, [70, 20, 10], [70, 20, 10]],
    [101, [70, 20, 10], [71, 20, 10]],
    [7, [3, 0, 4], [3, 0, 4]],
    [5, [0, 0], [3, 2]],
    [5, [], []],
  ])('%i by %j', (total, weights, parts) => {
    expect(shareOut(total, weights)).toEqual(parts);
  });

  const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 130 });

  it('sums exactly, nobody below zero', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), weights, (total, shares) => {
        const parts = shareOut(total, shares);
        expect(sum(parts)).toBe(total);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is never a whole unit away from the fair share', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), weights, (total, shares) => {
        fc.pre(sum(shares) > 0);
        shareOut(total, shares).forEach((part, i) => {
          expect(Math.abs(part - (total * (shares[i] ?? 0)) / sum(shares))).toBeLessThan(1);
        });
      }),
    );
  });
});
