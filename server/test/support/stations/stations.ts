import type { PlaceKind } from '@nuanxin/shared-types';
import { contains, type Area, type Point } from './outlines.js';

/** A place as a city's list would have it. */
export interface Station {
  kind: PlaceKind;
  name: string;
  address: string;
  district: string;
  longitude: number;
  latitude: number;
  /** `HH:MM-HH:MM`. */
  hours: string;
  facilityCodes: string[];
}

const HOURS = ['08:00-18:00', '08:30-17:30', '09:00-21:00', '07:00-22:00', '06:30-23:00', '17:00-01:00'];
const SCATTER_DEGREES = 0.06;
/** Of a hundred places so many lie around the middle of their area, where people work; the others anywhere in it. */
const IN_THE_MIDDLE = 70;

/** Places laid over areas, the same for the same seed. Every n-th is smart and open round the clock. */
export function* stationsIn(
  areas: readonly Area[],
  {
    count,
    seed,
    smart,
    facilityCodes,
  }: { count: number; seed: number; smart: number; facilityCodes: readonly string[] },
): Generator<Station> {
  const chance = chanceFrom(seed);
  for (let i = 0; i < count; i++) {
    const area = areas[i % areas.length];
    if (!area) throw new Error('no areas');
    const [longitude, latitude] = pointIn(area, chance);
    // Spread evenly: exactly `smart` of `count` steps over a whole number.
    const isSmart = Math.floor(((i + 1) * smart) / count) > Math.floor((i * smart) / count);
    const number = Math.floor(i / areas.length) + 1;
    yield {
      kind: isSmart ? 'smart_station' : 'station',
      name: `${area.name}${isSmart ? '智能驿站' : '工会驿站'}${number}号`,
      address: `${area.name}幸福路 ${1 + Math.floor(chance() * 900)} 号`,
      district: area.name,
      longitude,
      latitude,
      hours: isSmart ? '00:00-24:00' : (HOURS[Math.floor(chance() * HOURS.length)] ?? ''),
      facilityCodes: facilityCodes.filter((_, n) => chance() < 1 / (1 + n / 4)),
    };
  }
}

function pointIn(area: Area, chance: () => number): Point {
  const { box } = area;
  for (;;) {
    const near = chance() * 100 < IN_THE_MIDDLE;
    const [x, y] = near
      ? around(area.centre, chance)
      : [mix(box.west, box.east, chance()), mix(box.south, box.north, chance())];
    const point: Point = [round(x), round(y)];
    if (contains(area, point)) return point;
  }
}

/** Thicker towards the middle: the sum of three dice. */
function around([x, y]: Point, chance: () => number): Point {
  const off = () => (chance() + chance() + chance() - 1.5) * SCATTER_DEGREES;
  return [x + off(), y + off()];
}

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;
/** A tenth of a metre is more than anybody measures. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Chance that can be had again: a generator of 32 bits (mulberry32), 0 … 1. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
