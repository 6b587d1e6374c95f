import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  among,
  ask,
  change,
  Clock,
  Database,
  insertOf,
  marks,
  newId,
  type Actor,
  type Question,
  type Row,
  type Statement,
  type Tx,
} from '../kernel/index.js';
import { Account } from './account.entity.js';
import { changesOf, type AccountChange, type AccountName, type Posting } from './posting.js';
import { Transfer } from './transfer.entity.js';

/** A guarded account would have gone below zero. Which one says the posting's maker, in words of its own. */
export class Insufficient extends Error {
  constructor(readonly code: string) {
    super(`not enough on ${code}`);
  }
}

/** Sums of an account; zero for one that was never opened. */
export interface Sums {
  debits: number;
  credits: number;
  balance: number;
}

const NO_SUMS: Sums = { debits: 0, credits: 0, balance: 0 };

/** The only writer of accounts and transfers. */
@Injectable()
export class Ledger {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Posts transfers in the caller's transaction, all or none: a guarded update per account in lock order, then the rows.
   * @returns the ids of the transfers, in the order given
   * @throws Insufficient an account would go below zero; the caller's transaction must not commit
   */
  async post(tx: Tx, postings: readonly Posting[]): Promise<string[]> {
    const accounts = await this.open(
      tx,
      postings.flatMap((it) => [it.from, it.to]),
    );
    const transfers = transfersOf(postings, accounts);
    await this.write(tx, transfers, accounts.values());
    return transfers.map((it) => it.id);
  }

  /** Accounts by code; one that was never opened is left out. */
  accounts(codes: readonly string[]): Question<Accounts> {
    return {
      sql: `SELECT id, code, debits, credits, guarded FROM account WHERE ${among('code', codes)}`,
      values: codes,
      read: (rows) => new Map(rows.map((it) => [String(it.code), accountOf(it)])),
    };
  }

  /**
   * The same as `post`, as statements for a packet, over accounts that were looked up before. An account that would go below zero
   * fails its CHECK, and with it the packet.
   */
  posting(postings: readonly Posting[], accounts: Accounts): Statement[] {
    const transfers = transfersOf(postings, accounts);
    const { ids, set } = settingOf(changesOf(transfers));
    return [{ sql: `UPDATE account SET ${set} WHERE ${among('id', ids)}`, values: ids }, insertionOf(transfers)];
  }

  /**
   * Posts the mirror of every transfer of an act.
   * @throws Insufficient what was given back is not there any more
   */
  async reverse(
    tx: Tx,
    actor: Actor,
    requestId: string,
    by: { requestId: string; kind: string; reason: string },
  ): Promise<void> {
    const originals = await tx.findBy(Transfer, { requestId });
    const mirrors = originals.map((it) => ({
      id: newId(),
      debitAccountId: it.creditAccountId,
      creditAccountId: it.debitAccountId,
      amount: it.amount,
      unit: it.unit,
      kind: by.kind,
      requestId: by.requestId,
      reversesId: it.id,
      at: this.clock.now(),
      actorId: actor.personId,
      facts: { ...it.facts, reason: by.reason },
    }));
    await this.write(tx, mirrors, []);
  }

  /** Sums of accounts by code. */
  async sums(codes: readonly string[], from: Tx = this.db.read): Promise<(code: string) => Sums> {
    const accounts = await this.read(from, codes);
    return (code) => sumsOf(accounts, code);
  }

  private async write(tx: Tx, transfers: readonly Transfer[], before: Iterable<AccountRow>): Promise<void> {
    await applyGuarded(tx, changesOf(transfers), before);
    if (transfers.length === 0) return;
    const { sql, values } = insertionOf(transfers);
    await tx.query(sql, [...values]);
  }

  /** Accounts by code; opens the ones that do not exist, which several callers may do at once. */
  private async open(tx: Tx, names: readonly AccountName[]): Promise<Accounts> {
    const byCode = new Map(names.map((it) => [it.code, it]));
    const codes = [...byCode.keys()].sort();
    const found = await this.read(tx, codes);
    const missing = [...byCode.values()].filter((it) => !found.has(it.code));
    if (missing.length === 0) return found;
    const fresh = missing.map((it) => ({ id: newId(), ...it, debits: 0, credits: 0 }));
    await tx.createQueryBuilder().insert().into(Account).values(fresh).orIgnore().execute();
    return this.read(tx, codes);
  }

  private read(from: Tx, codes: readonly string[]): Promise<Accounts> {
    return ask(from, this.accounts(codes));
  }
}

type AccountRow = Pick<Account, 'id' | 'code' | 'debits' | 'credits'> & { guarded: boolean };

/** Accounts as they stood when they were looked at, by code. */
export type Accounts = ReadonlyMap<string, AccountRow>;

const TRANSFER_COLUMNS = [
  'id',
  'debitAccountId',
  'creditAccountId',
  'amount',
  'unit',
  'kind',
  'requestId',
  'reversesId',
  'at',
  'actorId',
  'facts',
] as const satisfies (keyof Transfer)[];

function accountOf(row: Row): AccountRow {
  const { id, code, debits, credits, guarded } = row;
  return {
    id: String(id),
    code: String(code),
    debits: Number(debits),
    credits: Number(credits),
    guarded: Boolean(guarded),
  };
}

/** Sums of an account; zero where it was never opened. */
export function sumsOf(accounts: Accounts, code: string): Sums {
  const account = accounts.get(code);
  return account ? { ...account, balance: account.debits - account.credits } : NO_SUMS;
}

function transfersOf(postings: readonly Posting[], accounts: Accounts): Transfer[] {
  return postings.map(({ from, to, amount, ...rest }) => ({
    ...rest,
    id: newId(),
    amount,
    unit: from.unit,
    debitAccountId: opened(accounts, to.code).id,
    creditAccountId: opened(accounts, from.code).id,
    reversesId: null,
  }));
}

function insertionOf(transfers: readonly Transfer[]): Statement {
  const rows = transfers.map((it) =>
    TRANSFER_COLUMNS.map((name) => (name === 'facts' ? JSON.stringify(it.facts) : it[name])),
  );
  return insertOf('transfer', TRANSFER_COLUMNS, rows);
}

/** Check and change in one statement (rule 1), whatever the number of accounts; rows are locked by id ascending. */
async function applyGuarded(tx: Tx, changes: readonly AccountChange[], before: Iterable<AccountRow>): Promise<void> {
  if (changes.length === 0) return;
  const { ids, debits, credits, set } = settingOf(changes);
  const affected = await change(
    tx,
    `UPDATE account SET ${set}
     WHERE id IN (${marks(ids)}) AND (guarded = 0 OR debits + ${debits} >= credits + ${credits})`,
    ids,
  );
  if (affected === changes.length) return;
  // What was read before tells most; after a race only the rows as they stand now, of which some have moved.
  const now = await tx.findBy(Account, { id: In(ids) });
  throw new Insufficient((whoLacks(before, changes) ?? whoLacks(now, changes))?.code ?? 'unknown');
}

function settingOf(changes: readonly AccountChange[]): { ids: string[]; debits: string; credits: string; set: string } {
  const debits = amountOf(changes, (it) => it.debits);
  const credits = amountOf(changes, (it) => it.credits);
  const set = `debits = debits + ${debits}, credits = credits + ${credits}`;
  return { ids: changes.map((it) => it.accountId), debits, credits, set };
}

/** `CASE id WHEN … END`. The ids are our own UUIDs and the amounts integers, so they stand in the text. */
function amountOf(changes: readonly AccountChange[], amount: (change: AccountChange) => number): string {
  const whens = changes.filter((it) => amount(it) > 0).map((it) => `WHEN '${it.accountId}' THEN ${amount(it)}`);
  return whens.length === 0 ? '0' : `CASE id ${whens.join(' ')} ELSE 0 END`;
}

/** The guarded account that a change takes below zero. */
function whoLacks(accounts: Iterable<AccountRow>, changes: readonly AccountChange[]): AccountRow | undefined {
  const byId = new Map(changes.map((it) => [it.accountId, it]));
  return [...accounts].find(({ id, guarded, debits, credits }) => {
    const moved = byId.get(id);
    return guarded && moved !== undefined && debits + moved.debits < credits + moved.credits;
  });
}

function opened(accounts: Accounts, code: string): AccountRow {
  const account = accounts.get(code);
  if (!account) throw new Error(`account ${code} was not opened`);
  return account;
}
