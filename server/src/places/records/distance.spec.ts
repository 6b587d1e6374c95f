import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { metresBetween } from './distance.js';

const position = fc.record({
  longitude: fc.double({ min: 73, max: 136, noNaN: true }),
  latitude: fc.double({ min: 3, max: 54, noNaN: true }),
});

describe('distance', () => {
  it('is known between known places', () => {
    const beijing = { longitude: 116.3975, latitude: 39.9087 };
    const shanghai = { longitude: 121.4737, latitude: 31.2304 };
    expect(Math.abs(metresBetween(beijing, shanghai) - 1_067_500)).toBeLessThan(2_000);
    // One minute of latitude is a nautical mile.
    const mile = metresBetween({ longitude: 107, latitude: 37 }, { longitude: 107, latitude: 37 + 1 / 60 });
    expect(Math.abs(mile - 1852)).toBeLessThan(3);
  });

  it('is the same both ways, zero at home, and never longer by a detour', () => {
    fc.assert(
      fc.property(position, position, position, (a, b, c) => {
        expect(metresBetween(a, b)).toBe(metresBetween(b, a));
        expect(metresBetween(a, a)).toBe(0);
        expect(metresBetween(a, c)).toBeLessThanOrEqual(metresBetween(a, b) + metresBetween(b, c) + 2);
      }),
    );
  });
});
