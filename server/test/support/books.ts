import { randomUUID } from 'node:crypto';
import * as api from '@nuanxin/shared-types';
import type { Finding } from '../../src/ledger/index.js';
import { newRequestId } from './client.js';
import type { TestCounter } from './counter.js';
import { letIn, type Vandal } from './damage.js';
import { newGuest, startDemo, type DemoCity } from './demo.js';
import { openDevice } from './offline.js';
import { codeOf, joinAs } from './people.js';
import { unguard } from './unguard.js';

type Value = string | number | null;

/** Damage that was done: where a check has to find it, and how it is put right. */
export interface Planted {
  at: string;
  repair: () => Promise<void>;
}

/** What was done, the rule that has to find it, and how it is done. */
export type Damage = [what: string, rule: string, plant: (books: Books) => Promise<Planted>];

/** A city's books with something of everything in them, and a hand that spoils one thing at a time. */
export interface Books {
  city: DemoCity;
  counter: TestCounter;
  vandal: Vandal;
  /** Redemptions by id: taken and kept; taken and reversed; two within the limit and one beyond, handed out offline. */
  kept: string;
  reversed: string;
  over: string;
  /** Changes a row; found at its id, or `at`. */
  changed(table: string, id: string, change: Record<string, Value>, at?: string): Promise<Planted>;
  removed(table: string, id: string, at?: string): Promise<Planted>;
  /** Puts a changed copy of a row beside it; found at `at`, or at the copy's id. */
  doubled(table: string, id: string, change: Record<string, Value>, at?: string): Promise<Planted>;
  /** The code of an account of the shop's programme: there, or at another place. */
  code(kind: string, placeId?: string): string;
  account(code: string): Promise<string>;
  /** The first transfer of this kind of a redemption. */
  transfer(redemption: string, kind: string): Promise<string>;
  mirror(redemption: string): Promise<string>;
  voucher(redemption: string): Promise<string>;
  /** A value of a redemption's row. */
  of(redemption: string, column: string): Promise<string>;
  close(): Promise<void>;
}

export async function openBooks(): Promise<Books> {
  const city = await startDemo();
  const counter = await city.counterAt('chenlu');
  const { card } = await joinAs(city.client);
  const kept = (await counter.redeem({ code: codeOf(card, city.clock) }, { quantity: 2 })).id;
  const reversed = (await counter.redeem({ guest: newGuest() })).id;
  await counter.client.call(api.reverseRedemption, { id: reversed, requestId: newRequestId(), reason: '扫错了' });
  const phone = await openDevice(city, counter);
  const other = await joinAs(city.client);
  const [row] = await phone.send(phone.scan(codeOf(other.card, city.clock), { quantity: 3 }));
  // Some damage needs two rows where a key allows one.
  await unguard.unique(city, 'transfer', ['reversesId']);
  await unguard.unique(city, 'redemption', ['codeNonce']);
  await unguard.unique(city, 'voucher', ['programmeId', 'personId', 'period', 'ordinal']);
  const vandal = await letIn(city);
  const hand = handOf(vandal);
  const code: Books['code'] = (kind, placeId = counter.placeId) => `${kind}/${counter.programmeId}/${placeId}`;
  const one = async (query: string, values: unknown[]): Promise<string> => {
    const [found] = await vandal.sql(query, values);
    if (!found) throw new Error(`nothing found by ${query}`);
    return String(found.it);
  };
  const transfer: Books['transfer'] = (redemption, kind) =>
    one(
      `SELECT t.id AS it FROM transfer t JOIN redemption r ON r.requestId = t.requestId WHERE r.id = ? AND t.kind = ?
       ORDER BY t.id LIMIT 1`,
      [redemption, kind],
    );
  return {
    city,
    counter,
    vandal,
    kept,
    reversed,
    over: row?.redemptionId ?? '',
    ...hand,
    code,
    account: (name) => one('SELECT id AS it FROM account WHERE code = ?', [name]),
    transfer,
    mirror: async (redemption) =>
      one('SELECT id AS it FROM transfer WHERE reversesId = ?', [await transfer(redemption, 'redemption')]),
    voucher: (redemption) =>
      one('SELECT id AS it FROM voucher WHERE redemptionId = ? ORDER BY ordinal LIMIT 1', [redemption]),
    of: (redemption, column) => one(`SELECT ${column} AS it FROM redemption WHERE id = ?`, [redemption]),
    close: async () => {
      await vandal.leave();
      await city.stop();
    },
  };
}

/** What `ledger:verify` says of a damage, and where it should. The damage is repaired. */
export async function foundAfter<B extends Pick<Books, 'city'>>(
  books: B,
  plant: (books: B) => Promise<Planted>,
): Promise<{ at: string; findings: Finding[] }> {
  const { at, repair } = await plant(books);
  const findings = await books.city.verify();
  await repair();
  return { at, findings };
}

export function handOf(vandal: Vandal): Pick<Books, 'changed' | 'removed' | 'doubled'> {
  const rowOf = async (table: string, id: string) => {
    const [row] = await vandal.sql(`SELECT * FROM ${table} WHERE id = ?`, [id]);
    if (!row) throw new Error(`no such row in ${table}`);
    return row;
  };
  return {
    changed: async (table, id, change, at = id) => {
      const before = await rowOf(table, id);
      const names = Object.keys(change);
      const set = (row: Record<string, Value | undefined>) =>
        vandal.sql(`UPDATE ${table} SET ${names.map((it) => `${it} = ?`).join(', ')} WHERE id = ?`, [
          ...names.map((it) => row[it]),
          id,
        ]);
      await set(change);
      return { at, repair: async () => void (await set(before)) };
    },
    removed: async (table, id, at = id) => ({ at, repair: await vandal.remove(table, 'id = ?', [id]) }),
    doubled: async (table, id, change, at) => {
      const copy = randomUUID();
      await vandal.insert(table, { ...(await rowOf(table, id)), ...change, id: copy });
      return {
        at: at ?? copy,
        repair: async () => void (await vandal.sql(`DELETE FROM ${table} WHERE id = ?`, [copy])),
      };
    },
  };
}
