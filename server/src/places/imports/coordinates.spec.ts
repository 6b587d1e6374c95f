import { describe, expect, it } from '@jest/globals';
import { metresBetween } from '../records/distance.js';
import { inGcj02, systemNamed } from './coordinates.js';

/** Tian'anmen, published in each system. */
const GATE = {
  WGS84: { longitude: 116.391265, latitude: 39.907339 },
  GCJ02: { longitude: 116.397505, latitude: 39.908742 },
  BD09: { longitude: 116.40391, latitude: 39.915053 },
} as const;

describe('degrees of three systems', () => {
  it.each(['WGS84', 'GCJ02', 'BD09'] as const)('%s is put onto GCJ-02 within ten metres', (system) => {
    expect(metresBetween(inGcj02(GATE[system], system), GATE.GCJ02)).toBeLessThan(10);
  });

  it('are hundreds of metres off when the system is taken for another', () => {
    expect(metresBetween(inGcj02(GATE.WGS84, 'GCJ02'), GATE.GCJ02)).toBeGreaterThan(300);
    expect(metresBetween(inGcj02(GATE.BD09, 'GCJ02'), GATE.GCJ02)).toBeGreaterThan(300);
  });

  it('are named as offices name them', () => {
    expect(['gps', '高德', 'BD-09', '北京54'].map(systemNamed)).toEqual(['WGS84', 'GCJ02', 'BD09', null]);
  });
});
