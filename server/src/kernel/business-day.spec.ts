import { describe, expect, it } from '@jest/globals';
import { dayWords, localTime } from './business-day.js';

const SHANGHAI = 'Asia/Shanghai';
const utc = (text: string) => Date.parse(`${text}Z`);

describe('the business day', () => {
  it.each([
    // Shanghai midnight is 16:00 UTC of the day before.
    ['2025-07-15T15:59:59.999', SHANGHAI, '2025-07-15', 2, 1439],
    ['2025-07-15T16:00:00.000', SHANGHAI, '2025-07-16', 3, 0],
    ['2025-12-31T16:00:00.000', SHANGHAI, '2026-01-01', 4, 0],
    ['2024-02-28T16:00:00.000', SHANGHAI, '2024-02-29', 4, 0],
    ['2025-07-20T04:20:00.000', SHANGHAI, '2025-07-20', 7, 740],
    // Xinjiang keeps Beijing time officially; a city that does not has its day two hours later.
    ['2025-07-15T16:00:00.000', 'Asia/Urumqi', '2025-07-15', 2, 1320],
    ['2025-07-15T18:00:00.000', 'Asia/Urumqi', '2025-07-16', 3, 0],
    // A zone with summer time: the clock jumps from 01:59 to 03:00.
    ['2025-03-30T00:59:59.000', 'Europe/Berlin', '2025-03-30', 7, 119],
    ['2025-03-30T01:00:00.000', 'Europe/Berlin', '2025-03-30', 7, 180],
  ])('%s UTC in %s is %s, weekday %i, minute %i', (moment, zone, day, weekday, minute) => {
    expect(localTime(utc(moment), zone)).toEqual({ day, weekday, minute });
  });

  it('is said as people say it', () => {
    expect(dayWords('2025-08-31')).toBe('8 月 31 日');
    expect(dayWords('2025-12-01')).toBe('12 月 1 日');
  });
});
