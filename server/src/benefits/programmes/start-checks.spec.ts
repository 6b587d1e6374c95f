import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../kernel/index.js';
import { checkStart, startChecks, type Readiness } from './start-checks.js';

const ready: Readiness = {
  rule: { from: '2025-07-15', to: '2025-08-31' },
  unit: '瓶',
  places: 5,
  onHand: 2000,
  today: '2025-07-14',
};
const missing = (change: Partial<Readiness>): unknown => {
  try {
    checkStart({ ...ready, ...change });
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.facts.missing;
    throw error;
  }
};

describe('before a programme starts', () => {
  it.each<[string, Partial<Readiness>, string | null]>([
    ['all there', {}, null],
    ['on its last day', { today: '2025-08-31' }, null],
    ['without an end', { rule: { from: null, to: null } }, null],
    ['no shop', { places: 0 }, '还没有店，先加一家'],
    ['an empty shelf', { onHand: 0 }, '店里还没有货，先记一笔进货'],
    ['over', { today: '2025-09-01' }, '8 月 31 日已经过了，先改日期'],
    ['nothing at all', { places: 0, onHand: 0 }, '还没有店，先加一家；店里还没有货，先记一笔进货'],
  ])('%s', (_, change, words) => {
    expect(missing(change)).toBe(words);
  });

  it.each<[Partial<Readiness>, string]>([
    [{}, '7 月 15 日起可以领'],
    [{ today: '2025-07-20' }, '从今天到 8 月 31 日'],
    [{ rule: { from: null, to: null } }, '从今天起，不限结束'],
  ])('says when it can be taken: %j', (change, words) => {
    expect(startChecks({ ...ready, ...change }).at(-1)?.words).toBe(words);
  });
});
