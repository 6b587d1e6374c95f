import { createRequire } from 'node:module';
import type { CoordinateSystem } from '@nuanxin/shared-types';
import type gcoordTypes from 'gcoord';
import type { Position } from '../records/distance.js';

// Its types describe a default export that its file for Node does not have.
const gcoord = createRequire(import.meta.url)('gcoord') as typeof gcoordTypes.default;

/** What stands in lists for each system. */
const NAMES: Record<CoordinateSystem, readonly string[]> = {
  GCJ02: ['GCJ-02', 'GCJ02', '高德', '腾讯', '火星坐标', '国测局'],
  WGS84: ['WGS-84', 'WGS84', 'GPS', '天地图'],
  BD09: ['BD-09', 'BD09', '百度'],
};

/** The first name of each, to choose from. */
export const COORDINATE_NAMES = Object.values(NAMES).map(([first = '']) => first);

/** The system a cell names; null where nobody knows it. */
export function systemNamed(cell: string): CoordinateSystem | null {
  const plain = cell.toUpperCase();
  const systems = Object.keys(NAMES) as CoordinateSystem[];
  return systems.find((it) => NAMES[it].some((name) => name === plain)) ?? null;
}

/** Degrees of a system as GCJ-02, in which places are kept; six decimals are ten centimetres. */
export function inGcj02({ longitude, latitude }: Position, system: CoordinateSystem): Position {
  if (system === 'GCJ02') return { longitude, latitude };
  const [x, y] = gcoord.transform([longitude, latitude], gcoord[system], gcoord.GCJ02);
  return { longitude: exact(x), latitude: exact(y) };
}

function exact(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
