import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { before, daysOf, weekdayOf } from './period.js';

const day = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10));

describe('what a period is compared with', () => {
  it.each([
    ['2026-07-13', '2026-07-19', '2026-07-06', '2026-07-12', '上周同期'],
    ['2026-07-20', '2026-07-20', '2026-07-13', '2026-07-13', '上周同期'],
    ['2026-07-01', '2026-07-30', '2026-05-27', '2026-06-25', '5 周前'],
    ['2026-07-01', '2026-07-31', '2026-06-01', '2026-06-30', '上个月'],
    ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28', '上个月'],
    ['2026-01-01', '2026-01-31', '2025-12-01', '2025-12-31', '上个月'],
  ])('%s to %s: %s to %s, %s', (from, to, was, till, words) => {
    expect(before({ from, to })).toEqual({ from: was, to: till, words });
  });

  it('lies wholly before it, and where it is no month, on the same weekdays', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 365 }), (from, more) => {
        const to = daysOf({ from, to: '2032-12-31' })[more] ?? from;
        const was = before({ from, to });
        expect(was.to < from).toBe(true);
        if (was.words === '上个月') return;
        expect(daysOf(was).length).toBe(daysOf({ from, to }).length);
        expect(weekdayOf(was.from)).toBe(weekdayOf(from));
      }),
      { numRuns: 50 },
    );
  });
});
