import type { ProgrammeDraft, ProgrammeEvent } from '@nuanxin/shared-types';
import { amount, datesWords, weekdaysWords } from './rule-words.js';

type Change = ProgrammeEvent['changes'][number];

/** Each thing a version says, in words; a line appears in the history where the words differ. */
const LINES: readonly [what: string, words: (of: ProgrammeDraft, who: (of: ProgrammeDraft) => string) => string][] = [
  ['名称', (it) => it.name],
  ['发什么', (it) => `${it.unit}${it.item}`],
  ['每人每天', ({ rule, unit }) => `${rule.perPersonPerDay} ${unit}`],
  ['谁能领', (it, who) => who(it)],
  ['哪些日子', ({ rule }) => datesWords(rule) || '不限'],
  ['周几', ({ rule }) => weekdaysWords(rule.weekdays)],
  ['几点', ({ rule }) => rule.hours ?? '全天'],
  ['全市每天', ({ rule, unit }) => limit(rule.perDayInAll, unit)],
  ['一共', ({ rule, unit }) => limit(rule.inAll, unit)],
  ['没入会的', ({ rule }) => (rule.guestsAllowed ? '也能先领' : '不能领')],
  ['断网时每部手机每天', (it) => `${it.offlineAllowance} ${it.unit}`],
  ['撤销时间', (it) => `${it.reversalSeconds} 秒`],
  ['库存提醒', (it) => `少于 ${it.lowStock} ${it.unit}`],
];

/** What is different between two versions, in the words of the screen. `who` names the categories. */
export function changesBetween(
  before: ProgrammeDraft,
  after: ProgrammeDraft,
  who: (of: ProgrammeDraft) => string,
): Change[] {
  return LINES.flatMap(([what, words]) => {
    const [was, is] = [words(before, who), words(after, who)];
    return was === is ? [] : [{ what, before: was, after: is }];
  });
}

function limit(units: number | null, unit: string): string {
  return units === null ? '不限' : `${amount(units)} ${unit}`;
}
