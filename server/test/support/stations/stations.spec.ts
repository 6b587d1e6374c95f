import { describe, expect, it } from '@jest/globals';
import { BEIJING, contains, SHANDONG } from './outlines.js';
import { stationsIn } from './stations.js';

const made = (seed: number) => [
  ...stationsIn(BEIJING, { count: 8300, seed, smart: 1200, facilityCodes: ['water', 'seats'] }),
];

describe('stations for tests', () => {
  const stations = made(7);

  it('lie within the outlines of their districts', () => {
    expect(BEIJING).toHaveLength(16);
    expect(SHANDONG.map((it) => it.name)).toContain('济南市');
    for (const { district, longitude, latitude } of stations) {
      const area = BEIJING.find((it) => it.name === district);
      expect(area && contains(area, [longitude, latitude])).toBe(true);
    }
  });

  it('are the same for the same seed, and others for another', () => {
    expect(made(7)).toEqual(stations);
    expect(made(8)).not.toEqual(stations);
  });

  it('are as many and as smart as was asked', () => {
    expect(stations).toHaveLength(8300);
    expect(stations.filter((it) => it.kind === 'smart_station')).toHaveLength(1200);
    expect(new Set(stations.map((it) => it.name)).size).toBe(8300);
  });
});
