import type { Band, PlaceHours, Season, Week } from '@nuanxin/shared-types';
import type { Calendar } from './calendar.js';

/** Bands of a business day by the hours alone. */
export function usualBands(hours: PlaceHours, day: string, calendar: Calendar): readonly Band[] {
  if (hours.holidays !== 'usual' && calendar.holiday(day) !== null) {
    return hours.holidays === 'closed' ? [] : hours.holidays;
  }
  const week = weekOf(hours, day);
  const weekday = hours.makeUpDays === 'workday' && calendar.isMakeUpDay(day) ? 0 : weekdayOf(day);
  return week[weekday] ?? [];
}

function weekOf({ seasons, week }: PlaceHours, day: string): Week {
  return seasons.find((it) => isIn(it, day.slice(5)))?.week ?? week;
}

/** Whether `MM-DD` lies in a season; one that ends before it begins goes over the new year. */
function isIn({ from, to }: Season, monthDay: string): boolean {
  return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to;
}

const DAY_MS = 86_400_000;

/** 0 Monday … 6 Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
