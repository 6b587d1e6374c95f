import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkCreditCode } from './credit-code.js';

/** The example of GB 32100-2015 itself. */
const EXAMPLE = '91350100M000100Y43';

function problemOf(code: string): unknown {
  try {
    checkCreditCode(code);
    return null;
  } catch (error) {
    return (error as { facts: { problem: string } }).facts.problem;
  }
}

describe('a unified social credit code', () => {
  it('of the standard is right', () => expect(problemOf(EXAMPLE)).toBeNull());

  it.each([
    ['位数', EXAMPLE.slice(1)],
    ['位数', ''],
    ['字符', EXAMPLE.replace('M', 'O')],
    ['字符', EXAMPLE.toLowerCase()],
    ['校验位', EXAMPLE.slice(0, 17) + '4'],
  ])('has a wrong %s: %s', (problem, code) => expect(problemOf(code)).toBe(problem));

  it('shows every single mistyped character, and two neighbours swapped', () => {
    const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...characters), (at, typed) => {
        if (EXAMPLE[at] === typed) return;
        expect(problemOf(EXAMPLE.slice(0, at) + typed + EXAMPLE.slice(at + 1))).toBe('校验位');
      }),
    );
    for (let at = 0; at < 16; at++) {
      const [a, b] = [EXAMPLE.charAt(at), EXAMPLE.charAt(at + 1)];
      if (a !== b) expect(problemOf(EXAMPLE.slice(0, at) + b + a + EXAMPLE.slice(at + 2))).not.toBeNull();
    }
  });
});
