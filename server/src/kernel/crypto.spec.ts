import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sameText, Vault } from './crypto.js';

const masterOf = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte) });
const index = Buffer.alloc(32, 9);
const vault = new Vault({ master: [masterOf('A', 1)], index });

describe('the vault', () => {
  it('gives back what it was given, and never writes the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [first, second] = [vault.encrypt(text), vault.encrypt(text)];
        expect(vault.decrypt(first)).toBe(text);
        expect(first).not.toBe(second);
      }),
    );
  });

  it('notices every altered character', () => {
    const cipher = vault.encrypt('11010519491231002X');
    for (let i = 0; i < cipher.length; i++) {
      const altered = cipher.slice(0, i) + (cipher.charAt(i) === 'b' ? 'c' : 'b') + cipher.slice(i + 1);
      // The last character of a base64url part may carry bits that are no part of it.
      if (sameBytes(cipher, altered)) continue;
      expect(() => vault.decrypt(altered)).toThrow();
    }
    for (const text of ['', '...', 'A...', cipher.slice(0, -4), `B${cipher.slice(1)}`])
      expect(() => vault.decrypt(text)).toThrow();
  });

  it('takes no shortened authentication tag', () => {
    const [key, iv, tag = '', body] = vault.encrypt('马小川').split('.');
    const short = Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url');
    expect(() => vault.decrypt([key, iv, short, body].join('.'))).toThrow();
  });

  it('reads what the old key wrote after a new one was put in front', () => {
    const old = vault.encrypt('马小川');
    const rotated = new Vault({ master: [masterOf('B', 2), masterOf('A', 1)], index });
    expect(rotated.decrypt(old)).toBe('马小川');
    const fresh = rotated.encrypt('马小川');
    expect(fresh.startsWith('B.')).toBe(true);
    expect(() => vault.decrypt(fresh)).toThrow('no master key "B"');
  });

  it('finds the same value by its blind index, by kind, whatever the master key is', () => {
    const rotated = new Vault({ master: [masterOf('B', 2)], index });
    const phone = vault.blindIndex('phone', '13800000000');
    expect(rotated.blindIndex('phone', '13800000000')).toBe(phone);
    expect(vault.blindIndex('phone', '13800000001')).not.toBe(phone);
    expect(vault.blindIndex('id-number', '13800000000')).not.toBe(phone);
    const other = new Vault({ master: [masterOf('A', 1)], index: Buffer.alloc(32, 8) });
    expect(other.blindIndex('phone', '13800000000')).not.toBe(phone);
    expect(phone).not.toContain('138');
  });

  it('needs a key', () => {
    expect(() => new Vault({ master: [], index })).toThrow();
  });
});

describe('comparing texts', () => {
  it('says the same as ===', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => sameText(a, b) === (a === b) && sameText(a, a)));
  });
});

function sameBytes(a: string, b: string): boolean {
  const [left, right] = [a, b].map((it) => it.split('.'));
  return (
    left?.length === right?.length &&
    left?.[0] === right?.[0] &&
    (left ?? [])
      .slice(1)
      .every((part, i) => Buffer.from(part, 'base64url').equals(Buffer.from(right?.[i + 1] ?? '', 'base64url')))
  );
}
