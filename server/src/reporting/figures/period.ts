const DAY_MS = 86_400_000;
const WEEK = 7;

/** Business days, both ends included. */
export interface Period {
  from: string;
  to: string;
}

/**
 * What a period is compared with. A whole calendar month with the month before it; anything else with the same weekdays, as
 * many weeks back as it takes not to overlap.
 */
export function before({ from, to }: Period): Period & { words: string } {
  if (isMonth({ from, to })) {
    const last = shift(from, -1);
    return { from: `${last.slice(0, 8)}01`, to: last, words: '上个月' };
  }
  const weeks = Math.ceil(daysOf({ from, to }).length / WEEK);
  const words = weeks === 1 ? '上周同期' : `${weeks} 周前`;
  return { from: shift(from, -weeks * WEEK), to: shift(to, -weeks * WEEK), words };
}

/** Every day of the period. */
export function daysOf({ from, to }: Period): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = shift(day, 1)) days.push(day);
  return days;
}

/** ISO weekday of a business day, 1 Monday … 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || WEEK;
}

export function shift(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
}

function isMonth({ from, to }: Period): boolean {
  const next = shift(to, 1);
  return from.endsWith('-01') && next.endsWith('-01') && shift(next, -1).slice(0, 7) === from.slice(0, 7);
}
