import type { Audience, BookingLimits, OfferingDraft, Price, PriceRule } from '@nuanxin/shared-types';
import type { CityPack } from '../../kernel/index.js';
import { clockWords, weekdayWords } from '../slots/days.js';

/** What the words of an audience are made of. */
export interface Names {
  pack: Pick<CityPack, 'categories' | 'badges' | 'honours'>;
  unions: ReadonlyMap<string, string>;
}

/** `免费`, `15 元`, `9.9 元`. */
export function priceOf(fen: number): Price {
  return { fen, words: fen === 0 ? '免费' : `${fen / 100} 元` };
}

/** `外卖骑手、快递员`, `省级劳动模范、工匠`, `有孕期徽章的会员`, `16 到 60 岁的人`, `所有人`. */
export function whoWords(audience: Audience, { pack, unions }: Names): string {
  const named = (codes: readonly string[], known: readonly { code: string; name: string }[]) =>
    codes.map((code) => known.find((it) => it.code === code)?.name ?? code).join('、');
  const { minAge, maxAge } = audience;
  const age =
    minAge === null
      ? maxAge === null
        ? ''
        : `${maxAge} 岁以下`
      : maxAge === null
        ? `${minAge} 岁以上`
        : `${minAge} 到 ${maxAge} 岁`;
  const union = audience.unionIds
    .map((id) => unions.get(id) ?? '')
    .filter(Boolean)
    .join('、');
  const badge = named(audience.badges, pack.badges);
  const of = [union && `${union}的`, badge && `有${badge}的`, age && `${age}的`].filter(Boolean).join('');
  const honours = named(audience.honours, pack.honours);
  const who = [named(audience.categories, pack.categories), honours].filter(Boolean).join('中的');
  return of + (who || (audience.membersOnly || audience.unionIds.length > 0 ? '会员' : of ? '人' : '所有人'));
}

/** Lines of one price on the same weekdays told together: `周三、周四免费：外卖骑手、快递员；周一、周二、周五 15 元：所有人`. */
export function priceWords(prices: readonly PriceRule[], names: Names): string {
  const groups = new Map<string, string[]>();
  for (const rule of prices) {
    const key = `${daysWords(rule.weekdays)}${rule.fen === 0 ? '' : ' '}${priceOf(rule.fen).words}`;
    groups.set(key, [...(groups.get(key) ?? []), whoWords(rule.audience, names)]);
  }
  return [...groups].map(([key, who]) => `${key}：${who.join('、')}`).join('；');
}

/** `周三、周四`; `每天` where none is named. */
export function daysWords(weekdays: readonly number[]): string {
  return weekdays.length === 0 ? '每天' : [...weekdays].sort().map(weekdayWords).join('、');
}

const PERIODS = { day: '一天', week: '一周', month: '一个月', year: '一年', ever: '一共' } as const;
const THIS = { day: '这一天', week: '这一周', month: '这个月', year: '这一年', ever: '一共' } as const;
const NEXT = { day: '别的日子', week: '下周', month: '下个月', year: '明年', ever: '不能' } as const;

/** `这个月`. */
export const periodWords = (period: BookingLimits['period']): string => THIS[period];
/** `下个月`, as in 下个月再约. */
export const nextPeriodWords = (period: BookingLimits['period']): string => NEXT[period];

/** `一个月 1 次，最多提前 7 天约，开始前 2 小时可以取消`. */
export function limitWords(limits: BookingLimits): string {
  const { times, period, aheadDays, cancelMinutes, noShow, group } = limits;
  return [
    `${group ? `${group}${PERIODS[period]}` : PERIODS[period]} ${times} 次`,
    aheadDays === 0 ? '当天约' : `最多提前 ${aheadDays} 天约`,
    cancelMinutes === 0 ? '开始前都可以取消' : `开始前 ${spanWords(cancelMinutes)}可以取消`,
    noShow && `${noShow.days} 天里 ${noShow.times} 次没来，暂停 ${noShow.pauseDays} 天`,
  ]
    .filter(Boolean)
    .join('，');
}

/** `2 小时`, `90 分钟`, `1 天`. */
function spanWords(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440} 天`;
  return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;
}

/** The whole rule as the cadre reads it before saving. */
export function sentence(draft: OfferingDraft, names: Names): string {
  const { name, mode, slots, limits, prices } = draft;
  const time =
    mode === 'slots'
      ? `每位 ${slots.durationMinutes} 分钟${slots.bufferMinutes > 0 ? `，中间留 ${slots.bufferMinutes} 分钟` : ''}`
      : '按场次报名';
  const holidays = slots.holidays === 'closed' ? '法定节假日休息' : '法定节假日照常';
  const opens = limits.opensMinute === 0 ? '' : `，每天 ${clockWords(limits.opensMinute)} 开放最远一天`;
  return `${name}：${time}，${holidays}；${priceWords(prices, names)}；${limitWords(limits)}${opens}。`;
}
