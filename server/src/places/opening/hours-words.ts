import type { Band, PlaceHours, Week } from '@nuanxin/shared-types';
import { dayWords, parseHours } from '../../kernel/index.js';

export const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const SHORT = /^\d{2}:\d{2}-\d{2}:\d{2}$/;

/** `08:00-22:00` as hours in full: the same every day of the year. */
export function everyDay(text: string): PlaceHours {
  const band = parseHours(text);
  return { week: WEEKDAYS.map(() => [band]), seasons: [], holidays: 'usual', makeUpDays: 'usual' };
}

/** Hours as they come in, short or in full. */
export function inFull(hours: string | PlaceHours): PlaceHours {
  return typeof hours === 'string' ? everyDay(hours) : hours;
}

/** `08:00-22:00` where every day is the same, else all of it in a sentence. */
export function hoursWords(hours: PlaceHours): string {
  return isEveryDay(hours) ? bandsWords(hours.week[0] ?? []) : hoursLines(hours).join('；');
}

/** A line for each part of the year and each sort of day. */
export function hoursLines({ week, seasons, holidays, makeUpDays }: PlaceHours): string[] {
  return [
    ...weekLines(week).map((it) => (seasons.length > 0 ? `平时${it}` : it)),
    ...seasons.flatMap(({ name, from, to, week: own }) => {
      const when = `${name}（${dayWords(`0000-${from}`)}至 ${dayWords(`0000-${to}`)}）`;
      return weekLines(own).map((it) => when + it);
    }),
    ...(holidays === 'usual' ? [] : [`法定节假日 ${holidays === 'closed' ? '休息' : bandsWords(holidays)}`]),
    ...(makeUpDays === 'workday' ? ['调休上班的周末按周一的时间开'] : []),
  ];
}

/** `08:00-12:00 14:00-18:00`, or 休息. */
export function bandsWords(bands: readonly Band[]): string {
  return bands.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(' ') || '休息';
}

/** `01:00`; a day's own end is `24:00`. */
export function clock(minute: number): string {
  const whole = Math.floor(minute);
  const ofDay = whole % 1440 === 0 && whole > 0 ? 1440 : ((whole % 1440) + 1440) % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

function isEveryDay({ week, seasons, holidays, makeUpDays }: PlaceHours): boolean {
  const [first, ...others] = week.map(bandsWords);
  const plain = seasons.length === 0 && holidays === 'usual' && makeUpDays === 'usual';
  return plain && SHORT.test(first ?? '') && others.every((it) => it === first);
}

/** Neighbouring days with the same bands in one line: `周一至周五 08:00-18:00`, `周六、周日 休息`. */
function weekLines(week: Week): string[] {
  const runs: { from: number; to: number; words: string }[] = [];
  week.map(bandsWords).forEach((words, at) => {
    const last = runs.at(-1);
    if (last?.words === words) last.to = at;
    else runs.push({ from: at, to: at, words });
  });
  return runs.map(({ from, to, words }) => `${daysWords(from, to)} ${words}`);
}

function daysWords(from: number, to: number): string {
  if (from === 0 && to === 6) return '每天';
  const [first, last] = [`周${WEEKDAYS[from]}`, `周${WEEKDAYS[to]}`];
  if (from === to) return first;
  return to === from + 1 ? `${first}、${last}` : `${first}至${last}`;
}
