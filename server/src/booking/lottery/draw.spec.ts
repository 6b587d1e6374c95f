import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawOrder, sha256Hex } from './draw.js';

describe('a draw', () => {
  it('is what anybody computes with sha256sum', () => {
    // printf '%s' seed:A | sha256sum, and so on, sorted.
    const keys = ['A', 'B', 'C'].map((it) => [sha256Hex(`seed:${it}`), it] as const).sort();
    expect(drawOrder('seed', ['C', 'A', 'B'])).toEqual(keys.map(([, it]) => it));
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  const lots = fc.uniqueArray(fc.string({ minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 50 });

  it('holds everybody once, in whatever order they came', () => {
    fc.assert(
      fc.property(fc.string(), lots, (seed, numbers) => {
        const drawn = drawOrder(seed, numbers);
        expect([...drawn].sort()).toEqual([...numbers].sort());
        expect(drawOrder(seed, [...numbers].reverse())).toEqual(drawn);
      }),
    );
  });

  it('gives each of ten the first place about as often', () => {
    const numbers = Array.from({ length: 10 }, (_, i) => `lot${i}`);
    const wins = new Map<string, number>();
    for (let i = 0; i < 5000; i++) {
      const [first = ''] = drawOrder(`seed${i}`, numbers);
      wins.set(first, (wins.get(first) ?? 0) + 1);
    }
    // Five standard deviations of a fair draw: sqrt(5000 × 0.1 × 0.9) = 21.
    for (const number of numbers) expect(Math.abs((wins.get(number) ?? 0) - 500)).toBeLessThan(106);
  });
});
