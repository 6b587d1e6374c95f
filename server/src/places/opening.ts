import type { OpenState } from '@nuanxin/shared-types';
import { parseHours, withinHours } from '../kernel/index.js';

/**
 * Whether a place with these hours is open at a minute of the day, in the words of the screen: `通宵`, `到 22:00`, `17:00 开`,
 * `明天 08:00 开`.
 */
export function openState(hours: string, minute: number): OpenState {
  const { from, to } = parseHours(hours);
  if (to - from >= 1440) return { open: true, words: '通宵' };
  if (withinHours({ from, to }, minute)) return { open: true, words: `到 ${clock(to)}` };
  return { open: false, words: minute < from ? `${clock(from)} 开` : `明天 ${clock(from)} 开` };
}

/** Minutes since a place with these hours opened, midnight for one that never closes; null while it is closed. */
export function minutesOpen(hours: string, minute: number): number | null {
  const { from, to } = parseHours(hours);
  if (!withinHours({ from, to }, minute)) return null;
  return minute >= from ? minute - from : minute + 1440 - from;
}

function clock(minute: number): string {
  const ofDay = minute === 1440 ? 1440 : minute % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}
