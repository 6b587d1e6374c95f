import { describe, expect, it } from '@jest/globals';
import { openState } from './opening.js';

describe('whether a place is open, in words', () => {
  it.each([
    ['00:00-24:00', '03:00', true, '通宵'],
    ['06:00-06:00', '05:59', true, '通宵'],
    ['08:00-22:00', '07:59', false, '08:00 开'],
    ['08:00-22:00', '08:00', true, '到 22:00'],
    ['08:00-22:00', '22:00', false, '明天 08:00 开'],
    ['09:00-24:00', '23:59', true, '到 24:00'],
    ['17:00-01:00', '12:00', false, '17:00 开'],
    ['17:00-01:00', '17:00', true, '到 01:00'],
    ['17:00-01:00', '00:30', true, '到 01:00'],
    ['17:00-01:00', '01:00', false, '17:00 开'],
  ])('%s at %s', (hours, clock, open, words) => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    expect(openState(hours, hour * 60 + minute)).toEqual({ open, words });
  });
});
