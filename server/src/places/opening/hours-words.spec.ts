import { describe, expect, it } from '@jest/globals';
import type { PlaceHours } from '@nuanxin/shared-types';
import { parseBands } from '../../kernel/index.js';
import { bandsWords, everyDay, hoursLines, hoursWords } from './hours-words.js';

const week = (...days: string[]) => days.map(parseBands);

describe('hours in words', () => {
  it.each(['08:00-22:00', '17:00-01:00', '00:00-24:00', '06:00-06:00'])('%s every day is written as it was', (text) => {
    expect(hoursWords(everyDay(text))).toBe(text);
    expect(hoursLines(everyDay(text))).toEqual([`每天 ${text}`]);
  });

  it.each(['休息', '08:00-12:00 14:00-18:00', '08:00-11:30 18:00-02:00'])('a day of %s reads back', (text) => {
    expect(bandsWords(parseBands(text))).toBe(text);
  });

  it('gathers neighbouring days, and tells of seasons, holidays and make-up workdays', () => {
    const yard: PlaceHours = {
      week: week('08:30-18:00', '08:30-18:00', '08:30-18:00', '08:30-18:00', '08:30-18:00', '10:00-16:00', '休息'),
      seasons: [{ name: '夏季', from: '05-01', to: '09-30', week: everyDay('08:30-23:30').week }],
      holidays: 'closed',
      makeUpDays: 'workday',
    };
    expect(hoursLines(yard)).toEqual([
      '平时周一至周五 08:30-18:00',
      '平时周六 10:00-16:00',
      '平时周日 休息',
      '夏季（5 月 1 日至 9 月 30 日）每天 08:30-23:30',
      '法定节假日 休息',
      '调休上班的周末按周一的时间开',
    ]);
    expect(hoursWords(yard)).toContain('平时周日 休息；夏季');
  });
});
