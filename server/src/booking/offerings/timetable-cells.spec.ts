import { describe, expect, it } from '@jest/globals';
import { bandIn, dayIn, minuteIn } from './timetable-cells.js';

describe('cells of a timetable', () => {
  it.each([
    ['2026-09-02', '2026-09-02'],
    ['2026/9/2', '2026-09-02'],
    ['2026年9月2日', '2026-09-02'],
    ['2026. 9. 2', '2026-09-02'],
    ['46267', '2026-09-02'],
    ['46267.0', '2026-09-02'],
    ['2026-09-31', null],
    ['9月2日', null],
    ['19:00', null],
    ['12345', null],
    ['', null],
  ])('the day %s is %s', (cell, day) => {
    expect(dayIn(cell)).toBe(day);
  });

  it.each([
    ['9:00', 540],
    ['19：30', 1170],
    ['19:30:00', 1170],
    ['0.8125', 1170],
    ['24:00', 1440],
    ['24:30', null],
    ['19:60', null],
    ['七点', null],
    ['', null],
  ])('the time %s is %s', (cell, minute) => {
    expect(minuteIn(cell)).toBe(minute);
  });

  it.each([
    ['19:00-20:30', { from: 1140, to: 1230 }],
    ['19：00 — 20：30', { from: 1140, to: 1230 }],
    ['9:00到10:00', { from: 540, to: 600 }],
    ['19:00', null],
    ['19:00-20:00-21:00', null],
    ['晚上', null],
  ])('the band %s is %j', (cell, band) => {
    expect(bandIn(cell)).toEqual(band);
  });
});
