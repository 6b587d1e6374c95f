import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { change, Clock, Database, insertRows, marks, newId, type Actor, type Tx } from '../kernel/index.js';
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
    const transfers = postings.map(({ from, to, amount, ...rest }) => ({
      ...rest,
      id: newId(),
      amount,
      unit: from.unit,
      debitAccountId: opened(accounts, to.code).id,
      creditAccountId: opened(accounts, from.code).id,
      reversesId: null,
    }));
    await this.write(tx, transfers, accounts.values());
    return transfers.map((it) => it.id);
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
    const rows = await readAccounts(from, codes);
    return (code) => {
      const account = rows.get(code);
      return account ? { ...account, balance: account.debits - account.credits } : NO_SUMS;
    };
  }

  private async write(tx: Tx, transfers: readonly Transfer[], before: Iterable<AccountRow>): Promise<void> {
    await applyGuarded(tx, changesOf(transfers), before);
    await insertRows(
      tx,
      'transfer',
      TRANSFER_COLUMNS,
      transfers.map((it) => TRANSFER_COLUMNS.map((name) => (name === 'facts' ? JSON.stringify(it.facts) : it[name]))),
    );
  }

  /** Accounts by code; opens the ones that do not exist, which several callers may do at once. */
  private async open(tx: Tx, names: readonly AccountName[]): Promise<Map<string, AccountRow>> {
    const byCode = new Map(names.map((it) => [it.code, it]));
    const codes = [...byCode.keys()].sort();
    const found = await readAccounts(tx, codes);
    const missing = [...byCode.values()].filter((it) => !found.has(it.code));
    if (missing.length === 0) return found;
    const fresh = missing.map((it) => ({ id: newId(), ...it, debits: 0, credits: 0 }));
    await tx.createQueryBuilder().insert().into(Account).values(fresh).orIgnore().execute();
    return readAccounts(tx, codes);
  }
}

type AccountRow = Pick<Account, 'id' | 'code' | 'debits' | 'credits'> & { guarded: boolean };

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

async function readAccounts(from: Tx, codes: readonly string[]): Promise<Map<string, AccountRow>> {
  if (codes.length === 0) return new Map();
  const rows = await from.query<AccountRow[]>(
    `SELECT id, code, debits, credits, guarded FROM account WHERE code IN (${marks(codes)})`,
    [...codes],
  );
  return new Map(
    rows.map((it) => [
      it.code,
      { ...it, debits: Number(it.debits), credits: Number(it.credits), guarded: Boolean(it.guarded) },
    ]),
  );
}

/** Check and change in one statement (rule 1), whatever the number of accounts; rows are locked by id ascending. */
async function applyGuarded(tx: Tx, changes: readonly AccountChange[], before: Iterable<AccountRow>): Promise<void> {
  if (changes.length === 0) return;
  const debits = amountOf(changes, (it) => it.debits);
  const credits = amountOf(changes, (it) => it.credits);
  const ids = changes.map((it) => it.accountId);
  const affected = await change(
    tx,
    `UPDATE account SET debits = debits + ${debits}, credits = credits + ${credits}
     WHERE id IN (${marks(ids)}) AND (guarded = 0 OR debits + ${debits} >= credits + ${credits})`,
    ids,
  );
  if (affected === changes.length) return;
  // What was read before tells most; after a race only the rows as they stand now, of which some have moved.
  const now = await tx.findBy(Account, { id: In(ids) });
  throw new Insufficient((whoLacks(before, changes) ?? whoLacks(now, changes))?.code ?? 'unknown');
}

/** `CASE id WHEN … END`. The ids are our own UUIDs and the amounts integers, so they stand in the text. */
function amountOf(changes: readonly AccountChange[], amount: (change: AccountChange) => number): string {
  return `CASE id ${changes.map((it) => `WHEN '${it.accountId}' THEN ${amount(it)}`).join(' ')} ELSE 0 END`;
}

/** The guarded account that a change takes below zero. */
function whoLacks(accounts: Iterable<AccountRow>, changes: readonly AccountChange[]): AccountRow | undefined {
  const byId = new Map(changes.map((it) => [it.accountId, it]));
  return [...accounts].find(({ id, guarded, debits, credits }) => {
    const moved = byId.get(id);
    return guarded && moved !== undefined && debits + moved.debits < credits + moved.credits;
  });
}

function opened(accounts: Map<string, AccountRow>, code: string): AccountRow {
  const account = accounts.get(code);
  if (!account) throw new Error(`account ${code} was not opened`);
  return account;
}
