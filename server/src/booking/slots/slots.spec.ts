import { describe, expect, it } from '@jest/globals';
import type { Shift, SlotRule } from '@nuanxin/shared-types';
import fc from 'fast-check';
import { STATE_COUNCIL } from '../../places/index.js';
import { addDays, clockWords, daysFrom, midnightOf, momentOf, weekdayOf, weekOf } from './days.js';
import { slotsOn, type PlannedException, type PlannedProvider, type SlotPlan } from './slots.js';

const RULE: SlotRule = {
  durationMinutes: 30,
  bufferMinutes: 10,
  season: null,
  holidays: 'closed',
  makeUpWeekday: null,
};
const shift = (change: Partial<Shift> = {}): Shift => ({
  weekdays: [1, 2, 3, 4, 5],
  fromMinute: 540,
  toMinute: 720,
  everyWeeks: 1,
  since: '2025-01-01',
  until: null,
  ...change,
});
const provider = (shifts: Shift[], change: Partial<PlannedProvider> = {}): PlannedProvider => ({
  id: 'lin',
  capacity: 1,
  active: true,
  shifts,
  ...change,
});
const plan = (
  shifts: Shift[],
  { rule = {}, exceptions = [] }: { rule?: Partial<SlotRule>; exceptions?: PlannedException[] } = {},
): SlotPlan => ({ rule: { ...RULE, ...rule }, providers: [provider(shifts)], exceptions });
const starts = (day: string, of: SlotPlan) => slotsOn(day, of, STATE_COUNCIL).map((it) => clockWords(it.fromMinute));

describe('slots of a day', () => {
  // 2026-07-22 is a Wednesday without anything special.
  it.each<[string, string, SlotPlan, string[]]>([
    ['duration and buffer', '2026-07-22', plan([shift()]), ['09:00', '09:40', '10:20', '11:00']],
    [
      'no buffer',
      '2026-07-22',
      plan([shift()], { rule: { bufferMinutes: 0 } }),
      ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30'],
    ],
    ['a weekday nobody works', '2026-07-25', plan([shift()]), []],
    ['before the shift begins', '2024-12-31', plan([shift()]), []],
    ['its last day', '2026-07-22', plan([shift({ until: '2026-07-22' })]), ['09:00', '09:40', '10:20', '11:00']],
    ['after its last day', '2026-07-22', plan([shift({ until: '2026-07-21' })]), []],
    [
      'a lunch break',
      '2026-07-22',
      plan([shift({ toMinute: 600 }), shift({ fromMinute: 780, toMinute: 840 })]),
      ['09:00', '13:00'],
    ],
    [
      'bands that touch are one',
      '2026-07-22',
      plan([shift({ toMinute: 570 }), shift({ fromMinute: 570, toMinute: 610 })]),
      ['09:00', '09:40'],
    ],
    [
      'the same shift twice is one',
      '2026-07-22',
      plan([shift({ toMinute: 570 }), shift({ toMinute: 570 })]),
      ['09:00'],
    ],
    ['a band too short', '2026-07-22', plan([shift({ toMinute: 569 })]), []],
    ['National Day', '2026-10-01', plan([shift()]), []],
    [
      'National Day as usual',
      '2026-10-01',
      plan([shift({ toMinute: 570 })], { rule: { holidays: 'as_usual' } }),
      ['09:00'],
    ],
    ['a make-up Saturday by its own weekday', '2026-10-10', plan([shift()]), []],
    [
      'a make-up Saturday as a Thursday',
      '2026-10-10',
      plan([shift({ toMinute: 570 })], { rule: { makeUpWeekday: 4 } }),
      ['09:00'],
    ],
    [
      'in season over the new year',
      '2026-01-15',
      plan([shift({ toMinute: 570 })], { rule: { season: { from: '11-15', to: '03-15' } } }),
      ['09:00'],
    ],
    [
      'out of season over the new year',
      '2026-07-22',
      plan([shift()], { rule: { season: { from: '11-15', to: '03-15' } } }),
      [],
    ],
    [
      'a shift past midnight',
      '2026-07-22',
      plan([shift({ fromMinute: 1400, toMinute: 1500 })]),
      ['23:20', '次日 00:00'],
    ],
    [
      'a shift that begins before the night one is over',
      '2026-07-23',
      plan([
        shift({ weekdays: [3], fromMinute: 1380, toMinute: 1500 }),
        shift({ weekdays: [4], fromMinute: 0, toMinute: 130 }),
      ]),
      ['01:00', '01:40'],
    ],
    [
      'a provider away part of the day',
      '2026-07-22',
      plan([shift()], { exceptions: [{ providerId: 'lin', day: '2026-07-22', fromMinute: 590, toMinute: 621 }] }),
      ['09:00', '11:00'],
    ],
    [
      'somebody else away',
      '2026-07-22',
      plan([shift({ toMinute: 570 })], {
        exceptions: [{ providerId: 'zhou', day: '2026-07-22', fromMinute: 0, toMinute: 2880 }],
      }),
      ['09:00'],
    ],
    [
      'the whole offering closed',
      '2026-07-22',
      plan([shift()], { exceptions: [{ providerId: null, day: '2026-07-22', fromMinute: 0, toMinute: 2880 }] }),
      [],
    ],
    [
      'the day after a closed day',
      '2026-07-23',
      plan([shift({ toMinute: 570 })], {
        exceptions: [{ providerId: null, day: '2026-07-22', fromMinute: 0, toMinute: 2880 }],
      }),
      ['09:00'],
    ],
  ])('%s', (_, day, of, wanted) => {
    expect(starts(day, of)).toEqual(wanted);
  });

  it('three in rotation are one each week, in turn', () => {
    const week = (since: string) => [shift({ weekdays: [3], everyWeeks: 3, since, toMinute: 570 })];
    const providers = ['2026-07-06', '2026-07-13', '2026-07-20'].map((since, i) =>
      provider(week(since), { id: `p${i}` }),
    );
    const on = (day: string) =>
      slotsOn(day, { rule: RULE, providers, exceptions: [] }, STATE_COUNCIL).map((it) => it.providerId);
    expect(['2026-07-08', '2026-07-15', '2026-07-22', '2026-07-29'].map(on)).toEqual([['p0'], ['p1'], ['p2'], ['p0']]);
  });

  it('leaves out who is not active', () => {
    const of = { ...plan([shift()]), providers: [provider([shift()], { active: false })] };
    expect(slotsOn('2026-07-22', of, STATE_COUNCIL)).toEqual([]);
  });
});

/** Two real years, with the holidays and make-up workdays the State Council gave them. */
const TWO_YEARS = daysFrom('2025-01-01', 730);

const minutes = (max: number) => fc.integer({ min: 0, max: max / 5 }).map((it) => it * 5);
const arbitraryShift = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    fromMinute: minutes(1435),
    length: fc.integer({ min: 1, max: 12 * 12 }).map((it) => it * 5),
    everyWeeks: fc.integer({ min: 1, max: 4 }),
    since: fc.constantFrom(...TWO_YEARS),
    lasts: fc.option(fc.integer({ min: 0, max: 400 })),
  })
  .map(({ length, lasts, ...it }) => ({
    ...it,
    toMinute: Math.min(2880, it.fromMinute + length),
    until: lasts === null ? null : addDays(it.since, lasts),
  }));
const arbitraryPlan: fc.Arbitrary<SlotPlan> = fc.record({
  rule: fc.record({
    durationMinutes: fc.integer({ min: 1, max: 24 }).map((it) => it * 5),
    bufferMinutes: minutes(60),
    season: fc.option(fc.constant({ from: '11-15', to: '03-15' })),
    holidays: fc.constantFrom('closed' as const, 'as_usual' as const),
    makeUpWeekday: fc.option(fc.integer({ min: 1, max: 7 })),
  }),
  providers: fc
    .array(fc.array(arbitraryShift, { maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((all) => all.map((shifts, i) => provider(shifts, { id: `p${i}`, capacity: i + 1 }))),
  exceptions: fc.array(
    fc.record({
      providerId: fc.constantFrom(null, 'p0', 'p1'),
      day: fc.constantFrom(...TWO_YEARS),
      fromMinute: minutes(1435),
      toMinute: fc.constant(2880),
    }),
    { maxLength: 5 },
  ),
});

describe('over two real years', () => {
  const days = fc.constantFrom(...TWO_YEARS);

  it('no provider is at two people at once, also around midnight', () => {
    fc.assert(
      fc.property(arbitraryPlan, days, (of, day) => {
        const two = [day, addDays(day, 1)].flatMap((it, i) =>
          slotsOn(it, of, STATE_COUNCIL).map((slot) => ({
            ...slot,
            from: slot.fromMinute + i * 1440,
            to: slot.toMinute + i * 1440,
          })),
        );
        for (const { id } of of.providers) {
          const own = two.filter((it) => it.providerId === id).sort((a, b) => a.from - b.from);
          own.slice(1).forEach((slot, i) => expect(slot.from).toBeGreaterThanOrEqual(own[i]?.to ?? 0));
        }
      }),
    );
  });

  it('every slot is as long as the rule says and lies in a shift that is in force', () => {
    fc.assert(
      fc.property(arbitraryPlan, days, (of, day) => {
        for (const slot of slotsOn(day, of, STATE_COUNCIL)) {
          expect(slot.toMinute - slot.fromMinute).toBe(of.rule.durationMinutes);
          const shifts = of.providers.find((it) => it.id === slot.providerId)?.shifts ?? [];
          const inForce = shifts.filter(
            ({ since, until, everyWeeks }) =>
              since <= day && (until === null || day <= until) && (weekOf(day) - weekOf(since)) % everyWeeks === 0,
          );
          expect(Math.min(...inForce.map((it) => it.fromMinute))).toBeLessThanOrEqual(slot.fromMinute);
          expect(Math.max(...inForce.map((it) => it.toMinute))).toBeGreaterThanOrEqual(slot.toMinute);
        }
      }),
    );
  });

  it('a closed holiday has none, and an exception leaves nothing in it', () => {
    fc.assert(
      fc.property(arbitraryPlan, days, (of, day) => {
        const slots = slotsOn(day, of, STATE_COUNCIL);
        if (of.rule.holidays === 'closed' && STATE_COUNCIL.holiday(day) !== null) expect(slots).toEqual([]);
        for (const gone of of.exceptions.filter((it) => it.day === day)) {
          const hit = slots.filter((it) => gone.providerId === null || it.providerId === gone.providerId);
          expect(hit.some((it) => it.toMinute > gone.fromMinute && it.fromMinute < gone.toMinute)).toBe(false);
        }
      }),
    );
  });

  it('comes by start, and the same question has the same answer', () => {
    fc.assert(
      fc.property(arbitraryPlan, days, (of, day) => {
        const slots = slotsOn(day, of, STATE_COUNCIL);
        const starting = slots.map((it) => it.fromMinute);
        expect(starting).toEqual([...starting].sort((a, b) => a - b));
        expect(slotsOn(day, of, STATE_COUNCIL)).toEqual(slots);
      }),
    );
  });
});

describe('days', () => {
  it.each(['Asia/Shanghai', 'Asia/Urumqi', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])('midnight in %s', (zone) => {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    for (const day of ['2025-12-31', '2026-01-01', '2026-02-28', '2028-02-29']) {
      expect(clock.format(midnightOf(day, zone))).toBe(`${day} 00:00`);
      expect(clock.format(momentOf(midnightOf(day, zone), 1439))).toBe(`${day} 23:59`);
    }
  });

  it('weeks begin on Monday', () => {
    expect(weekdayOf('2026-07-20')).toBe(1);
    expect(weekOf('2026-07-19')).toBe(weekOf('2026-07-20') - 1);
    expect(weekOf('2026-07-26')).toBe(weekOf('2026-07-20'));
  });
});
