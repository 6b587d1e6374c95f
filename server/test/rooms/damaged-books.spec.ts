import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { letIn, type Vandal } from '../support/damage.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { openDevice } from '../support/offline.js';
import { codeOf, joinAs } from '../support/people.js';
import { engine } from '../support/server.js';
import { unguard } from '../support/unguard.js';

let city: DemoCity;
let counter: TestCounter;
let vandal: Vandal;
/** Taken and kept; taken and reversed; handed out offline beyond the limit. */
let [kept, reversed, over] = ['', '', ''];

beforeAll(async () => {
  city = await startDemo();
  counter = await city.counterAt('chenlu');
  kept = (await counter.redeem({ guest: newGuest() }, { quantity: 2 })).id;
  reversed = (await counter.redeem({ guest: newGuest() })).id;
  await counter.client.call(api.reverseRedemption, { id: reversed, requestId: newRequestId(), reason: '扫错了' });
  const phone = await openDevice(city, counter);
  const { card } = await joinAs(city.client);
  const [row] = await phone.send(phone.scan(codeOf(card, city.clock), { quantity: 3 }));
  over = row?.redemptionId ?? '';
  // Several cases need two transfers that undo the same one.
  await unguard.unique(city, 'transfer', ['reversesId']);
  vandal = await letIn(city);
});

afterAll(async () => {
  await vandal.leave();
  await city.stop();
});

// Every damage was repaired: what the next case finds is its own.
afterEach(async () => {
  expect(await city.verify()).toEqual([]);
});

const broken = async () => [...new Set((await city.verify()).map((it) => it.rule))];

/** Changes a row and puts it back after `look`. */
async function withChange(
  table: string,
  id: string,
  change: Record<string, string | number | null>,
): Promise<string[]> {
  const [before] = await vandal.sql(`SELECT * FROM ${table} WHERE id = ?`, [id]);
  if (!before) throw new Error(`no such row in ${table}`);
  const set = async (row: Record<string, unknown>) => {
    const names = Object.keys(change);
    const values = names.map((it) => row[it]);
    await vandal.sql(`UPDATE ${table} SET ${names.map((it) => `${it} = ?`).join(', ')} WHERE id = ?`, [...values, id]);
  };
  await set(change);
  const rules = await broken();
  await set(before);
  return rules;
}

async function without(table: string, where: string, values: unknown[]): Promise<string[]> {
  const putBack = await vandal.remove(table, where, values);
  const rules = await broken();
  await putBack();
  return rules;
}

async function withCopy(table: string, id: string, change: Record<string, string | number | null>): Promise<string[]> {
  const [row] = await vandal.sql(`SELECT * FROM ${table} WHERE id = ?`, [id]);
  const copy = randomUUID();
  await vandal.insert(table, { ...row, ...change, id: copy });
  const rules = await broken();
  await vandal.sql(`DELETE FROM ${table} WHERE id = ?`, [copy]);
  return rules;
}

async function idOf(query: string, values: unknown[]): Promise<string> {
  const [row] = await vandal.sql(query, values);
  if (!row) throw new Error('nothing found');
  return String(row.id);
}

const accountOf = (kind: string) =>
  idOf('SELECT id FROM account WHERE code = ?', [`${kind}/${counter.programmeId}/${counter.placeId}`]);
const transferOf = (redemption: string, kind: string) =>
  idOf(
    `SELECT t.id FROM transfer t JOIN redemption r ON r.requestId = t.requestId WHERE r.id = ? AND t.kind = ?
     ORDER BY t.id LIMIT 1`,
    [redemption, kind],
  );
const voucherOf = (redemption: string) =>
  idOf('SELECT id FROM voucher WHERE redemptionId = ? ORDER BY ordinal LIMIT 1', [redemption]);
const mirrorOf = async (redemption: string) =>
  idOf('SELECT id FROM transfer WHERE reversesId = ?', [await transferOf(redemption, 'redemption')]);

describe(`what the checks of the ledger find on ${engine}`, () => {
  it('a stored sum that is wrong', async () => {
    const id = await accountOf('stock');
    for (const column of ['debits', 'credits'])
      expect(await withChange('account', id, { [column]: 1_000 })).toContain('account-sums-equal-replay');
  });

  it('an amount that was changed', async () => {
    const id = await transferOf(kept, 'redemption');
    expect(await withChange('transfer', id, { amount: 1 })).toEqual(['account-sums-equal-replay']);
  });

  it('a transfer that is gone', async () => {
    const id = await transferOf(kept, 'redemption');
    const rules = await without('transfer', 'id = ?', [id]);
    expect(rules).toContain('account-sums-equal-replay');
    expect(rules).toContain('redemption-has-one-unreversed-transfer');
  });

  it('a guarded account below zero', async () => {
    const id = await accountOf('stock');
    expect(await withChange('account', id, { debits: 0 })).toContain('guarded-account-not-below-zero');
  });

  it('an amount that is no amount', async () => {
    const id = await transferOf(kept, 'redemption');
    for (const amount of [0, -2]) expect(await withChange('transfer', id, { amount })).toContain('amount-is-positive');
  });

  it('a transfer of another unit, to nowhere, or to itself', async () => {
    const id = await transferOf(kept, 'redemption');
    const rule = 'transfer-between-two-accounts-of-its-unit';
    expect(await withChange('transfer', id, { unit: '箱' })).toEqual([rule]);
    expect(await withChange('transfer', id, { debitAccountId: randomUUID() })).toContain(rule);
    expect(await withChange('transfer', id, { debitAccountId: await accountOf('stock') })).toContain(rule);
  });

  it('a reversal that does not mirror its original', async () => {
    const id = await mirrorOf(reversed);
    const rule = 'reversal-mirrors-its-original';
    expect(await withChange('transfer', id, { amount: 2 })).toContain(rule);
    expect(await withChange('transfer', id, { reversesId: await transferOf(kept, 'redemption') })).toContain(rule);
    expect(await withChange('transfer', id, { reversesId: randomUUID() })).toContain(rule);
    expect(await withChange('transfer', id, { debitAccountId: await accountOf('given') })).toContain(rule);
  });

  it('something reversed twice', async () => {
    expect(await withCopy('transfer', await mirrorOf(reversed), {})).toContain('nothing-reversed-twice');
  });
});

describe(`what the checks of the benefits find on ${engine}`, () => {
  it('a unit that vanished between delivery and hand', async () => {
    const id = await accountOf('given');
    expect(await withChange('account', id, { debits: 1_000 })).toContain('delivered-equals-onhand-given-writtenoff');
  });

  it('a redemption of another quantity than the ledger has', async () => {
    expect(await withChange('redemption', kept, { quantity: 1 })).toContain('given-account-equals-redemptions');
    expect(await withChange('redemption', over, { overGiven: 0 })).toContain('over-given-account-equals-redemptions');
  });

  it('a redemption that is gone', async () => {
    const rules = await without('redemption', 'id = ?', [kept]);
    expect(rules).toContain('voucher-has-its-redemption');
    expect(rules).toContain('transfer-has-its-redemption');
    expect(rules).toContain('given-account-equals-redemptions');
  });

  it('a voucher that is missing, doubled, or left after a reversal', async () => {
    const rule = 'redemption-has-its-vouchers';
    const id = await voucherOf(kept);
    expect(await without('voucher', 'id = ?', [id])).toEqual([rule]);
    expect(await withCopy('voucher', id, { ordinal: 7 })).toContain(rule);
    expect(await withCopy('voucher', id, { redemptionId: reversed, ordinal: 7 })).toContain(rule);
  });

  it('a voucher of somebody else, or of another day', async () => {
    const rule = 'voucher-has-its-redemption';
    const id = await voucherOf(kept);
    expect(await withChange('voucher', id, { period: '2026-07-19' })).toEqual([rule]);
    const stranger = await idOf('SELECT personId AS id FROM redemption WHERE id = ?', [over]);
    expect(await withChange('voucher', id, { personId: stranger, ordinal: 9 })).toContain(rule);
  });

  it('a redemption without its transfer, with two, or reversed in name only', async () => {
    const rule = 'redemption-has-one-unreversed-transfer';
    const id = await transferOf(kept, 'redemption');
    expect(await withChange('transfer', id, { kind: 'gift' })).toEqual([rule]);
    expect(await withCopy('transfer', id, {})).toContain(rule);
    expect(await withChange('redemption', kept, { reversedAt: 1 })).toContain(rule);
    expect(await withChange('redemption', reversed, { reversedAt: null })).toContain(rule);
  });

  it('a transfer of a redemption nobody made', async () => {
    const id = await transferOf(kept, 'redemption');
    expect(await withChange('transfer', id, { requestId: randomUUID() })).toContain('transfer-has-its-redemption');
  });

  it('somebody who took more than the daily number', async () => {
    const id = await voucherOf(kept);
    expect(await withCopy('voucher', id, { ordinal: 3 })).toContain('at-most-the-daily-number');
  });
});
