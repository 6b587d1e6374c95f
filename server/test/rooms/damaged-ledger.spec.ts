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
  ['a wrong sum of what came', 'account-sums-equal-replay', async (it) => wrongSum(it, 'debits')],
  ['a wrong sum of what left', 'account-sums-equal-replay', async (it) => wrongSum(it, 'credits')],
  [
    'a changed amount',
    'account-sums-equal-replay',
    async (it) => it.changed('transfer', await it.transfer(it.kept, 'redemption'), { amount: 1 }, it.code('stock')),
  ],
  [
    'a missing transfer',
    'account-sums-equal-replay',
    async (it) => it.removed('transfer', await it.transfer(it.kept, 'redemption'), it.code('given')),
  ],
  [
    'a doubled transfer',
    'account-sums-equal-replay',
    async (it) => it.doubled('transfer', await it.transfer(it.kept, 'redemption'), {}, it.code('given')),
  ],
  [
    'a guarded account below zero',
    'guarded-account-not-below-zero',
    async (it) => it.changed('account', await it.account(it.code('stock')), { debits: 0 }, it.code('stock')),
  ],
  ['an amount of nothing', 'amount-is-positive', (it) => changedTransfer(it, { amount: 0 })],
  ['an amount below nothing', 'amount-is-positive', (it) => changedTransfer(it, { amount: -2 })],
  ['another unit', 'transfer-between-two-accounts-of-its-unit', (it) => changedTransfer(it, { unit: '箱' })],
  [
    'an account nobody knows',
    'transfer-between-two-accounts-of-its-unit',
    (it) => changedTransfer(it, { debitAccountId: randomUUID() }),
  ],
  [
    'a transfer to itself',
    'transfer-between-two-accounts-of-its-unit',
    async (it) => changedTransfer(it, { debitAccountId: await it.account(it.code('stock')) }),
  ],
  ['a reversal of another amount', 'reversal-mirrors-its-original', (it) => changedMirror(it, { amount: 2 })],
  [
    'a reversal onto another account',
    'reversal-mirrors-its-original',
    async (it) => changedMirror(it, { debitAccountId: await it.account(it.code('given')) }),
  ],
  [
    'a reversal of something else',
    'reversal-mirrors-its-original',
    async (it) => changedMirror(it, { reversesId: await it.transfer(it.kept, 'redemption') }),
  ],
  [
    'a reversal of what never was',
    'reversal-mirrors-its-original',
    (it) => changedMirror(it, { reversesId: randomUUID() }),
  ],
  [
    'a reversal of a reversal',
    'reversal-mirrors-its-original',
    async (it) => it.doubled('transfer', await it.mirror(it.reversed), { reversesId: await it.mirror(it.reversed) }),
  ],
  ['a reversal of nothing', 'reversal-names-its-original', (it) => changedMirror(it, { reversesId: null })],
  [
    'something reversed twice',
    'nothing-reversed-twice',
    async (it) =>
      it.doubled('transfer', await it.mirror(it.reversed), {}, await it.transfer(it.reversed, 'redemption')),
  ],
  [
    'an act that was reversed by half',
    'act-is-reversed-whole',
    async (it) =>
      it.doubled(
        'transfer',
        await it.mirror(it.reversed),
        { reversesId: await it.transfer(it.over, 'over_given') },
        await it.of(it.over, 'requestId'),
      ),
  ],
  [
    'a request that is remembered without what became of it',
    'remembered-request-has-its-result',
    async (it) => it.changed('request', await it.of(it.kept, 'requestId'), { result: null }),
  ],
];

describe(`damage in the ledger, on ${engine}`, () => {
  it.each(DAMAGE)('%s', async (_, rule, plant) => {
    const { at, findings } = await foundAfter(books, plant);
    expect(findings).toContainEqual({ rule, at, detail: expect.stringContaining('{') });
  });
});

async function wrongSum(it: Books, column: 'debits' | 'credits'): Promise<Planted> {
  return it.changed('account', await it.account(it.code('stock')), { [column]: 1_000 }, it.code('stock'));
}

async function changedTransfer(it: Books, change: Record<string, string | number>): Promise<Planted> {
  return it.changed('transfer', await it.transfer(it.kept, 'redemption'), change);
}

async function changedMirror(it: Books, change: Record<string, string | number | null>): Promise<Planted> {
  return it.changed('transfer', await it.mirror(it.reversed), change);
}
