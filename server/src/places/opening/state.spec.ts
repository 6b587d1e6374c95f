import { describe, expect, it } from '@jest/globals';
import type { PlaceHours, Week } from '@nuanxin/shared-types';
import { parseBands } from '../../kernel/index.js';
import { STATE_COUNCIL } from './calendar.js';
import { everyDay } from './hours-words.js';
import { wallAt, type OpeningFacts } from './spans.js';
import { openState } from './state.js';

const wall = (moment: string) => wallAt(Date.parse(`${moment.replace(' ', 'T')}+08:00`), 'Asia/Shanghai');
const facts = (hours: PlaceHours, more: Partial<OpeningFacts> = {}): OpeningFacts => ({
  hours,
  exceptions: new Map(),
  stays: [],
  ...more,
});
const state = (it: OpeningFacts, moment: string) => openState(it, wall(moment), STATE_COUNCIL);
/** Seven days from Monday. */
const week = (...days: string[]): Week => days.map(parseBands);
const plain: Omit<PlaceHours, 'week'> = { seasons: [], holidays: 'usual', makeUpDays: 'usual' };

describe('whether a place is open, in words', () => {
  it.each([
    ['00:00-24:00', '03:00', true, '24 小时'],
    ['06:00-06:00', '05:59', true, '24 小时'],
    ['08:00-22:00', '07:59', false, '08:00 开'],
    ['08:00-22:00', '08:00', true, '到 22:00'],
    ['08:00-22:00', '21:29', true, '到 22:00'],
    ['08:00-22:00', '21:30', true, '还有 30 分钟关门'],
    ['08:00-22:00', '21:40', true, '还有 20 分钟关门'],
    ['08:00-22:00', '21:59', true, '还有 1 分钟关门'],
    ['08:00-22:00', '22:00', false, '明天 08:00 开'],
    ['09:00-24:00', '20:00', true, '到 24:00'],
    ['17:00-01:00', '12:00', false, '17:00 开'],
    ['17:00-01:00', '17:00', true, '今晚开到 01:00'],
    ['17:00-01:00', '00:20', true, '到 01:00'],
    ['17:00-01:00', '01:00', false, '17:00 开'],
    ['18:00-08:00', '17:00', false, '18:00 开'],
    ['18:00-08:00', '23:30', true, '通宵，到明天 08:00'],
    ['18:00-08:00', '02:00', true, '通宵，到 08:00'],
    ['18:00-08:00', '07:00', true, '到 08:00'],
    ['23:30-07:00', '23:45', true, '到明天 07:00'],
  ])('%s at %s', (hours, clock, open, words) => {
    expect(state(facts(everyDay(hours)), `2026-07-20 ${clock}`)).toMatchObject({ open, words });
  });

  it('speaks of the days between', () => {
    const office = facts({ ...plain, week: week(...Array<string>(5).fill('08:30-18:00'), '休息', '休息') });
    // 2026-07-24 is a Friday.
    expect(state(office, '2026-07-24 18:00').words).toBe('周一 08:30 开');
    expect(state(office, '2026-07-25 10:00').words).toBe('今天休息，周一 08:30 开');
    expect(state(office, '2026-07-26 10:00').words).toBe('今天休息，明天 08:30 开');
    const lunch = facts({ ...plain, week: week(...Array<string>(7).fill('08:00-12:00 14:00-18:00')) });
    expect(state(lunch, '2026-07-24 12:30').words).toBe('14:00 开');
    expect(state(facts({ ...plain, week: week(...Array<string>(7).fill('休息')) }), '2026-07-24 12:30')).toEqual({
      open: false,
      words: '暂停开放',
      until: null,
      tonight: false,
      aroundTheClock: false,
    });
  });

  it('names the holiday that shuts it, and opens on the first day after', () => {
    const office = facts({ ...everyDay('09:00-18:00'), holidays: 'closed' });
    expect(state(office, '2026-09-30 19:00').words).toBe('10 月 8 日 09:00 开');
    expect(state(office, '2026-10-03 10:00').words).toBe('国庆节休息，周四 09:00 开');
    expect(state(office, '2026-10-07 10:00').words).toBe('国庆节休息，明天 09:00 开');
    expect(state(office, '2026-10-08 10:00').open).toBe(true);
  });

  it('goes by the exception of the day', () => {
    const usual = everyDay('08:00-22:00');
    const shut = facts(usual, { exceptions: new Map([['2026-07-24', []]]) });
    expect(state(shut, '2026-07-24 10:00').words).toBe('今天休息，明天 08:00 开');
    const early = facts(usual, { exceptions: new Map([['2026-07-24', [{ from: 480, to: 840 }]]]) });
    expect(state(early, '2026-07-24 14:10').words).toBe('今天提前关门，明天 08:00 开');
    const late = facts(usual, { exceptions: new Map([['2026-07-24', [{ from: 480, to: 1500 }]]]) });
    expect(state(late, '2026-07-24 22:30')).toMatchObject({ open: true, words: '今晚开到 01:00' });
    // The night of the exception runs into the next morning.
    expect(state(late, '2026-07-25 00:10')).toMatchObject({ open: true, words: '到 01:00' });
  });

  it('goes by the stays of a mobile point alone', () => {
    const stay = { from: wall('2026-07-24 10:00').at, to: wall('2026-07-24 16:00').at };
    const van = facts(everyDay('00:00-24:00'), { stays: [stay] });
    expect(state(van, '2026-07-23 12:00')).toMatchObject({ open: false, words: '明天 10:00 开' });
    expect(state(van, '2026-07-24 12:00')).toMatchObject({ open: true, words: '到 16:00', until: stay.to });
  });
});

describe('whether a place is open tonight', () => {
  it.each([
    ['08:00-21:59', '12:00', false],
    ['08:00-22:30', '12:00', true],
    // Its part of the night is over.
    ['08:00-22:30', '22:30', false],
    ['17:00-01:00', '12:00', true],
    ['17:00-01:00', '00:30', true],
    ['17:00-01:00', '01:00', false],
    ['04:30-18:00', '12:00', true],
    ['05:00-18:00', '12:00', false],
    ['00:00-24:00', '03:00', true],
  ])('%s, asked at %s', (hours, clock, tonight) => {
    expect(state(facts(everyDay(hours)), `2026-07-20 ${clock}`).tonight).toBe(tonight);
  });
});
