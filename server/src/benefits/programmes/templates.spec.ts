import { describe, expect, it } from '@jest/globals';
import { datesFrom } from './templates.js';

describe('the dates of a template', () => {
  it.each([
    ['07-15', '08-31', '2025-03-01', '2025-07-15', '2025-08-31'],
    ['07-15', '08-31', '2025-08-31', '2025-07-15', '2025-08-31'],
    ['07-15', '08-31', '2025-09-01', '2026-07-15', '2026-08-31'],
    ['12-01', '02-28', '2025-11-21', '2025-12-01', '2026-02-28'],
    ['12-01', '02-28', '2026-01-10', '2025-12-01', '2026-02-28'],
    ['12-01', '02-28', '2026-03-01', '2026-12-01', '2027-02-28'],
  ])('%s to %s, seen on %s: %s to %s', (from, to, today, begins, ends) => {
    expect(datesFrom({ from, to }, today)).toEqual({ from: begins, to: ends });
  });

  it('are open where the template has none', () => {
    expect(datesFrom({ from: null, to: null }, '2025-03-01')).toEqual({ from: null, to: null });
  });
});
