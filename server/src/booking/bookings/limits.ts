import type { BookingLimits } from '@nuanxin/shared-types';
import { addDays, midnightOf, momentOf, weekdayOf } from '../slots/days.js';

const MINUTE_MS = 60_000;

/** First and last business day of the period a day lies in. */
export function periodOf(day: string, period: BookingLimits['period']): { from: string; to: string } {
  const [year = '', month = ''] = day.split('-');
  if (period === 'day') return { from: day, to: day };
  if (period === 'week') {
    const monday = addDays(day, 1 - weekdayOf(day));
    return { from: monday, to: addDays(monday, 6) };
  }
  // Days are compared as texts, so the 31st does for every month.
  if (period === 'month') return { from: `${year}-${month}-01`, to: `${year}-${month}-31` };
  if (period === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` };
  return { from: '0000-01-01', to: '9999-12-31' };
}

/** The furthest day that can be booked at a moment: the day `aheadDays` on, from `opensMinute` of today. */
export function furthestDay(limits: BookingLimits, { day, minute }: { day: string; minute: number }): string {
  return addDays(day, minute >= limits.opensMinute ? limits.aheadDays : limits.aheadDays - 1);
}

/** When a day opens for booking, UTC ms. */
export function opensAt(limits: BookingLimits, day: string, zone: string): number {
  return momentOf(midnightOf(addDays(day, -limits.aheadDays), zone), limits.opensMinute);
}

/** Until when a time can be booked, UTC ms. */
export function closesAt({ closesMinutes }: Pick<BookingLimits, 'closesMinutes'>, startsAt: number): number {
  return startsAt - closesMinutes * MINUTE_MS;
}

/** Until when its owner may cancel or move it, UTC ms. */
export function changeUntil({ cancelMinutes }: BookingLimits, startsAt: number): number {
  return startsAt - cancelMinutes * MINUTE_MS;
}

/** Until when a freed seat is kept for somebody on the waiting list, UTC ms; null: too late to offer it. */
export function offerUntil(limits: BookingLimits, startsAt: number, now: number): number | null {
  const last = closesAt(limits, startsAt);
  return now < last ? Math.min(now + limits.offerMinutes * MINUTE_MS, last) : null;
}
