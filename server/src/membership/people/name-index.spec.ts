import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Vault } from '../../kernel/index.js';
import { nameIndexOf, nameSearch } from './name-index.js';

const vault = new Vault({ master: [{ id: '1', key: randomBytes(32) }], index: randomBytes(32) });

/** Whether somebody of this name is found by what was typed. */
function finds(typed: string, name: string): boolean {
  const index = nameIndexOf(vault, name);
  return Object.entries(nameSearch(vault, typed)).every(
    ([column, value]) => index[column as keyof typeof index] === value,
  );
}

describe('the beginning of a name', () => {
  it.each([
    ['王', '王小川', true],
    ['王小', '王小川', true],
    ['王小川', '王小川', true],
    [' 王小川 ', '王小川', true],
    ['王川', '王川', true],
    ['王小', '王大川', false],
    ['小川', '王小川', false],
    ['王小川', '王小', false],
    ['阿依古', '阿依古丽·买买提', false],
    ['阿依', '阿依古丽·买买提', true],
    ['𠮷', '𠮷野', true],
  ])('%s finds %s: %s', (typed, name, found) => expect(finds(typed, name)).toBe(found));

  it('of one kind is not that of another: they cannot be laid one upon another', () => {
    const { nameTwoIndex, nameIndex } = nameIndexOf(vault, '王川');
    expect(nameTwoIndex).not.toBe(nameIndex);
  });
});
