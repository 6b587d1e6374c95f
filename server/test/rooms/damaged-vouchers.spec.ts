import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { foundAfter, openBooks, type Books, type Damage, type Planted } from '../support/books.js';
import { engine } from '../support/server.js';

let books: Books;

beforeAll(async () => {
  books = await openBooks();
});

afterAll(() => books.close());

// Every damage was repaired: what the next case finds is its own.
afterEach(async () => {
  expect(await books.city.verify()).toEqual([]);
});

const DAMAGE: Damage[] = [
  [
    'a missing voucher',
    'redemption-has-its-vouchers',
    async (it) => it.removed('voucher', await it.voucher(it.kept), it.kept),
  ],
  [
    'a doubled voucher',
    'redemption-has-its-vouchers',
    async (it) => it.doubled('voucher', await it.voucher(it.kept), { ordinal: 7 }, it.kept),
  ],
  [
    'a voucher left after a reversal',
    'redemption-has-its-vouchers',
    async (it) => it.doubled('voucher', await it.voucher(it.kept), { redemptionId: it.reversed }, it.reversed),
  ],
  [
    'a voucher without a redemption',
    'voucher-has-its-redemption',
    async (it) => it.doubled('voucher', await it.voucher(it.kept), { redemptionId: randomUUID() }),
  ],
  [
    'a voucher of another day',
    'voucher-has-its-redemption',
    async (it) => it.changed('voucher', await it.voucher(it.kept), { period: '2026-07-19' }),
  ],
  [
    'a voucher of somebody else',
    'voucher-has-its-redemption',
    async (it) => it.changed('voucher', await it.voucher(it.kept), { personId: await it.of(it.over, 'personId') }),
  ],
  [
    'a voucher of another programme',
    'voucher-has-its-redemption',
    async (it) => it.changed('voucher', await it.voucher(it.kept), { programmeId: randomUUID() }),
  ],
  [
    'a right that was used twice',
    'right-is-used-once',
    async (it) =>
      it.doubled(
        'voucher',
        await it.voucher(it.kept),
        {},
        `${await it.of(it.kept, 'personId')}/${await it.of(it.kept, 'day')}/1`,
      ),
  ],
  ['a third bottle of somebody who may have two', 'at-most-the-daily-number', thirdBottle],
];

describe(`damage to vouchers, on ${engine}`, () => {
  it.each(DAMAGE)('%s', async (_, rule, plant) => {
    const { at, findings } = await foundAfter(books, plant);
    expect(findings).toContainEqual({ rule, at, detail: expect.stringContaining('{') });
  });
});

async function thirdBottle(it: Books): Promise<Planted> {
  const at = `${await it.of(it.kept, 'personId')}/${await it.of(it.kept, 'day')}`;
  return it.doubled('voucher', await it.voucher(it.kept), { ordinal: 3 }, at);
}
