import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../kernel/index.js';
import { ageOn, birthDateOf } from './id-number.js';

function problemOf(idNumber: string): unknown {
  try {
    return birthDateOf(idNumber);
  } catch (error) {
    return error instanceof DomainError ? error.facts.problem : error;
  }
}

describe('the citizen identity number (GB 11643)', () => {
  it.each([
    ['11010519491231002X', '1949-12-31'],
    ['440524188001010014', '1880-01-01'],
  ])('the example %s of the standard', (idNumber, born) => {
    expect(birthDateOf(idNumber)).toBe(born);
  });

  it.each([
    ['110105194912310021', '校验位'],
    ['11010519491231002x', '位数'],
    ['1101051949123100', '位数'],
    ['11010519491231002XX', '位数'],
    ['', '位数'],
    ['１１０１０５１９４９１２３１００２Ｘ', '位数'],
    ['00010519491231002X', '地区'],
    ['99010519491231002X', '地区'],
    ['11010519490230002X', '出生日期'],
    ['11010519491331002X', '出生日期'],
    ['11010520230229002X', '出生日期'],
    ['11010500000000002X', '出生日期'],
  ])('%s: wrong %s', (idNumber, problem) => {
    expect(problemOf(idNumber)).toBe(problem);
  });

  it('notices every single wrong digit and every pair of neighbours swapped', () => {
    const right = '11010519491231002X';
    for (let i = 0; i < 17; i++) {
      for (const digit of '0123456789') {
        if (digit === right.charAt(i)) continue;
        expect(() => birthDateOf(right.slice(0, i) + digit + right.slice(i + 1))).toThrow();
      }
      const swapped = right.slice(0, i) + right.charAt(i + 1) + right.charAt(i) + right.slice(i + 2);
      if (swapped !== right) expect(() => birthDateOf(swapped)).toThrow();
    }
  });

  it('has exactly one right check character', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (order) => {
        const head = `65010219900615${String(order).padStart(3, '0')}`;
        const right = [...'0123456789X'].filter((it) => problemOf(head + it) === '1990-06-15');
        expect(right).toHaveLength(1);
      }),
    );
  });
});

describe('age', () => {
  it.each([
    ['2026-07-20', '2010-07-20', 16],
    ['2026-07-19', '2010-07-20', 15],
    ['2026-12-31', '2010-01-01', 16],
    // Born on 29 February: a year older on 1 March.
    ['2025-02-28', '2004-02-29', 20],
    ['2025-03-01', '2004-02-29', 21],
    ['2024-02-29', '2004-02-29', 20],
  ])('on %s of who was born on %s: %i', (day, born, age) => {
    expect(ageOn(day, born)).toBe(age);
  });
});
