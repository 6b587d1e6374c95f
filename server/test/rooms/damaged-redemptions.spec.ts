import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { foundAfter, openBooks, type Books, type Damage } from '../support/books.js';
import { engine } from '../support/server.js';

let books: Books;
/** The second shop of the demo city. */
let elsewhere: string;

beforeAll(async () => {
  books = await openBooks();
  elsewhere = (await books.city.counterAt('sifang')).placeId;
});

afterAll(() => books.close());

// Every damage was repaired: what the next case finds is its own.
afterEach(async () => {
  expect(await books.city.verify()).toEqual([]);
});

const DAMAGE: Damage[] = [
  [
    'a redemption without its transfer',
    'redemption-has-one-unreversed-transfer',
    async (it) => it.removed('transfer', await it.transfer(it.kept, 'redemption'), it.kept),
  ],
  [
    'a redemption with two',
    'redemption-has-one-unreversed-transfer',
    async (it) => it.doubled('transfer', await it.transfer(it.kept, 'redemption'), {}, it.kept),
  ],
  [
    'a redemption reversed in name only',
    'redemption-has-one-unreversed-transfer',
    (it) => it.changed('redemption', it.kept, { reversedAt: 1 }),
  ],
  [
    'a reversed redemption that still counts',
    'redemption-has-one-unreversed-transfer',
    (it) => it.changed('redemption', it.reversed, { reversedAt: null }),
  ],
  [
    'a redemption written down for another shop',
    'redemption-moves-what-it-says',
    (it) => it.changed('redemption', it.kept, { placeId: elsewhere }),
  ],
  [
    'a redemption written down for another programme',
    'redemption-moves-what-it-says',
    (it) => it.changed('redemption', it.kept, { programmeId: randomUUID() }),
  ],
  [
    'a redemption whose request is forgotten',
    'redemption-is-remembered',
    async (it) => it.removed('request', await it.of(it.kept, 'requestId'), it.kept),
  ],
  [
    'a request that would be answered with another redemption',
    'redemption-is-remembered',
    async (it) => it.changed('request', await it.of(it.kept, 'requestId'), { result: `{"id":"${it.over}"}` }, it.kept),
  ],
  [
    'over-given without a reason',
    'over-given-has-its-reason',
    (it) => it.changed('redemption', it.over, { overReason: null }),
  ],
  [
    'a reason for nothing',
    'over-given-has-its-reason',
    (it) => it.changed('redemption', it.kept, { overReason: 'LIMIT_REACHED_TODAY' }),
  ],
  [
    'a redemption of nobody',
    'only-an-over-given-scan-is-nobodys',
    (it) => it.changed('redemption', it.kept, { personId: null }),
  ],
  [
    'a code that was used twice',
    'code-is-used-once',
    async (it) => {
      const codeNonce = await it.of(it.kept, 'codeNonce');
      return it.changed('redemption', it.reversed, { codeNonce }, codeNonce);
    },
  ],
  [
    'a day that is not that of its moment',
    'day-is-that-of-its-moment',
    (it) => it.changed('redemption', it.kept, { day: '2026-07-19' }),
  ],
];

describe(`damage to redemptions, on ${engine}`, () => {
  it.each(DAMAGE)('%s', async (_, rule, plant) => {
    const { at, findings } = await foundAfter(books, plant);
    expect(findings).toContainEqual({ rule, at, detail: expect.stringContaining('{') });
  });
});
