import { addDays } from '../../kit/days.js';

/** First day of the month a day lies in, and how many days it has. */
export function monthOf(day: string): { first: string; days: number } {
  const first = `${day.slice(0, 8)}01`;
  const last = addDays(nextMonth(first, 1), -1);
  return { first, days: Number(last.slice(8)) };
}

/** First day of the month so many months on. */
export function nextMonth(first: string, by: number): string {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 10);
}

/** `2026 年 7 月`. */
export function monthWords(first: string): string {
  return `${first.slice(0, 4)} 年 ${Number(first.slice(5, 7))} 月`;
}
