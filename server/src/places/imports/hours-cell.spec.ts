import type { PlaceHours } from '@nuanxin/shared-types';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hoursWords } from '../opening/hours-words.js';
import { hoursOf } from './hours-cell.js';

describe('hours in a cell', () => {
  it.each([
    ['08:00-22:00', '08:00-22:00'],
    ['8:00—22：00', '08:00-22:00'],
    ['17:00-01:00', '17:00-01:00'],
    ['24小时', '00:00-24:00'],
    ['周一至周五 7:30-12:00 14:00-18:00；周六、周日 休息', '周一至周五 07:30-12:00 14:00-18:00；周六、周日 休息'],
    ['工作日 08:30至17:30', '周一至周五 08:30-17:30；周六、周日 休息'],
    ['每天 08:00-20:00；法定节假日 休息', '每天 08:00-20:00；法定节假日 休息'],
    ['周一到周六 09:00-18:00;法定节假日 10:00-12:00', '周一至周六 09:00-18:00；周日 休息；法定节假日 10:00-12:00'],
  ])('%s', (cell, words) => {
    const hours = hoursOf(cell);
    expect(hours && hoursWords(hours)).toBe(words);
  });

  it.each(['', '白天', '25:00-26:00', '08:00', '周八 08:00-09:00', '休息', '10:00-09:60', '周五至周一 08:00-09:00'])(
    '%s cannot be read',
    (cell) => {
      expect(hoursOf(cell)).toBeNull();
    },
  );

  it('that went out in words come back the same', () => {
    const band = fc.record({ from: fc.integer({ min: 0, max: 1439 }), lasts: fc.integer({ min: 1, max: 1439 }) });
    const day = fc.option(band, { nil: null }).map((it) => (it ? [{ from: it.from, to: it.from + it.lasts }] : []));
    const week = fc.array(day, { minLength: 7, maxLength: 7 }).filter((it) => it.some((bands) => bands.length > 0));
    const hours = fc.record({
      week,
      seasons: fc.constant<PlaceHours['seasons']>([]),
      holidays: fc.constantFrom('usual' as const, 'closed' as const),
      makeUpDays: fc.constant('usual' as const),
    });
    fc.assert(
      fc.property(hours, (it) => {
        expect(hoursOf(hoursWords(it))).toEqual(it);
      }),
    );
  });
});
