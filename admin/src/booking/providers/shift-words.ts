import type { Shift } from '@nuanxin/shared-types';
import { addDays, clockOfMinute, dayWords, weekdayOf, weekdayWords } from '../../kit/days.js';

const DAY = 1440;
const WEEK_MS = 7 * 86_400_000;

/** `周三、周四 09:00 到 12:00，3 周一轮，下周轮到`. */
export function shiftWords(shift: Shift, today: string): string {
  const { weekdays, fromMinute, toMinute, everyWeeks, until } = shift;
  const days = weekdays.length === 7 ? '每天' : weekdays.map(weekdayWords).join('、');
  const end = `${toMinute > DAY ? '第二天 ' : ''}${toMinute === DAY ? '24:00' : clockOfMinute(toMinute)}`;
  const turn = everyWeeks > 1 && `${everyWeeks} 周一轮，${turnWords(weeksUntil(shift, today))}`;
  return [`${days} ${clockOfMinute(fromMinute)} 到 ${end}`, turn, until && `到 ${dayWords(until)}`]
    .filter(Boolean)
    .join('，');
}

/** `这周轮到`, `下周轮到`, `2 周后轮到`. */
export function turnWords(weeks: number): string {
  return weeks === 0 ? '这周轮到' : weeks === 1 ? '下周轮到' : `${weeks} 周后轮到`;
}

/** Weeks from this one to the next in turn. */
export function weeksUntil({ since, everyWeeks }: Shift, today: string): number {
  const gone = Math.round((Date.parse(mondayOf(today)) - Date.parse(mondayOf(since))) / WEEK_MS);
  return ((-gone % everyWeeks) + everyWeeks) % everyWeeks;
}

/** The first day of a shift whose turn comes in so many weeks; one that is not now began a round ago. */
export function sinceFor(weeks: number, everyWeeks: number, today: string): string {
  return addDays(mondayOf(today), 7 * (weeks === 0 ? 0 : weeks - everyWeeks));
}

function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}
