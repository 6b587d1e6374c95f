import { describe, expect, it } from '@jest/globals';
import { weekly } from './weeks.js';

describe('weeks of a calendar', () => {
  it('go over the ends of months, years and a leap day', () => {
    expect(weekly('2028-02-22', 2)).toEqual(['2028-02-22', '2028-02-29']);
    expect(weekly('2026-12-30', 2)).toEqual(['2026-12-30', '2027-01-06']);
  });

  it('keep the weekday for a year', () => {
    const days = weekly('2026-07-22', 53);
    expect(new Set(days.map((it) => new Date(`${it}T00:00:00Z`).getUTCDay()))).toEqual(new Set([3]));
    expect(days.at(-1)).toBe('2027-07-21');
  });
});
