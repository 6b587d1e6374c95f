import { describe, expect, it } from '@jest/globals';
import type { ProgrammeRule } from '@nuanxin/shared-types';
import { ruleWords, windowWords } from './rule-words.js';

const always: ProgrammeRule = {
  from: null,
  to: null,
  weekdays: [],
  hours: null,
  categories: [],
  perPersonPerDay: 2,
  perDayInAll: null,
  inAll: null,
  guestsAllowed: false,
};

describe('the words of a rule', () => {
  it.each<[Partial<ProgrammeRule>, string]>([
    [{}, '每天 2 瓶'],
    [{ from: '2025-07-15', to: '2025-08-31' }, '每天 2 瓶，到 8 月 31 日'],
    [{ weekdays: [3, 4], perPersonPerDay: 1 }, '周三、周四 1 瓶'],
    [{ hours: '08:00-22:00' }, '每天 2 瓶，08:00-22:00'],
    [{ weekdays: [7], hours: '08:00-12:00', to: '2025-12-01' }, '周日 2 瓶，08:00-12:00，到 12 月 1 日'],
  ])('%j: %s', (change, words) => {
    expect(ruleWords({ ...always, ...change }, '瓶')).toBe(words);
  });

  it.each<[Partial<ProgrammeRule>, string]>([
    [{ from: '2025-07-15', to: '2025-08-31' }, '7 月 15 日到 8 月 31 日'],
    [{ from: '2025-07-15' }, '7 月 15 日起'],
    [{ to: '2025-08-31' }, '8 月 31 日前'],
    [{ weekdays: [1, 2, 5] }, '周一、周二、周五'],
    [{ from: '2025-07-15', weekdays: [3], hours: '17:00-01:00' }, '7 月 15 日起，周三，17:00-01:00'],
    [{}, ''],
  ])('the window of %j: %s', (change, words) => {
    expect(windowWords({ ...always, ...change })).toBe(words);
  });
});
