import type { ProgrammeRule } from '@nuanxin/shared-types';
import { dayWords, type CityPack } from '../../kernel/index.js';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** The rule in one line: `每天 2 瓶，到 8 月 31 日`. */
export function ruleWords(rule: ProgrammeRule, unit: string): string {
  const days = rule.weekdays.length === 0 ? '每天' : weekdayWords(rule.weekdays);
  return [`${days} ${rule.perPersonPerDay} ${unit}`, rule.hours, rule.to && `到 ${dayWords(rule.to)}`]
    .filter(Boolean)
    .join('，');
}

/** When it can be taken: `7 月 15 日到 8 月 31 日，周三、周四，08:00-22:00`. */
export function windowWords({ from, to, weekdays, hours }: ProgrammeRule): string {
  return [datesWords({ from, to }), weekdays.length > 0 && weekdayWords(weekdays), hours].filter(Boolean).join('，');
}

/** `7 月 15 日到 8 月 31 日`; empty where there is neither beginning nor end. */
export function datesWords({ from, to }: Pick<ProgrammeRule, 'from' | 'to'>): string {
  if (from && to) return `${dayWords(from)}到 ${dayWords(to)}`;
  if (from) return `${dayWords(from)}起`;
  return to ? `${dayWords(to)}前` : '';
}

/** `周三、周四`; `每天` where the rule names none. */
export function weekdaysWords(weekdays: readonly number[]): string {
  return weekdays.length === 0 ? '每天' : weekdayWords(weekdays);
}

/** What a sentence names besides the rule. */
export interface Named {
  item: string;
  unit: string;
  /** `外卖骑手、快递员`; `所有人`. */
  who: string;
}

/**
 * The whole rule as one sentence, for the cadre who signs it:
 * `7 月 15 日到 8 月 31 日，外卖骑手、快递员每人每天领 2 瓶水，没入会的也能先领；全市一共 60,000 瓶。`
 */
export function sentence(rule: ProgrammeRule, { item, unit, who }: Named): string {
  const days = rule.weekdays.length === 0 ? '每天' : weekdayWords(rule.weekdays);
  const gift = `${who}每人${days}领 ${rule.perPersonPerDay} ${unit}${item}`;
  const main = [datesWords(rule), rule.hours, gift, rule.guestsAllowed && '没入会的也能先领']
    .filter(Boolean)
    .join('，');
  return `${[main, totalWords(rule, unit)].filter(Boolean).join('；')}。`;
}

function totalWords({ perDayInAll, inAll }: ProgrammeRule, unit: string): string {
  const perDay = perDayInAll !== null && `全市每天 ${amount(perDayInAll)} ${unit}`;
  const all = inAll !== null && `一共 ${amount(inAll)} ${unit}`;
  return [perDay, all].filter(Boolean).join('，');
}

/** Badges and honours the rule asks for: `有孕期徽章或哺乳期徽章并有工匠荣誉`; empty where it asks for none. */
export function holdingWords(
  { badges = [], honours = [] }: ProgrammeRule,
  pack: Pick<CityPack, 'badges' | 'honours'>,
): string {
  const names = (codes: readonly string[], known: CityPack['badges']) =>
    codes.map((code) => known.find((it) => it.code === code)?.name ?? code).join('或');
  const badge = names(badges, pack.badges);
  const honour = names(honours, pack.honours);
  return [badge && `有${badge}`, honour && `有${honour}荣誉`].filter(Boolean).join('并');
}

/** `按昨天的会员，1,204 人每天可领 2,408 瓶`; with badges or honours whom it counts: `其中有孕期徽章的 3 人`. */
export function dryRunWords({
  people,
  unitsPerDay,
  unit,
  holding,
}: {
  people: number;
  unitsPerDay: number;
  unit: string;
  /** What the rule asks for, in words; empty where it asks for nothing. */
  holding: string;
}): string {
  if (people === 0) return holding ? `按昨天的会员，${holding}的人里还没有人能领` : '按昨天的会员，还没有人能领';
  return `按昨天的会员，${holding && `其中${holding}的 `}${amount(people)} 人每天可领 ${amount(unitsPerDay)} ${unit}`;
}

/** `1,204`. */
export function amount(n: number): string {
  return n.toLocaleString('en-US');
}

function weekdayWords(weekdays: readonly number[]): string {
  return weekdays.map((it) => `周${WEEKDAYS[it - 1]}`).join('、');
}
