import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openBooks, type Books, type Planted } from '../support/books.js';
import { changeRule } from '../support/programme.js';
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

/** What was done, the rule that has to find it, and how it is done. */
type Damage = [what: string, rule: string, plant: (books: Books) => Promise<Planted>];

async function isFound([, rule, plant]: Damage): Promise<void> {
  const { at, repair } = await plant(books);
  const findings = await books.city.verify();
  await repair();
  expect(findings).toContainEqual({ rule, at, detail: expect.stringContaining('{') });
}

const IN_THE_LEDGER: Damage[] = [
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

const AT_THE_PLACES: Damage[] = [
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

const AT_THE_COUNTER: Damage[] = [
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

describe(`damage that is found and named, on ${engine}`, () => {
  it.each(IN_THE_LEDGER)('in the ledger: %s', (...damage) => isFound(damage));
  it.each(AT_THE_PLACES)('between delivery and hand: %s', (...damage) => isFound(damage));
  it.each(AT_THE_COUNTER)('at the counter: %s', (...damage) => isFound(damage));

  it('today is not held against the limit of another day', async () => {
    const { city, counter } = books;
    // Two were taken by one person today, when two were allowed.
    await changeRule(city, counter.programmeId, { perPersonPerDay: 1 });
    expect(await city.verify()).toEqual([]);
    await isFound(['a third bottle', 'at-most-the-daily-number', thirdBottle]);
    await changeRule(city, counter.programmeId, { perPersonPerDay: 2 });
  });
});

async function thirdBottle(it: Books): Promise<Planted> {
  const at = `${await it.of(it.kept, 'personId')}/${await it.of(it.kept, 'day')}`;
  return it.doubled('voucher', await it.voucher(it.kept), { ordinal: 3 }, at);
}

async function wrongSum(it: Books, column: 'debits' | 'credits'): Promise<Planted> {
  return it.changed('account', await it.account(it.code('stock')), { [column]: 1_000 }, it.code('stock'));
}

async function changedStock(it: Books, change: Record<string, string | number>): Promise<Planted> {
  return it.changed('account', await it.account(it.code('stock')), change, it.code('stock'));
}

async function changedTransfer(it: Books, change: Record<string, string | number>): Promise<Planted> {
  return it.changed('transfer', await it.transfer(it.kept, 'redemption'), change);
}

async function changedMirror(it: Books, change: Record<string, string | number | null>): Promise<Planted> {
  return it.changed('transfer', await it.mirror(it.reversed), change);
}
