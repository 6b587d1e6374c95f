import { describe, expect, it } from '@jest/globals';
import type { Audience, PriceRule } from '@nuanxin/shared-types';
import { priceOn, type Asker } from './audience.js';
import { limitWords, priceWords, type Names } from './words.js';

const EVERYBODY: Audience = {
  membersOnly: false,
  categories: [],
  unionIds: [],
  badges: [],
  honours: [],
  minAge: null,
  maxAge: null,
};
const line = (weekdays: number[], fen: number, audience: Partial<Audience> = {}): PriceRule => ({
  weekdays,
  fen,
  audience: { ...EVERYBODY, ...audience },
});
/** D1: 扬州美发暖“新”. */
const HAIRCUT = [
  line([3, 4], 0, { honours: ['model-city', 'craftsman'] }),
  line([3, 4], 0, { categories: ['rider', 'courier'] }),
  line([1, 2, 5], 1500),
];
const guest: Asker = {
  status: null,
  category: null,
  unionId: null,
  unionIds: [],
  heldOn: () => [],
  ageOn: () => null,
};
const rider: Asker = { ...guest, status: 'active', category: 'rider', unionId: 'street', unionIds: ['street', 'city'] };
const holding = (code: string, until: string): Asker => ({ ...guest, heldOn: (day) => (day <= until ? [code] : []) });

describe('who pays what', () => {
  it.each<[string, PriceRule[], number, Asker, number | null]>([
    ['a rider on Wednesday', HAIRCUT, 3, rider, 0],
    ['a rider on Friday', HAIRCUT, 5, rider, 1500],
    ['a rider on Sunday', HAIRCUT, 7, rider, null],
    ['a guest on Wednesday', HAIRCUT, 3, guest, null],
    ['a guest on Monday', HAIRCUT, 1, guest, 1500],
    ['a model worker who is no member', HAIRCUT, 4, holding('model-city', '2026-12-31'), 0],
    ['a rider who waits for acceptance', HAIRCUT, 3, { ...rider, status: 'pending' }, null],
    ['a suspended rider', HAIRCUT, 3, { ...rider, status: 'suspended' }, null],
    ['a driver', HAIRCUT, 3, { ...rider, category: 'driver' }, null],
    [
      'a badge that ends before the day',
      [line([], 0, { badges: ['nursing'] })],
      3,
      holding('nursing', '2026-07-01'),
      null,
    ],
    ['a badge that holds on the day', [line([], 0, { badges: ['nursing'] })], 3, holding('nursing', '2026-07-22'), 0],
    ['a union above the own', [line([], 0, { unionIds: ['city'] })], 3, rider, 0],
    ['another union', [line([], 0, { unionIds: ['elsewhere'] })], 3, rider, null],
    ['members only', [line([], 0, { membersOnly: true })], 3, guest, null],
    ['old enough', [line([], 0, { minAge: 18 })], 3, { ...guest, ageOn: () => 18 }, 0],
    ['too young', [line([], 0, { minAge: 18 })], 3, { ...guest, ageOn: () => 17 }, null],
    ['too old', [line([], 0, { maxAge: 12 })], 3, { ...guest, ageOn: () => 13 }, null],
    ['of unknown age', [line([], 0, { maxAge: 12 })], 3, guest, null],
    ['the first line that fits', [line([], 500, { categories: ['rider'] }), line([], 900)], 3, rider, 500],
  ])('%s', (_, prices, weekday, asker, fen) => {
    expect(priceOn(prices, '2026-07-22', weekday, asker)?.fen ?? null).toBe(fen);
  });
});

const names: Names = {
  pack: {
    categories: [
      { code: 'rider', name: '外卖骑手', platforms: [] },
      { code: 'courier', name: '快递员', platforms: [] },
    ],
    badges: [{ code: 'nursing', name: '哺乳期徽章' }],
    honours: [
      { code: 'model-city', name: '市级劳动模范' },
      { code: 'craftsman', name: '工匠' },
    ],
  },
  unions: new Map([['street', '东四路街道工会']]),
};

describe('in words', () => {
  it.each<[PriceRule[], string]>([
    [HAIRCUT, '周三、周四免费：市级劳动模范、工匠、外卖骑手、快递员；周一、周二、周五 15 元：所有人'],
    [[line([], 990, { membersOnly: true })], '每天 9.9 元：会员'],
    [[line([], 0, { badges: ['nursing'] })], '每天免费：有哺乳期徽章的人'],
    [[line([6], 0, { unionIds: ['street'], minAge: 6, maxAge: 12 })], '周六免费：东四路街道工会的6 到 12 岁的会员'],
  ])('prices %#', (prices, words) => {
    expect(priceWords(prices, names)).toBe(words);
  });

  it('limits', () => {
    const limits = {
      group: '理发',
      times: 2,
      period: 'month' as const,
      aheadDays: 7,
      opensMinute: 480,
      closesMinutes: 0,
    };
    const rest = { cancelMinutes: 120, offerMinutes: 30, noShow: { times: 3, days: 90, pauseDays: 30 } };
    expect(limitWords({ ...limits, ...rest })).toBe(
      '理发一个月 2 次，最多提前 7 天约，开始前 2 小时可以取消，90 天里 3 次没来，暂停 30 天',
    );
  });
});
