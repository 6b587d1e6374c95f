import { describe, expect, it } from '@jest/globals';
import { parseHours, withinHours } from './hours.js';

describe('opening hours', () => {
  it.each([
    ['08:00-22:00', 480, 1320],
    ['00:00-24:00', 0, 1440],
    ['17:00-01:00', 1020, 1500],
    ['09:00-24:00', 540, 1440],
    ['06:00-06:00', 360, 1800],
  ])('%s is from minute %i to %i', (text, from, to) => {
    expect(parseHours(text)).toEqual({ from, to });
  });

  it.each([
    ['08:00-22:00', '07:59', false],
    ['08:00-22:00', '08:00', true],
    ['08:00-22:00', '21:59', true],
    ['08:00-22:00', '22:00', false],
    ['17:00-01:00', '16:59', false],
    ['17:00-01:00', '23:59', true],
    ['17:00-01:00', '00:00', true],
    ['17:00-01:00', '00:59', true],
    ['17:00-01:00', '01:00', false],
    ['00:00-24:00', '00:00', true],
    ['00:00-24:00', '23:59', true],
    ['09:00-24:00', '00:00', false],
  ])('%s at %s: %p', (hours, clock, open) => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    expect(withinHours(parseHours(hours), hour * 60 + minute)).toBe(open);
  });
});
