import { describe, expect, it } from '@jest/globals';
import type { PlaceHours } from '@nuanxin/shared-types';
import { addDays, usualBands, weekdayOf } from './bands.js';
import { STATE_COUNCIL } from './calendar.js';
import { everyDay } from './hours-words.js';

/** 国务院办公厅关于 2026 年部分节假日安排的通知 (国办发明电〔2025〕7 号), written out by hand: first and last day off. */
const OFF_2026 = [
  ['元旦', '2026-01-01', '2026-01-03'],
  ['春节', '2026-02-15', '2026-02-23'],
  ['清明', '2026-04-04', '2026-04-06'],
  ['劳动节', '2026-05-01', '2026-05-05'],
  ['端午', '2026-06-19', '2026-06-21'],
  ['中秋', '2026-09-25', '2026-09-27'],
  ['国庆节', '2026-10-01', '2026-10-07'],
] as const;
const WORKED_2026 = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

const YEAR = Array.from({ length: 365 }, (_, at) => addDays('2026-01-01', at));
const holidayOf = (day: string) => OFF_2026.find(([, from, to]) => from <= day && day <= to)?.[0] ?? null;

describe('the calendar of 2026', () => {
  it('is the published one, on each of its 365 days', () => {
    for (const day of YEAR) {
      const name = STATE_COUNCIL.holiday(day);
      expect([day, name === null ? null : true]).toEqual([day, holidayOf(day) === null ? null : true]);
      expect([day, name ?? '']).toEqual([day, expect.stringContaining(holidayOf(day) ?? '')]);
      expect([day, STATE_COUNCIL.isMakeUpDay(day)]).toEqual([day, WORKED_2026.includes(day)]);
    }
    expect(YEAR.at(-1)).toBe('2026-12-31');
    expect(YEAR.filter((it) => STATE_COUNCIL.holiday(it) !== null)).toHaveLength(33);
  });

  it('opens an office on its 248 workdays and no other', () => {
    const day = [{ from: 540, to: 1080 }];
    const office: PlaceHours = {
      week: [day, day, day, day, day, [], []],
      seasons: [],
      holidays: 'closed',
      makeUpDays: 'workday',
    };
    const open = YEAR.filter((it) => usualBands(office, it, STATE_COUNCIL).length > 0);
    const workdays = YEAR.filter((it) => (weekdayOf(it) < 5 && holidayOf(it) === null) || WORKED_2026.includes(it));
    expect(open).toEqual(workdays);
    expect(open).toHaveLength(248);
  });

  it('gives a place its own hours on holidays, or leaves it as usual', () => {
    const festive: PlaceHours = { ...everyDay('08:00-22:00'), holidays: [{ from: 600, to: 960 }] };
    const short = YEAR.filter((it) => usualBands(festive, it, STATE_COUNCIL)[0]?.from === 600);
    expect(short).toEqual(YEAR.filter((it) => holidayOf(it) !== null));
    const usual = everyDay('08:00-22:00');
    expect(YEAR.every((it) => usualBands(usual, it, STATE_COUNCIL)[0]?.from === 480)).toBe(true);
  });
});

describe('seasons', () => {
  const winter = everyDay('09:00-17:00').week;
  const wrapping: PlaceHours = {
    ...everyDay('08:00-22:00'),
    seasons: [{ name: '冬季', from: '11-01', to: '03-31', week: winter }],
  };
  const closesAt = (day: string) => usualBands(wrapping, day, STATE_COUNCIL)[0]?.to;

  it.each([
    ['2026-10-31', 1320],
    ['2026-11-01', 1020],
    ['2026-12-31', 1020],
    ['2027-01-01', 1020],
    ['2028-02-29', 1020],
    ['2028-03-31', 1020],
    ['2028-04-01', 1320],
  ])('over the new year: %s closes at minute %d', (day, minute) => {
    expect(closesAt(day)).toBe(minute);
  });

  it('of two that hold a day the first counts', () => {
    const both = {
      ...wrapping,
      seasons: [{ name: '元旦', from: '12-30', to: '01-02', week: everyDay('10:00-12:00').week }, ...wrapping.seasons],
    };
    expect(usualBands(both, '2026-12-31', STATE_COUNCIL)[0]?.to).toBe(720);
    expect(usualBands(both, '2026-12-29', STATE_COUNCIL)[0]?.to).toBe(1020);
  });
});
