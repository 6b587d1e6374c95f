import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestCounter } from '../support/counter.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, joinAs } from '../support/people.js';
import { engine } from '../support/server.js';

let city: DemoCity;
let counter: TestCounter;
let redemption: string;
let voucher: string;

beforeAll(async () => {
  city = await startDemo();
  counter = await city.counterAt('chenlu');
  const { card } = await joinAs(city.client);
  redemption = (await counter.redeem({ code: codeOf(card, city.clock) }, { quantity: 2 })).id;
  await counter.redeem({ guest: newGuest() });
  const [row] = await city.sql<{ id: string }>('SELECT id FROM voucher WHERE redemptionId = ? LIMIT 1', [redemption]);
  voucher = row?.id ?? '';
});

afterAll(() => city.stop());

const COLUMNS = {
  transfer: 'debitAccountId, creditAccountId, amount, unit, kind, requestId, at, actorId, facts',
  voucher: 'programmeId, personId, period, ordinal, redemptionId',
  account: 'code, unit, debits, credits, guarded',
  request: 'id, hash, result, at',
};
const CODE = 'SELECT codeNonce FROM redemption WHERE id = ?';
const REQUEST = 'SELECT requestId FROM redemption WHERE id = ?';
const TRANSFER = `SELECT t.id FROM transfer t WHERE t.kind = 'redemption' AND t.requestId = (${REQUEST})`;

/** What the database itself refuses, whoever writes: a statement, and what to fill in. */
const REFUSED: [what: string, sql: string, values: () => unknown[]][] = [
  ['an amount of nothing', `UPDATE transfer SET amount = 0 WHERE kind = 'redemption'`, () => []],
  ['an amount below nothing', `UPDATE transfer SET amount = -1 WHERE kind = 'redemption'`, () => []],
  ['a guarded account below zero', `UPDATE account SET debits = 0 WHERE code LIKE 'stock/%' AND credits > 0`, () => []],
  ['an account nobody knows', `UPDATE transfer SET debitAccountId = ?`, () => [randomUUID()]],
  ['a reversal of what never was', `UPDATE transfer SET reversesId = ?`, () => [randomUUID()]],
  [
    'a second reversal of the same',
    `UPDATE transfer SET reversesId = (SELECT id FROM (${TRANSFER}) one)`,
    () => [redemption],
  ],
  [
    'an account twice',
    `INSERT INTO account (id, ${COLUMNS.account}) SELECT ?, ${COLUMNS.account} FROM account`,
    newRow,
  ],
  ['a redemption removed from under its vouchers', 'DELETE FROM redemption WHERE id = ?', () => [redemption]],
  [
    'an account removed from under its transfers',
    'DELETE FROM account WHERE id IN (SELECT debitAccountId FROM transfer)',
    () => [],
  ],
  [
    'a right used twice',
    `INSERT INTO voucher (id, ${COLUMNS.voucher}) SELECT ?, ${COLUMNS.voucher} FROM voucher WHERE id = ?`,
    () => [randomUUID(), voucher],
  ],
  ['a voucher of a redemption nobody made', 'UPDATE voucher SET redemptionId = ?', newRow],
  [
    'a code used twice',
    `UPDATE redemption SET codeNonce = (SELECT codeNonce FROM (${CODE}) one) WHERE id <> ?`,
    () => [redemption, redemption],
  ],
  [
    'a request that makes two redemptions',
    `UPDATE redemption SET requestId = (SELECT requestId FROM (${REQUEST}) one) WHERE id <> ?`,
    () => [redemption, redemption],
  ],
  [
    'a request remembered twice',
    `INSERT INTO request (${COLUMNS.request}) SELECT ${COLUMNS.request} FROM request`,
    () => [],
  ],
];

function newRow(): unknown[] {
  return [randomUUID()];
}

describe(`damage that ${engine} refuses by itself`, () => {
  it.each(REFUSED)('%s', async (_, sql, values) => {
    await expect(city.sql(sql, values())).rejects.toThrow(/constraint|Duplicate entry/i);
    expect(await city.verify()).toEqual([]);
  });
});
