import { describe, expect, it } from '@jest/globals';
import type { ProgrammeRule } from '@nuanxin/shared-types';
import { dryRunWords, holdingWords, ruleWords, sentence, windowWords } from './rule-words.js';

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

  it.each<[Partial<ProgrammeRule>, string]>([
    [{ from: '2025-07-15', to: '2025-08-31' }, '7 月 15 日到 8 月 31 日，骑手每人每天领 2 瓶水。'],
    [{}, '骑手每人每天领 2 瓶水。'],
    [{ weekdays: [3, 4], hours: '07:00-09:00' }, '07:00-09:00，骑手每人周三、周四领 2 瓶水。'],
    [{ guestsAllowed: true, inAll: 60_000 }, '骑手每人每天领 2 瓶水，没入会的也能先领；一共 60,000 瓶。'],
    [{ perDayInAll: 500, inAll: 9000 }, '骑手每人每天领 2 瓶水；全市每天 500 瓶，一共 9,000 瓶。'],
  ])('%j as a sentence: %s', (change, words) => {
    expect(sentence({ ...always, ...change }, { item: '水', unit: '瓶', who: '骑手' })).toBe(words);
  });

  it.each([
    [1204, 2408, '', '按昨天的会员，1,204 人每天可领 2,408 瓶'],
    [0, 0, '', '按昨天的会员，还没有人能领'],
    [3, 6, '有孕期徽章', '按昨天的会员，其中有孕期徽章的 3 人每天可领 6 瓶'],
    [0, 0, '有孕期徽章', '按昨天的会员，有孕期徽章的人里还没有人能领'],
  ])('%i people and %i bottles %s: %s', (people, unitsPerDay, holding, words) => {
    expect(dryRunWords({ people, unitsPerDay, unit: '瓶', holding })).toBe(words);
  });

  it.each<[Partial<ProgrammeRule>, string]>([
    [{}, ''],
    [{ badges: [], honours: [] }, ''],
    [{ badges: ['pregnancy', 'nursing'] }, '有孕期徽章或哺乳期徽章'],
    [{ badges: ['nursing'], honours: ['craftsman'] }, '有哺乳期徽章并有工匠荣誉'],
  ])('%j asks for: %s', (change, words) => {
    const badges = [
      { code: 'pregnancy', name: '孕期徽章' },
      { code: 'nursing', name: '哺乳期徽章' },
    ];
    const honours = [{ code: 'craftsman', name: '工匠' }];
    expect(holdingWords({ ...always, ...change }, { badges, honours })).toBe(words);
  });
});
