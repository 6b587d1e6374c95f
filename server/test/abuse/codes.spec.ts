import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CODE_ALPHABET } from '@nuanxin/shared-types';
import * as api from '@nuanxin/shared-types';
import { Codes, DomainError, isFresh, memberCodeAt } from '../../src/kernel/index.js';
import type { TestCounter } from '../support/counter.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, joinAs } from '../support/people.js';
import { stockOf } from '../support/programme.js';
import { engine } from '../support/server.js';

const NOW = Date.UTC(2026, 6, 20, 4, 0, 7);
const STEP_MS = 30_000;

/** Bytes that look random and are the same in every run. */
const bytesOf = (text: string) => createHash('sha256').update(text).digest();
type Keys = ConstructorParameters<typeof Codes>[0];
const keysOf = (owner: string, ids = ['A']): Keys => ({
  master: ids.map((id) => ({ id, key: bytesOf(`${owner}/${id}`) })),
  index: bytesOf(`${owner}/index`),
});
const textOf = (seed: string, length: number) =>
  Array.from({ length }, (_, i) => CODE_ALPHABET[(bytesOf(`${seed}/${i}`)[0] ?? 0) % 32]).join('');

const city = new Codes(keysOf('city'));
const HANDLES = Array.from({ length: 40 }, (_, i) => textOf(`handle ${i}`, 8));
const KNOWN = new Set(HANDLES);
const right = (handle: string, at = NOW) => memberCodeAt(city.seed(handle), at);

/** Variants of a right code, by what is wrong with them. */
const VARIANTS: Record<string, (handle: string) => string[]> = {
  'one character another': (handle) => {
    const code = right(handle);
    return [...code].flatMap((char, at) =>
      [...CODE_ALPHABET].filter((it) => it !== char).map((it) => code.slice(0, at) + it + code.slice(at + 1)),
    );
  },
  forged: (handle) => Array.from({ length: 60 }, (_, i) => right(handle).slice(0, 16) + textOf(`${handle}${i}`, 10)),
  'made up': (handle) => Array.from({ length: 30 }, (_, i) => `MA${textOf(`made up ${handle}${i}`, 24)}`),
  'too short, too long': (handle) => {
    const code = right(handle);
    return [...code]
      .map((_, length) => code.slice(0, length))
      .concat([`${code}0`, ` ${code}`, `${code}\n`, code + code]);
  },
  'another kind': (handle) => [
    city.joinCode(handle),
    `J${right(handle).slice(1)}`,
    `M${city.joinCode(handle).slice(1)}`,
    right(handle).toLowerCase(),
    `https://example.com/j/${right(handle)}`,
  ],
  'signed with another key': (handle) => [
    memberCodeAt(new Codes(keysOf('stranger')).seed(handle), NOW),
    memberCodeAt(new Codes(keysOf('city', ['B', 'A'])).seed(handle), NOW),
    memberCodeAt({ ...city.seed(handle), seed: textOf(handle, 43) }, NOW),
  ],
  'of another city': (handle) => [memberCodeAt(new Codes(keysOf('yangzhou')).seed(handle), NOW)],
  "with somebody else's handle": (handle) =>
    HANDLES.filter((it) => it !== handle).map((it) => memberCodeAt({ ...city.seed(handle), handle: it }, NOW)),
  'of a handle that was revoked': (handle) => [right(textOf(`revoked ${handle}`, 8))],
  'too old, or too far ahead': (handle) =>
    Array.from({ length: 20 }, (_, i) => i + 2).flatMap((i) => [
      right(handle, NOW - i * STEP_MS),
      right(handle, NOW + i * STEP_MS),
    ]),
};

function isAccepted(code: string): boolean {
  try {
    const { handle, step } = city.readMemberCode(code);
    return isFresh(step, NOW) && KNOWN.has(handle);
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

describe('member codes', () => {
  it('of this step and its neighbours are good: the check below can tell', () => {
    for (const handle of HANDLES) {
      for (const at of [NOW - STEP_MS, NOW, NOW + STEP_MS]) expect(isAccepted(right(handle, at))).toBe(true);
    }
  });

  it('of no other make are good, over ten thousand of them', () => {
    const tried = Object.entries(VARIANTS).flatMap(([kind, make]) =>
      HANDLES.flatMap((handle) => make(handle).map((code) => ({ kind, code }))),
    );
    expect(new Set(tried.map((it) => it.code)).size).toBeGreaterThan(10_000);
    expect(tried.filter((it) => isAccepted(it.code))).toEqual([]);
  });

  it('of posters are not good with a character changed, nor from another city', () => {
    const refused = (code: string) => {
      expect(() => city.readJoinCode(code)).toThrow('JOIN_CODE_UNKNOWN');
    };
    for (const handle of HANDLES.slice(0, 5)) {
      const code = city.joinCode(handle);
      expect(city.readJoinCode(code)).toBe(handle);
      for (let at = 0; at < code.length; at++) {
        for (const char of CODE_ALPHABET) {
          if (char !== code[at]) refused(code.slice(0, at) + char + code.slice(at + 1));
        }
      }
      [new Codes(keysOf('yangzhou')).joinCode(handle), right(handle), '', 'J', 'JA'].forEach(refused);
    }
  });
});

describe(`codes at the counter on ${engine}`, () => {
  let demo: DemoCity;
  let counter: TestCounter;

  beforeAll(async () => {
    demo = await startDemo();
    counter = await demo.counterAt('chenlu');
  });

  afterAll(() => demo.stop());

  it('a sample of every make, online: none takes a bottle', async () => {
    const { card } = await joinAs(demo.client);
    const other = await joinAs(demo.client);
    const code = codeOf(card, demo.clock);
    const seed = card.code as api.CodeSeed;
    const flipped = [...code].map((char, at) => code.slice(0, at) + (char === '7' ? '8' : '7') + code.slice(at + 1));
    const signed = [
      { ...seed, seed: Buffer.from(textOf('x', 32)).toString('base64url') },
      { ...seed, handle: other.card.code?.handle ?? '' },
      { ...seed, keyId: 'B' },
      { ...seed, handle: 'ZZZZZZZZ' },
    ].map((it) => memberCodeAt(it, demo.clock.now()));
    const old = [2, 3, 10, 1000].flatMap((i) =>
      [-i, i].map((steps) => memberCodeAt(seed, demo.clock.now() + steps * STEP_MS)),
    );
    const sample = [...flipped, ...signed, ...old, code.slice(0, -1), `${code}0`, code.toLowerCase(), `${code}\n`];
    const before = await stockOf(demo.cadre, counter);
    const codes = new Set<string>();
    for (const it of sample) codes.add((await counter.refused({ code: it }))[0]);
    expect([...codes].sort()).toEqual(['CODE_EXPIRED', 'CODE_INVALID', 'CODE_WRONG_KIND']);
    expect(await stockOf(demo.cadre, counter)).toEqual(before);
  });

  it('replayed: in the same shop, in another, in a burst: one bottle', async () => {
    const { card, client } = await joinAs(demo.client);
    const code = codeOf(card, demo.clock);
    const other = await demo.counterAt('sifang');
    const answers = await Promise.allSettled(
      Array.from({ length: 40 }, (_, i) => (i % 2 ? counter : other).redeem({ code })),
    );
    expect(answers.filter((it) => it.status === 'fulfilled')).toHaveLength(1);
    demo.clock.advance(29_000);
    for (const it of [counter, other]) expect((await it.refused({ code }))[0]).toBe('CODE_USED');
    demo.clock.advance(86_400_000);
    for (const it of [counter, other]) expect((await it.refused({ code }))[0]).toBe('CODE_EXPIRED');
    expect((await client.call(api.listMyRedemptions, {})).rows).toHaveLength(1);
    expect(await demo.verify()).toEqual([]);
  });
});
