import type { DeskRow } from '@nuanxin/shared-types';

const HOUR_MINUTES = 60;
const MINUTE_MS = 60_000;
/** Shifts may reach into the night that follows. */
const DAY_END_MINUTES = 2880;

/** What of the day one is away: all of it, until a time, from a time on, or in between. */
export type Part = 'day' | 'until' | 'from' | 'between';
export const PARTS: { code: Part; name: string }[] = [
  { code: 'day', name: '一整天' },
  { code: 'until', name: '晚点来' },
  { code: 'from', name: '早点走' },
  { code: 'between', name: '中间走开' },
];

/** In minutes from 00:00, as the contract asks; an end left out is the day's own. */
export interface Away {
  fromMinute?: number;
  toMinute?: number;
}

/** `from` and `to`: `HH:MM`. */
export function awayOf(part: Part, from: string, to: string): Away {
  return {
    ...((part === 'from' || part === 'between') && { fromMinute: minutesOf(from) }),
    ...((part === 'until' || part === 'between') && { toMinute: minutesOf(to) }),
  };
}

export function isForward({ fromMinute = 0, toMinute = DAY_END_MINUTES }: Away): boolean {
  return fromMinute < toMinute;
}

/** Whether a line of the day (`YYYY-MM-DD`, Beijing time) falls into the time away. */
export function isHit(
  { startsAt, endsAt }: Pick<DeskRow, 'startsAt' | 'endsAt'>,
  day: string,
  { fromMinute = 0, toMinute = DAY_END_MINUTES }: Away,
): boolean {
  const midnight = Date.parse(`${day}T00:00:00+08:00`);
  return startsAt < midnight + toMinute * MINUTE_MS && endsAt > midnight + fromMinute * MINUTE_MS;
}

function minutesOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * HOUR_MINUTES + minute;
}
