import { describe, expect, it } from '@jest/globals';
import { progressWords, takingDays } from './taking-days.js';

describe('the days of a programme', () => {
  it.each([
    ['2025-07-15', '2025-08-31', [], '2025-07-01', 48],
    ['2025-07-15', '2025-07-15', [], '2025-07-01', 1],
    [null, '2025-07-20', [], '2025-07-15', 6],
    ['2025-07-15', '2025-08-31', [3], '2025-07-01', 7],
    ['2025-07-15', null, [], '2025-07-01', null],
    [null, '2025-07-10', [], '2025-07-15', 0],
  ])('from %s to %s on %j, seen on %s: %s', (from, to, weekdays, today, days) => {
    expect(takingDays({ from, to, weekdays }, today)).toBe(days);
  });

  it.each([
    ['2025-07-15', '第 1 天，共 48 天'],
    ['2025-07-21', '第 7 天，共 48 天'],
    ['2025-08-31', '第 48 天，共 48 天'],
    ['2025-07-08', '7 天后开始'],
    ['2025-09-01', null],
  ])('on %s: %s', (today, words) => {
    expect(progressWords({ from: '2025-07-15', to: '2025-08-31', weekdays: [] }, today)).toBe(words);
  });
});
