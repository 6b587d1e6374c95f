import { describe, expect, it } from '@jest/globals';
import { dueOf } from './due.js';

const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00+08:00`);
const limits = { closesMinutes: 60 };
const STARTS = at('2026-07-25 19:00');

describe('when a team must be enough', () => {
  it.each([
    ['enrolled long before: a day before booking ends', '2026-07-20 12:00', '2026-07-24 18:00'],
    ['enrolled just before that: a day to gather', '2026-07-24 17:30', '2026-07-25 17:30'],
    ['enrolled in the last hours: when booking ends', '2026-07-25 09:00', '2026-07-25 18:00'],
    ['let in at the door, after the end', '2026-07-25 18:30', '2026-07-25 18:00'],
  ])('%s', (_, enrolled, due) => {
    expect(dueOf(limits, STARTS, at(enrolled))).toBe(at(due));
  });
});
