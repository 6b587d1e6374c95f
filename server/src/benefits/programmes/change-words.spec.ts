import { describe, expect, it } from '@jest/globals';
import type { ProgrammeDraft, ProgrammeRule } from '@nuanxin/shared-types';
import { changesBetween } from './change-words.js';

const draft: ProgrammeDraft = {
  name: '夏送清凉',
  item: '水',
  unit: '瓶',
  rule: {
    from: '2025-07-15',
    to: '2025-08-31',
    weekdays: [],
    hours: null,
    categories: ['rider'],
    perPersonPerDay: 2,
    perDayInAll: null,
    inAll: null,
    guestsAllowed: false,
  },
  offlineAllowance: 40,
  reversalSeconds: 60,
  lowStock: 80,
};
const who = ({ rule }: ProgrammeDraft) => rule.categories.join('、') || '所有人';
const withRule = (change: Partial<ProgrammeRule>): ProgrammeDraft => ({ ...draft, rule: { ...draft.rule, ...change } });

describe('what a new version changes', () => {
  it('is nothing, where nothing changed', () => {
    expect(changesBetween(draft, withRule({}), who)).toEqual([]);
  });

  it.each<[ProgrammeDraft, [string, string, string]]>([
    [withRule({ perPersonPerDay: 3 }), ['每人每天', '2 瓶', '3 瓶']],
    [withRule({ categories: [] }), ['谁能领', 'rider', '所有人']],
    [withRule({ to: '2025-09-10' }), ['哪些日子', '7 月 15 日到 8 月 31 日', '7 月 15 日到 9 月 10 日']],
    [withRule({ from: null, to: null }), ['哪些日子', '7 月 15 日到 8 月 31 日', '不限']],
    [withRule({ weekdays: [6, 7] }), ['周几', '每天', '周六、周日']],
    [withRule({ hours: '08:00-20:00' }), ['几点', '全天', '08:00-20:00']],
    [withRule({ inAll: 60_000 }), ['一共', '不限', '60,000 瓶']],
    [withRule({ guestsAllowed: true }), ['没入会的', '不能领', '也能先领']],
    [{ ...draft, lowStock: 50 }, ['库存提醒', '少于 80 瓶', '少于 50 瓶']],
  ])('%j', (after, [what, was, is]) => {
    expect(changesBetween(draft, after, who)).toEqual([{ what, before: was, after: is }]);
  });
});
