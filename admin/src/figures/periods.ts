import { now } from '../kit/clock.js';

const DAY_MS = 86_400_000;

export interface Period {
  from: string;
  to: string;
}

/** Periods that are asked for most often; the last one is what a month's report speaks of. */
export const PRESETS = ['近 7 天', '近 30 天', '今天', '这个月', '上个月'] as const;
export type Preset = (typeof PRESETS)[number];

/** Days, both ends included, by the city's own calendar. */
export function periodOf(preset: Preset, timeZone: string): Period {
  const today = dayOf(now(), timeZone);
  switch (preset) {
    case '今天':
      return { from: today, to: today };
    case '近 7 天':
      return { from: shift(today, -6), to: today };
    case '近 30 天':
      return { from: shift(today, -29), to: today };
    case '这个月':
      return monthOf(today);
    case '上个月':
      return monthOf(shift(monthOf(today).from, -1));
  }
}

/** `7 月 20 日`. */
export function dayWords(day: string): string {
  const [, month, date] = day.split('-');
  return `${Number(month)} 月 ${Number(date)} 日`;
}

/** `7/20`. */
export function dayMark(day: string): string {
  const [, month, date] = day.split('-');
  return `${Number(month)}/${Number(date)}`;
}

export function periodWords({ from, to }: Period): string {
  return from === to ? dayWords(from) : `${dayWords(from)}到 ${dayWords(to)}`;
}

function dayOf(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
}

function shift(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
}

function monthOf(day: string): Period {
  const from = `${day.slice(0, 8)}01`;
  const next = shift(from, 31);
  return { from, to: shift(`${next.slice(0, 8)}01`, -1) };
}
