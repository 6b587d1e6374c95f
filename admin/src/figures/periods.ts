import { now } from '../kit/clock.js';
import { addDays, dayAfter, dayWords } from '../kit/days.js';

export interface Period {
  from: string;
  to: string;
}

/** Periods that are asked for most often; the last one is what a month's report speaks of. */
export const PRESETS = ['近 7 天', '近 30 天', '今天', '这个月', '上个月'] as const;
export type Preset = (typeof PRESETS)[number];

/** Days, both ends included, by the city's own calendar. */
export function periodOf(preset: Preset, timeZone: string): Period {
  const today = dayAfter(now(), timeZone, 0);
  switch (preset) {
    case '今天':
      return { from: today, to: today };
    case '近 7 天':
      return { from: addDays(today, -6), to: today };
    case '近 30 天':
      return { from: addDays(today, -29), to: today };
    case '这个月':
      return monthOf(today);
    case '上个月':
      return monthOf(addDays(monthOf(today).from, -1));
  }
}

/** `7/20`. */
export function dayMark(day: string): string {
  const [, month, date] = day.split('-');
  return `${Number(month)}/${Number(date)}`;
}

export function periodWords({ from, to }: Period): string {
  return from === to ? dayWords(from) : `${dayWords(from)}到 ${dayWords(to)}`;
}

function monthOf(day: string): Period {
  const from = `${day.slice(0, 8)}01`;
  const next = addDays(from, 31);
  return { from, to: addDays(`${next.slice(0, 8)}01`, -1) };
}
