import { describe, expect, it } from '@jest/globals';
import { agreementState } from './agreement-state.js';

describe('how an agreement stands on 20 July', () => {
  it.each([
    ['2026-07-21', '2026-08-01', null, 'coming'],
    ['2026-07-20', null, null, 'running'],
    ['2025-01-01', '2026-08-20', null, 'running'],
    ['2025-01-01', '2026-08-19', null, 'ending'],
    ['2025-01-01', '2026-07-20', null, 'ending'],
    ['2025-01-01', '2026-07-19', null, 'over'],
    ['2025-01-01', '2026-07-19', 1, 'ended'],
  ])('from %s until %s, ended %s: %s', (fromDay, untilDay, endedAt, state) => {
    expect(agreementState({ fromDay, untilDay, endedAt }, '2026-07-20')).toBe(state);
  });
});
