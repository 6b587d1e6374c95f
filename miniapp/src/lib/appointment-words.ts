import type { Appointment, OfferingKind } from '@nuanxin/shared-types';
import type { IconName } from '@/components/icons';
import { clockTime, dayOf, dayWords, weekdayOf } from './words';

const DAY_MS = 24 * 3_600_000;
/** Within a week a weekday says which one is meant. */
const SAID_BY_WEEKDAY = 6;

interface KindWords {
  /** What one does: `约理发`. */
  book: string;
  icon: IconName;
  /** Whoever serves. */
  who: string;
  /** Somebody's own start; else a span is told, from when to when. */
  atStart: boolean;
}
export const KINDS: Record<OfferingKind, KindWords> = {
  haircut: { who: '师傅', book: '约理发', icon: 'cut', atStart: true },
  clinic: { who: '医生', book: '约体检', icon: 'med', atStart: false },
  counsel: { who: '老师', book: '约咨询', icon: 'law', atStart: false },
  course: { who: '老师', book: '报培训', icon: 'book', atStart: false },
  class: { who: '老师', book: '报夜校', icon: 'book', atStart: false },
  childcare: { who: '老师', book: '报托管', icon: 'baby', atStart: false },
  game: { who: '裁判', book: '报比赛', icon: 'flag', atStart: false },
  talk: { who: '讲师', book: '报讲座', icon: 'msg', atStart: false },
};

/** `9:00` of a moment (UTC ms), as one says it. */
export function hourWords(at: number): string {
  return clockTime(at).replace(/^0/, '');
}

/** `今天`, `明天`, `周三` within a week, else null: then the month says more. */
export function nearDayWords(day: string, now: number): string | null {
  const today = Date.parse(dayOf(now));
  const away = Math.round((Date.parse(day) - today) / DAY_MS);
  if (away === 0) return '今天';
  if (away === 1) return '明天';
  return away > 1 && away <= SAID_BY_WEEKDAY ? weekdayOf(day) : null;
}

/** `明天 14:20`, `周三 14:20`, `8 月 3 日 14:20` of a moment (UTC ms). */
export function whenWords(at: number, now: number): string {
  const day = dayOf(at);
  return `${nearDayWords(day, now) ?? dayWords(day)} ${hourWords(at)}`;
}

/** `14:20`, or `9:00 到 9:30`, by what it is. */
export function timeWords({
  offering,
  startsAt,
  endsAt,
}: Pick<Appointment, 'offering' | 'startsAt' | 'endsAt'>): string {
  return KINDS[offering.kind].atStart ? hourWords(startsAt) : `${hourWords(startsAt)} 到 ${hourWords(endsAt)}`;
}

/** `林师傅，职工之家，302 室`. */
export function whereWords({ provider, place, room }: Pick<Appointment, 'provider' | 'place' | 'room'>): string {
  return [provider?.name, place.name, room].filter(Boolean).join('，');
}
