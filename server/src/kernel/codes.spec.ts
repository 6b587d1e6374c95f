import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { asciiBytes, base32, CODE_ALPHABET, memberCodeHead, memberCodeStep } from '@nuanxin/shared-types';
import fc from 'fast-check';
import { Codes, isFresh, memberCodeAt } from './codes.js';
import { DomainError } from './errors.js';

const masterOf = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte) });
const index = Buffer.alloc(32, 9);
const codes = new Codes({ master: [masterOf('A', 1)], index });
const AT = Date.parse('2026-07-20T12:00:00+08:00');

function refusal(read: () => unknown): string {
  try {
    read();
    return 'taken';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

/** Reference: the bits as one big number. */
function base32Reference(bytes: Uint8Array, length: number): string {
  const bits = [...bytes].map((it) => it.toString(2).padStart(8, '0')).join('');
  return Array.from({ length }, (_, i) => CODE_ALPHABET.charAt(parseInt(bits.slice(i * 5, i * 5 + 5), 2))).join('');
}

describe('the member code', () => {
  const handle = 'ABCD1234';
  const seed = codes.seed(handle);

  it('is what a phone computes by the written rule', () => {
    const step = Math.floor(AT / 30_000);
    let digits = '';
    for (let rest = step, i = 0; i < 6; i++, rest = Math.floor(rest / 32)) digits = CODE_ALPHABET[rest % 32] + digits;
    const head = `MA${handle}${digits}`;
    const mac = createHmac('sha256', Buffer.from(seed.seed, 'base64url')).update(head).digest();
    expect(memberCodeAt(seed, AT)).toBe(head + base32Reference(mac, 10));
    expect(memberCodeAt(seed, AT)).toHaveLength(26);
    expect(memberCodeAt(seed, AT)).toMatch(/^[0-9A-Z]+$/);
  });

  it('does not change from release to release', () => {
    const known = { handle: '00000000', keyId: 'A', seed: Buffer.alloc(32, 7).toString('base64url') };
    // Step 0: the head is the bare zeroes, the rest is HMAC-SHA256 of it.
    const mac = createHmac('sha256', Buffer.alloc(32, 7)).update('MA00000000000000').digest();
    expect(memberCodeAt(known, 0)).toBe(`MA00000000000000${base32Reference(mac, 10)}`);
    expect(memberCodeHead(known, 32 ** 6 - 1)).toBe('MA00000000ZZZZZZ');
    expect(memberCodeHead(known, 33)).toBe('MA00000000000011');
  });

  it('is read back with its handle and step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
        const own = codes.seed(codes.newHandle());
        expect(codes.readMemberCode(memberCodeAt(own, at))).toEqual({ handle: own.handle, step: memberCodeStep(at) });
      }),
    );
  });

  it('is fresh in its step and the next, and a clock may be one step fast', () => {
    const step = memberCodeStep(AT);
    expect(AT % 30_000).toBe(0);
    expect([-30_001, -30_000, 0, 29_999, 59_999, 60_000].map((ms) => isFresh(step, AT + ms))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('is refused with any one character altered, and with one too many or too few', () => {
    const code = memberCodeAt(seed, AT);
    for (let i = 0; i < code.length; i++) {
      const other = code.charAt(i) === 'Z' ? 'Y' : 'Z';
      const altered = code.slice(0, i) + other + code.slice(i + 1);
      expect(refusal(() => codes.readMemberCode(altered))).toBe(i === 0 ? 'CODE_WRONG_KIND' : 'CODE_INVALID');
    }
    for (const wrong of [code.slice(0, -1), `${code}0`, code.slice(0, 15)])
      expect(refusal(() => codes.readMemberCode(wrong))).toMatch(/^CODE_(INVALID|WRONG_KIND)$/);
  });

  it.each([
    ['a poster code', codes.joinCode('ABCD1234')],
    ['a poster address', `https://example.com/j/${codes.joinCode('ABCD1234')}`],
    ['a barcode', '6901234567892'],
    ['a payment code', '134567890123456789'],
    ['nothing', ''],
    ['a letter', 'M'],
    ['lower case', memberCodeAt(seed, AT).toLowerCase()],
    ['with a blank', ` ${memberCodeAt(seed, AT)}`],
    ['Chinese', '马小川马小川马小川马小川'],
    ['letters the alphabet leaves out', 'MAIIIIIIIILLLLLLOOOOOOOOUU'],
    ['a very long text', `M${'A'.repeat(300)}`],
  ])('is not %s', (_, text) => {
    expect(refusal(() => codes.readMemberCode(text))).toBe('CODE_WRONG_KIND');
  });

  it('of an unknown key is invalid', () => {
    const elsewhere = new Codes({ master: [masterOf('B', 1)], index });
    expect(refusal(() => codes.readMemberCode(memberCodeAt(elsewhere.seed(handle), AT)))).toBe('CODE_INVALID');
    const sameName = new Codes({ master: [masterOf('A', 2)], index });
    expect(refusal(() => codes.readMemberCode(memberCodeAt(sameName.seed(handle), AT)))).toBe('CODE_INVALID');
  });

  it('of the old key is read after a new one was put in front, until the old one is dropped', () => {
    const old = memberCodeAt(seed, AT);
    const rotated = new Codes({ master: [masterOf('B', 2), masterOf('A', 1)], index });
    expect(rotated.readMemberCode(old).handle).toBe(handle);
    const fresh = memberCodeAt(rotated.seed(handle), AT);
    expect(fresh.startsWith('MB')).toBe(true);
    expect(rotated.readMemberCode(fresh).handle).toBe(handle);
    const dropped = new Codes({ master: [masterOf('B', 2)], index });
    expect(refusal(() => dropped.readMemberCode(old))).toBe('CODE_INVALID');
  });
});

describe('the join code', () => {
  it('fits a mini-program scene and is read back, also after rotation', () => {
    const handle = codes.newHandle();
    const code = codes.joinCode(handle);
    expect(code.length).toBeLessThanOrEqual(32);
    expect(codes.readJoinCode(code)).toBe(handle);
    const rotated = new Codes({ master: [masterOf('B', 2), masterOf('A', 1)], index });
    expect(rotated.readJoinCode(code)).toBe(handle);
  });

  it('is refused when altered, and a member code is none', () => {
    const code = codes.joinCode('ABCD1234');
    for (let i = 0; i < code.length; i++) {
      const altered = code.slice(0, i) + (code.charAt(i) === 'Z' ? 'Y' : 'Z') + code.slice(i + 1);
      expect(refusal(() => codes.readJoinCode(altered))).toBe('JOIN_CODE_UNKNOWN');
    }
    const member = memberCodeAt(codes.seed('ABCD1234'), AT);
    for (const text of [member, '', '-', 'J', 'JA', code.slice(0, -1)])
      expect(refusal(() => codes.readJoinCode(text))).toBe('JOIN_CODE_UNKNOWN');
  });

  it('has a handle that does not come twice', () => {
    const handles = new Set(Array.from({ length: 20_000 }, () => codes.newHandle()));
    expect(handles.size).toBe(20_000);
    for (const handle of handles) expect(handle).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  });
});

describe('base 32', () => {
  it('agrees with the reference', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 40 }), fc.integer({ min: 1, max: 16 }), (bytes, length) => {
        expect(base32(bytes, length)).toBe(base32Reference(bytes, length));
      }),
    );
  });

  it('signs the same bytes on the phone', () => {
    expect(asciiBytes('MA00')).toEqual(new Uint8Array(Buffer.from('MA00', 'ascii')));
  });
});
