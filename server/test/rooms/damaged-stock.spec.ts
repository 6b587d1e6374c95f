import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { foundAfter, openBooks, type Books, type Damage, type Planted } from '../support/books.js';
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
    'a unit that vanished between delivery and hand',
    'delivered-equals-onhand-given-writtenoff',
    async (it) =>
      it.changed(
        'account',
        await it.account(it.code('given')),
        { debits: 1_000 },
        it.code('given').slice('given/'.length),
      ),
  ],
  ['an account in another unit', 'account-is-of-its-programme', (it) => changedStock(it, { unit: '箱' })],
  ['a stock that may go below zero', 'account-is-of-its-programme', (it) => changedStock(it, { guarded: 0 })],
  [
    'a stock of a programme nobody knows',
    'account-is-of-its-programme',
    async (it) => {
      const code = `stock/${randomUUID()}/${elsewhere}`;
      return it.doubled('account', await it.account(it.code('stock')), { code, debits: 0, credits: 0 }, code);
    },
  ],
  [
    "a redemption onto another place's account",
    'transfer-goes-the-way-of-its-kind',
    async (it) => changedTransfer(it, { debitAccountId: await it.account(it.code('stock', elsewhere)) }),
  ],
  [
    'a redemption the wrong way round',
    'transfer-goes-the-way-of-its-kind',
    async (it) =>
      changedTransfer(it, {
        debitAccountId: await it.account(it.code('stock')),
        creditAccountId: await it.account(it.code('given')),
      }),
  ],
  [
    'a delivery that takes from the shelf',
    'transfer-goes-the-way-of-its-kind',
    async (it) => changedTransfer(it, { kind: 'receipt' }),
  ],
  [
    'a redemption of another quantity than the ledger has',
    'given-account-equals-redemptions',
    (it) => it.changed('redemption', it.kept, { quantity: 1 }, it.code('given')),
  ],
  [
    'what was over-given and is not called so',
    'over-given-account-equals-redemptions',
    (it) => it.changed('redemption', it.over, { overGiven: 0 }, it.code('over_given')),
  ],
  [
    'a transfer of a redemption nobody made',
    'transfer-has-its-redemption',
    async (it) => it.removed('redemption', it.kept, await it.transfer(it.kept, 'redemption')),
  ],
  [
    'a transfer of a request nobody sent',
    'transfer-has-its-request',
    (it) => changedTransfer(it, { requestId: randomUUID() }),
  ],
];

describe(`damage between delivery and hand, on ${engine}`, () => {
  it.each(DAMAGE)('%s', async (_, rule, plant) => {
    const { at, findings } = await foundAfter(books, plant);
    expect(findings).toContainEqual({ rule, at, detail: expect.stringContaining('{') });
  });
});

async function changedStock(it: Books, change: Record<string, string | number>): Promise<Planted> {
  return it.changed('account', await it.account(it.code('stock')), change, it.code('stock'));
}

async function changedTransfer(it: Books, change: Record<string, string | number>): Promise<Planted> {
  return it.changed('transfer', await it.transfer(it.kept, 'redemption'), change);
}
