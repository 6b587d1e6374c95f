import type { ProgrammeRule } from '@nuanxin/shared-types';
import { dayWords } from '../../kernel/index.js';

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
  const dates =
    from && to ? `${dayWords(from)}到 ${dayWords(to)}` : from ? `${dayWords(from)}起` : to ? `${dayWords(to)}前` : '';
  return [dates, weekdays.length > 0 && weekdayWords(weekdays), hours].filter(Boolean).join('，');
}

function weekdayWords(weekdays: readonly number[]): string {
  return weekdays.map((it) => `周${WEEKDAYS[it - 1]}`).join('、');
}
