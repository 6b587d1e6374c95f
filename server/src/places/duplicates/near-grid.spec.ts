import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { metresBetween } from '../records/distance.js';
import { nearPairs } from './near-grid.js';

/** Crowded, so that many lie around the limit: 200 m across, at any latitude of China. */
const crowd = fc
  .record({
    longitude: fc.double({ min: 73, max: 135, noNaN: true }),
    latitude: fc.double({ min: 3, max: 53, noNaN: true }),
    steps: fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), { maxLength: 40 }),
  })
  .map(({ longitude, latitude, steps }) =>
    steps.map(([x, y], id) => ({ id, longitude: longitude + x * 5e-6, latitude: latitude + y * 5e-6 })),
  );

const named = (pairs: { a: { id: number }; b: { id: number } }[]) => pairs.map(({ a, b }) => `${a.id}-${b.id}`).sort();

describe('places within 30 m of each other', () => {
  it('are found as if each were held against each other', () => {
    fc.assert(
      fc.property(crowd, (places) => {
        const each = places.flatMap((b, i) => places.slice(0, i).map((a) => ({ a, b })));
        const near = each.filter(({ a, b }) => metresBetween(a, b) <= 30);
        expect(named(nearPairs(places, 30))).toEqual(named(near));
      }),
    );
  });

  it('come nearest first, and at the limit still count', () => {
    const at = (metres: number) => ({ longitude: 116.4, latitude: 39.9 + metres / 111_195 });
    const pairs = nearPairs([at(0), at(30), at(61)], 30);
    expect(pairs.map((it) => it.metres)).toEqual([30]);
    expect(nearPairs([at(0), at(20), at(25)], 30).map((it) => it.metres)).toEqual([5, 20, 25]);
  });
});
