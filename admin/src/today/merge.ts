import type { Redemption } from '@nuanxin/shared-types';

/** A day's redemptions as far as they were loaded, newest first. */
export interface DayList {
  day: string;
  given: number;
  rows: Redemption[];
  /** Where the older ones go on; null at the day's beginning. */
  next: string | null;
}

/**
 * Lays the newest page over what was loaded before, so that rows opened with 再看 stay. Where the two do not meet (more
 * came between two looks than a page holds, or the day has changed) only the newest page is certain.
 */
export function withNewest(before: DayList | undefined, newest: DayList): DayList {
  if (!before || before.day !== newest.day) return newest;
  const fresh = new Set(newest.rows.map(({ id }) => id));
  const meet = before.rows.some(({ id }) => fresh.has(id));
  if (!meet) return newest;
  const older = before.rows.filter(({ id }) => !fresh.has(id));
  return { ...newest, rows: [...newest.rows, ...older], next: older.length > 0 ? before.next : newest.next };
}

export function withOlder(before: DayList, page: DayList): DayList {
  const known = new Set(before.rows.map(({ id }) => id));
  return { ...before, rows: [...before.rows, ...page.rows.filter(({ id }) => !known.has(id))], next: page.next };
}
