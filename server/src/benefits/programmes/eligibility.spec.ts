import { describe, expect, it } from '@jest/globals';
import type { ProgrammeRule, ProgrammeStatus } from '@nuanxin/shared-types';
import fc from 'fast-check';
import { DomainError, type LocalTime } from '../../kernel/index.js';
import { checkPerson, checkTime, freeOrdinals, type Taker } from './eligibility.js';

const rule: ProgrammeRule = {
  from: '2025-07-15',
  to: '2025-08-31',
  weekdays: [],
  hours: null,
  categories: ['rider', 'courier', 'sanitation'],
  perPersonPerDay: 2,
  perDayInAll: null,
  inAll: null,
  guestsAllowed: false,
};
const member: Taker = { status: 'active', category: 'rider', guest: false };
const tuesdayNoon: LocalTime = { day: '2025-07-15', weekday: 2, minute: 720 };

function refusal(check: () => unknown): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('when', () => {
  it.each<[string, Partial<ProgrammeRule>, Partial<LocalTime>, string | null]>([
    ['the first day', {}, { day: '2025-07-15' }, null],
    ['the day before', {}, { day: '2025-07-14' }, 'OUTSIDE_WINDOW'],
    ['the last day', {}, { day: '2025-08-31' }, null],
    ['the day after', {}, { day: '2025-09-01' }, 'OUTSIDE_WINDOW'],
    ['open at both ends', { from: null, to: null }, { day: '2099-01-01' }, null],
    ['a weekday of the rule', { weekdays: [2, 3] }, {}, null],
    ['another weekday', { weekdays: [3, 4] }, {}, 'OUTSIDE_WINDOW'],
    ['the hour it opens', { hours: '12:00-14:00' }, {}, null],
    ['the hour it closes', { hours: '10:00-12:00' }, {}, 'OUTSIDE_WINDOW'],
    ['past midnight', { hours: '20:00-02:00' }, { minute: 119 }, null],
    ['after the night', { hours: '20:00-02:00' }, { minute: 120 }, 'OUTSIDE_WINDOW'],
  ])('%s', (_, change, time, code) => {
    const programme = { status: 'running' as const, rule: { ...rule, ...change } };
    expect(refusal(() => checkTime(programme, { ...tuesdayNoon, ...time }))).toBe(code);
  });

  it.each<[ProgrammeStatus, string | null]>([
    ['draft', 'PROGRAMME_PAUSED'],
    ['running', null],
    ['paused', 'PROGRAMME_PAUSED'],
    ['ended', 'PROGRAMME_ENDED'],
  ])('while the programme is %s', (status, code) => {
    expect(refusal(() => checkTime({ status, rule }, tuesdayNoon))).toBe(code);
  });
});

describe('who', () => {
  it.each<[string, Partial<ProgrammeRule>, Partial<Taker>, string | null]>([
    ['a member of a category', {}, {}, null],
    ['a member of another category', {}, { category: 'driver' }, 'CATEGORY_NOT_ELIGIBLE'],
    ['a member of no category', {}, { category: null }, 'CATEGORY_NOT_ELIGIBLE'],
    ['anybody, where all may', { categories: [] }, { category: null }, null],
    ['a pending member', {}, { status: 'pending' }, 'MEMBER_PENDING'],
    ['a suspended member', {}, { status: 'suspended' }, 'MEMBER_SUSPENDED'],
    [
      'a suspended member as a guest',
      { guestsAllowed: true },
      { status: 'suspended', guest: true },
      'MEMBER_SUSPENDED',
    ],
    ['somebody who left', {}, { status: null }, 'NOT_A_MEMBER'],
    ['a guest', {}, { status: null, guest: true }, 'GUESTS_NOT_ALLOWED'],
    ['a guest, where guests may', { guestsAllowed: true }, { status: null, guest: true }, null],
    ['a pending member as a guest', { guestsAllowed: true }, { status: 'pending', guest: true }, null],
    [
      'a guest of another category',
      { guestsAllowed: true },
      { status: null, guest: true, category: 'driver' },
      'CATEGORY_NOT_ELIGIBLE',
    ],
    ['a member, served by phone', {}, { guest: true }, null],
    ['a badge that is asked for', { badges: ['pregnancy'] }, { held: ['pregnancy'] }, null],
    ['one of the badges asked for', { badges: ['nursing', 'pregnancy'] }, { held: ['pregnancy'] }, null],
    ['another badge', { badges: ['pregnancy'] }, { held: ['nursing'] }, 'BADGE_NEEDED'],
    ['no badge at all', { badges: ['pregnancy'] }, {}, 'BADGE_NEEDED'],
    ['no honour', { honours: ['craftsman'] }, { held: ['pregnancy'] }, 'HONOUR_NEEDED'],
    [
      'a badge, but not the honour',
      { badges: ['nursing'], honours: ['craftsman'] },
      { held: ['nursing'] },
      'HONOUR_NEEDED',
    ],
    ['no rule about badges', { badges: [], honours: [] }, {}, null],
  ])('%s', (_, change, taker, code) => {
    const programme = { status: 'running' as const, rule: { ...rule, ...change } };
    expect(refusal(() => checkPerson(programme, { ...member, ...taker }, '外卖骑手'))).toBe(code);
  });
});

describe('how many', () => {
  it.each<[number[], number, number, number[] | string]>([
    [[], 2, 1, [1]],
    [[], 2, 2, [1, 2]],
    [[1], 2, 1, [2]],
    // A reversal leaves a gap; it is filled first.
    [[2], 2, 1, [1]],
    [[1, 3], 4, 2, [2, 4]],
    [[1], 2, 2, 'LESS_LEFT_TODAY'],
    [[1, 2], 2, 1, 'LIMIT_REACHED_TODAY'],
    // The rule was lowered in the middle of the day.
    [[1, 2, 3], 2, 1, 'LIMIT_REACHED_TODAY'],
  ])('used %j of %i, asked for %i: %j', (used, limit, quantity, expected) => {
    const ask = () => freeOrdinals(used, limit, quantity, '瓶');
    if (typeof expected === 'string') expect(refusal(ask)).toBe(expected);
    else expect(ask()).toEqual(expected);
  });

  it('never gives an ordinal twice, nor one above the limit', () => {
    const used = fc.uniqueArray(fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(used, fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }), (taken, limit, quantity) => {
        const free = limit - taken.filter((it) => it <= limit).length;
        const code = refusal(() => freeOrdinals(taken, limit, quantity, '瓶'));
        if (free === 0) expect(code).toBe('LIMIT_REACHED_TODAY');
        else if (free < quantity) expect(code).toBe('LESS_LEFT_TODAY');
        else {
          const given = freeOrdinals(taken, limit, quantity, '瓶');
          expect(new Set([...taken, ...given]).size).toBe(taken.length + quantity);
          expect(Math.max(...given)).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });
});
