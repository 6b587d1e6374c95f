import type { Band, PlaceHours, Week } from '@nuanxin/shared-types';
import { minuteOfClock } from '../kit/days.js';

/** Days of the week that are open at the same times: a line of the form. Days in no line are days of rest. */
export interface DayGroup {
  /** 0 Monday … 6 Sunday. */
  days: number[];
  bands: Band[];
}

const DAY = 1440;
export const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const USUAL: Band = { from: 8 * 60, to: 22 * 60 };

/** The week as lines, days that are the same in one. */
export function groupsOf(week: Week): DayGroup[] {
  const groups = new Map<string, DayGroup>();
  week.forEach((bands, day) => {
    if (bands.length === 0) return;
    const key = JSON.stringify(bands);
    const group = groups.get(key) ?? { days: [], bands };
    groups.set(key, { ...group, days: [...group.days, day] });
  });
  return [...groups.values()];
}

export function weekOf(groups: readonly DayGroup[]): Week {
  return WEEKDAYS.map((_, day) => groups.find((it) => it.days.includes(day))?.bands ?? []);
}

/** A day goes to this line and leaves the one it was in; a second tap makes it a day of rest. Lines that ran empty stay, to be filled. */
export function withDay(groups: readonly DayGroup[], at: number, day: number): DayGroup[] {
  return groups.map((group, i) => {
    const others = group.days.filter((it) => it !== day);
    const add = i === at && !group.days.includes(day);
    return { ...group, days: add ? [...others, day].sort((a, b) => a - b) : others };
  });
}

/** One more line, for the days that none has yet. */
export function withGroup(groups: readonly DayGroup[]): DayGroup[] {
  const taken = groups.flatMap((it) => it.days);
  return [...groups, { days: WEEKDAYS.map((_, day) => day).filter((it) => !taken.includes(it)), bands: [USUAL] }];
}

/** One more time of the day, two hours after the last. */
export function withBand(bands: readonly Band[]): Band[] {
  const from = Math.min((bands.at(-1)?.to ?? USUAL.from - 60) + 60, DAY - 60);
  return [...bands, { from, to: from + 60 }];
}

/** From and to as typed: an end at or before the start lies in the next morning, the same twice is round the clock. */
export function bandOf(from: string, to: string): Band {
  const [start, end] = [minuteOfClock(from), minuteOfClock(to)];
  return { from: start, to: end <= start ? end + DAY : end };
}

/** What stands beside a time where the two clocks alone would mislead. */
export function bandNote({ from, to }: Band): string {
  if (to - from === DAY) return '24 小时';
  return to > DAY ? '到第二天' : '';
}

/** Bands in order; those that touch or overlap are one. */
export function inOrder(bands: readonly Band[]): Band[] {
  const merged: Band[] = [];
  for (const it of [...bands].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && it.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.min(Math.max(last.to, it.to), last.from + DAY) };
    else merged.push(it);
  }
  return merged;
}

/** As it is sent: every list of times in order. */
export function tidied(hours: PlaceHours): PlaceHours {
  const week = (of: Week) => of.map(inOrder);
  return {
    ...hours,
    week: week(hours.week),
    seasons: hours.seasons.map((it) => ({ ...it, week: week(it.week) })),
    holidays: Array.isArray(hours.holidays) ? inOrder(hours.holidays) : hours.holidays,
  };
}

export const EVERY_DAY: PlaceHours = {
  week: WEEKDAYS.map(() => [USUAL]),
  seasons: [],
  holidays: 'usual',
  makeUpDays: 'usual',
};
