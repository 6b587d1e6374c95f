import { describe, expect, it } from '@jest/globals';
import { maskIdNumber, maskName, maskPhone } from './mask.js';

describe('masks', () => {
  it.each([
    ['马小川', '马*川'],
    ['马川', '马*'],
    ['欧阳金丝雀', '欧*雀'],
    ['阿依古丽·买买提', '阿*提'],
    ['马', '*'],
    ['', '*'],
    // A rare character outside the basic plane is one letter.
    ['𠮷田', '𠮷*'],
  ])('%s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('leave enough to recognise the own number, not to use it', () => {
    expect(maskPhone('13812346021')).toBe('138****6021');
    expect(maskIdNumber('11010519491231002X')).toBe('110*************2X');
    expect(maskIdNumber('11010519491231002X')).toHaveLength(18);
  });
});
