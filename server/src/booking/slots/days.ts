import { localTime, startOfDay } from '../../kernel/index.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);

export function addDays(day: string, days: number): string {
  return new Date(noon(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** ISO weekday, 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(noon(day)).getUTCDay() || 7;
}

/** Weeks from Monday to Sunday, counted from 1970. */
export function weekOf(day: string): number {
  return Math.floor((noon(day) - FIRST_MONDAY_MS) / (7 * DAY_MS));
}

/** Business days from `from` on, `count` of them. */
export function daysFrom(from: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => addDays(from, i));
}

/** UTC ms of the midnight a business day begins with; for zones without summer time, as China's. */
export function midnightOf(day: string, zone: string): number {
  // Noon in UTC lies on the same day in every zone from -12 to +11; east of it the day is looked up once more.
  const guess = noon(day);
  const midnight = startOfDay(guess, zone);
  return localTime(guess, zone).day === day ? midnight : midnight - DAY_MS;
}

/** UTC ms of a minute of a business day; beyond 1440 it is the next night. */
export function momentOf(midnight: number, minute: number): number {
  return midnight + minute * MINUTE_MS;
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
/** `周三`. */
export function weekdayWords(weekday: number): string {
  return `周${WEEKDAYS[weekday - 1]}`;
}

/** `14:20`; beyond midnight `次日 01:00`. */
export function clockWords(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const words = `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
  return minute >= 1440 ? `次日 ${words}` : words;
}
