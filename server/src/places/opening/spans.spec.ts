import { describe, expect, it } from '@jest/globals';
import type { Band, PlaceHours } from '@nuanxin/shared-types';
import fc from 'fast-check';
import { addDays } from './bands.js';
import { STATE_COUNCIL } from './calendar.js';
import { closedFrom } from './closing.js';
import { bandsOf, isOpen, isOpenTonight, minutesOpen, nightOf, wallAt, type OpeningFacts, type Wall } from './spans.js';
import { openState } from './state.js';

const DAY = 1440;
const MINUTE_MS = 60_000;
const ZONE = 'Asia/Shanghai';

/** Up to three bands of a day that do not touch, the last of them possibly through the night. */
const day = fc.uniqueArray(fc.integer({ min: 0, max: 2 * DAY - 1 }), { minLength: 0, maxLength: 6 }).map((minutes) => {
  const sorted = [...minutes].sort((a, b) => a - b);
  const bands: Band[] = [];
  for (let at = 0; at + 1 < sorted.length; at += 2) {
    const [from = 0, to = 0] = sorted.slice(at, at + 2);
    if (from < DAY && to - from <= DAY) bands.push({ from, to });
  }
  return bands;
});
const allDay = fc.constant<Band[]>([{ from: 0, to: DAY }]);
const week = fc.array(fc.oneof(day, allDay), { minLength: 7, maxLength: 7 });
const monthDay = fc.date({ min: new Date('2001-01-01'), max: new Date('2001-12-31'), noInvalidDate: true });
const season = fc.record({
  name: fc.constant('一季'),
  from: monthDay.map((it) => it.toISOString().slice(5, 10)),
  to: monthDay.map((it) => it.toISOString().slice(5, 10)),
  week,
});
const hours: fc.Arbitrary<PlaceHours> = fc.record({
  week,
  seasons: fc.array(season, { maxLength: 2 }),
  holidays: fc.oneof(fc.constant<'usual'>('usual'), fc.constant<'closed'>('closed'), day),
  makeUpDays: fc.constantFrom<PlaceHours['makeUpDays'][]>('usual', 'workday'),
});
/** A whole minute of 2026, holidays and the turn of the year among them. */
const moment = fc
  .integer({ min: 0, max: 364 * DAY })
  .map((it) => Date.parse('2026-01-01T00:00:00+08:00') + it * MINUTE_MS);
const facts = fc.record({ hours, ahead: fc.integer({ min: -1, max: 2 }), exception: fc.option(day) });

function factsAt(
  { hours: own, ahead, exception }: { hours: PlaceHours; ahead: number; exception: Band[] | null },
  wall: Wall,
) {
  const exceptions = new Map(exception ? [[addDays(wall.day, ahead), exception]] : []);
  return { hours: own, exceptions, stays: [] };
}

/** The same rule in the plainest way: a minute is open where a band of its own day, or of the one before, holds it. */
function plainly(of: OpeningFacts, wall: Wall): (minute: number) => boolean {
  const known = new Map<number, readonly Band[]>();
  const bandsAhead = (ahead: number) => {
    const bands = known.get(ahead) ?? bandsOf(of, addDays(wall.day, ahead), STATE_COUNCIL);
    known.set(ahead, bands);
    return bands;
  };
  return (minute) => {
    const ahead = Math.floor(minute / DAY);
    return [ahead, ahead - 1].some((it) =>
      bandsAhead(it).some(({ from, to }) => it * DAY + from <= minute && minute < it * DAY + to),
    );
  };
}

/** Every so many minutes from one to before another, and the last of them. */
function minutesBetween(from: number, to: number, step: number): number[] {
  const minutes = Array.from({ length: Math.ceil((to - from) / step) }, (_, at) => from + at * step);
  return [...minutes, to - 1];
}

describe('open times', () => {
  it('hold exactly the minutes that a band holds', () => {
    fc.assert(
      fc.property(facts, moment, (given, at) => {
        const wall = wallAt(at, ZONE);
        const of = factsAt(given, wall);
        expect(isOpen(of, wall, STATE_COUNCIL)).toBe(plainly(of, wall)(wall.minute));
        expect(minutesOpen(of, wall, STATE_COUNCIL) === null).toBe(!isOpen(of, wall, STATE_COUNCIL));
      }),
      { numRuns: 300 },
    );
  });

  it('change exactly when the state says, and not before', () => {
    fc.assert(
      fc.property(facts, moment, (given, at) => {
        const wall = wallAt(at, ZONE);
        const of = factsAt(given, wall);
        const { open, until, aroundTheClock } = openState(of, wall, STATE_COUNCIL);
        const last = until === null ? wall.minute + 7 * DAY : (until - wall.midnight) / MINUTE_MS;
        const isOpenAt = plainly(of, wall);
        expect(minutesBetween(wall.minute, last, 7).every((it) => isOpenAt(it) === open)).toBe(true);
        if (until !== null) expect(isOpenAt(last)).toBe(!open);
        expect(aroundTheClock).toBe(open && until === null);
      }),
      { numRuns: 200 },
    );
  });

  it('of the night that is left say whether it is open tonight', () => {
    fc.assert(
      fc.property(facts, moment, (given, at) => {
        const wall = wallAt(at, ZONE);
        const of = factsAt(given, wall);
        const night = nightOf(wall);
        const left = minutesBetween(Math.max(night.from, wall.minute), night.to, 1);
        expect(isOpenTonight(of, wall, STATE_COUNCIL)).toBe(left.some(plainly(of, wall)));
      }),
      { numRuns: 200 },
    );
  });

  it('end when somebody shuts now, and the days after stay as they are', () => {
    fc.assert(
      fc.property(hours, moment, (own, at) => {
        const wall = wallAt(at, ZONE);
        const before: OpeningFacts = { hours: own, exceptions: new Map(), stays: [] };
        const cut = closedFrom(before, wall, STATE_COUNCIL);
        expect(cut.length > 0).toBe(isOpen(before, wall, STATE_COUNCIL));
        const after = { ...before, exceptions: new Map(cut.map((it) => [it.day, it.bands])) };
        expect(isOpen(after, wall, STATE_COUNCIL)).toBe(false);
        for (const ahead of [1, 2, 3]) {
          const then = addDays(wall.day, ahead);
          const afternoon = (facts: OpeningFacts) =>
            bandsOf(facts, then, STATE_COUNCIL).flatMap(({ from, to }) =>
              to > 360 ? [[Math.max(from, 360), to]] : [],
            );
          expect(afternoon(after)).toEqual(afternoon(before));
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['at half past eleven until six in the morning', 23.5 * 60, 6.5 * 60],
    ['at three in the afternoon until six in the morning', 15 * 60, 15 * 60],
    ['at one in the night until six', 60, 5 * 60],
  ])('shuts a place that never closes %s', (_words, minute, minutesShut) => {
    const always: PlaceHours['week'] = Array.from({ length: 7 }, () => [{ from: 0, to: DAY }]);
    const own: PlaceHours = { week: always, seasons: [], holidays: 'usual', makeUpDays: 'usual' };
    const facts: OpeningFacts = { hours: own, exceptions: new Map(), stays: [] };
    const now = wallAt(Date.UTC(2026, 2, 2, 16) + minute * MINUTE_MS, ZONE);
    const cut = closedFrom(facts, now, STATE_COUNCIL);
    const after = { ...facts, exceptions: new Map(cut.map((it) => [it.day, it.bands])) };
    const openIn = (minutes: number) => isOpen(after, wallAt(now.at + minutes * MINUTE_MS, ZONE), STATE_COUNCIL);
    expect([0, minutesShut - 1, minutesShut, minutesShut + 24 * 60].map(openIn)).toEqual([false, false, true, true]);
  });
});
