import type { Reach } from '@nuanxin/shared-types';

/**
 * Streets go round corners: 1.3 m of way for each metre in a straight line, the middle of what is found in cities (1.2 to 1.4); an
 * adult walks 75 m a minute (4.5 km/h). The service circle is 1 km; the life circle is 15 minutes on foot (15 分钟生活圈,
 * GB 50180-2018).
 */
export const REACH: Reach = { metres: 1000, minutes: 15, detour: 1.3, metresPerMinute: 75 };

/** Whole minutes on foot over a straight-line distance; never none. */
export function walkMinutes(metres: number): number {
  return Math.max(1, Math.ceil((metres * REACH.detour) / REACH.metresPerMinute));
}

/** Straight-line metres within reach. */
export function reachMetres({ metres, minutes, detour, metresPerMinute }: Reach): number {
  return Math.max(metres, Math.floor((minutes * metresPerMinute) / detour));
}
