import { describe, expect, it } from '@jest/globals';
import { besideStanding, crowdOf, type Standing } from './standing.js';

/** `09:00-09:30` of a provider, its seat named by the start as in `seatIdOf`. */
function band(words: string, providerId = 'lin'): Standing {
  const [startsAt = 0, endsAt = 0] = words.split('-').map((it) => Date.parse(`2026-07-22T${it}:00Z`));
  return { providerId, seatId: `${providerId}/${startsAt}`, startsAt, endsAt };
}
const left = (slots: readonly string[], booked: readonly string[], capacity = 1) =>
  besideStanding(
    slots.map((it) => ({ ...band(it), capacity, words: it })),
    booked.map((it) => band(it)),
  ).map((it) => `${it.words} ${it.capacity}`);

describe('slots beside bookings of another grid', () => {
  it.each([
    ['nothing booked', ['09:00-09:30', '09:40-10:10'], [], ['09:00-09:30 1', '09:40-10:10 1']],
    ['its own booking is counted by its seat', ['09:00-09:30'], ['09:00-09:30'], ['09:00-09:30 1']],
    ['half an hour became an hour', ['09:00-10:00', '10:00-11:00'], ['09:30-10:00'], ['10:00-11:00 1']],
    ['an hour became half of one', ['09:00-09:30', '09:30-10:00'], ['09:00-10:00'], ['09:00-09:30 1']],
    ['shifts begin a quarter later', ['09:15-09:45', '09:45-10:15', '10:15-10:45'], ['09:30-10:00'], ['10:15-10:45 1']],
    ['one ends as the other begins', ['09:30-10:00'], ['09:00-09:30', '10:00-10:30'], ['09:30-10:00 1']],
  ])('%s', (_, slots, booked, expected) => {
    expect(left(slots, booked)).toEqual(expected);
  });

  it('of several chairs those are taken that are used at the same moment', () => {
    expect(left(['09:00-10:00'], ['08:45-09:15', '09:15-09:45', '09:30-10:00'], 3)).toEqual(['09:00-10:00 1']);
    expect(left(['09:00-10:00'], ['08:45-09:15', '09:15-09:45'], 3)).toEqual(['09:00-10:00 2']);
  });

  it('another provider is not in the way', () => {
    expect(crowdOf(band('09:00-10:00'), [band('09:30-10:30', 'zhou')])).toBe(0);
  });

  it('whatever two grids, no two bookings of one chair overlap', () => {
    const minutes = (from: number, length: number): Standing => {
      const [startsAt, endsAt] = [from * 60_000, (from + length) * 60_000];
      return { providerId: 'lin', seatId: `lin/${startsAt}`, startsAt, endsAt };
    };
    const grid = (shift: number, length: number) =>
      [0, 1, 2, 3, 4, 5].map((it) => minutes(shift + it * length, length));
    for (const before of [20, 30, 45, 60]) {
      for (const after of [20, 30, 45, 60]) {
        for (const shift of [0, 10, 15]) {
          const old = grid(0, before).filter((_, i) => i % 2 === 0);
          const free = besideStanding(
            grid(shift, after).map((it) => ({ ...it, capacity: 1 })),
            old,
          );
          const overlaps = free.filter((it) =>
            old.some((other) => other.seatId !== it.seatId && other.startsAt < it.endsAt && it.startsAt < other.endsAt),
          );
          expect(overlaps).toEqual([]);
        }
      }
    }
  });
});
