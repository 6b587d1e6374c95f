import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock, Database, newId, type Actor, type Tx } from '../kernel/index.js';
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
    await this.write(tx, transfers, [...accounts.values()]);
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
    const rows = codes.length === 0 ? [] : await from.findBy(Account, { code: In([...codes]) });
    const found = new Map(
      rows.map((it) => [it.code, { debits: it.debits, credits: it.credits, balance: it.debits - it.credits }]),
    );
    return (code) => found.get(code) ?? NO_SUMS;
  }

  private async write(tx: Tx, transfers: readonly Transfer[], before: readonly Account[]): Promise<void> {
    await applyGuarded(tx, changesOf(transfers), before);
    await tx.insert(Transfer, [...transfers]);
  }

  /** Accounts by code; opens the ones that do not exist, which several callers may do at once. */
  private async open(tx: Tx, names: readonly AccountName[]): Promise<Map<string, Account>> {
    const codes = [...new Set(names.map((it) => it.code))].sort();
    const find = async () => new Map((await tx.findBy(Account, { code: In(codes) })).map((it) => [it.code, it]));
    const found = await find();
    const missing = codes.filter((code) => !found.has(code));
    if (missing.length === 0) return found;
    const fresh = missing.map((code) => {
      const { unit, guarded } = names.find((it) => it.code === code) as AccountName;
      return { id: newId(), code, unit, guarded, debits: 0, credits: 0 };
    });
    await tx.createQueryBuilder().insert().into(Account).values(fresh).orIgnore().execute();
    return find();
  }
}

/** Check and change in one statement (rule 1), whatever the number of accounts; rows are locked by id ascending. */
async function applyGuarded(tx: Tx, changes: readonly AccountChange[], before: readonly Account[]): Promise<void> {
  if (changes.length === 0) return;
  const debits = amountOf(changes, (it) => it.debits);
  const credits = amountOf(changes, (it) => it.credits);
  const result = await tx
    .createQueryBuilder()
    .update(Account)
    .set({ debits: () => `debits + ${debits}`, credits: () => `credits + ${credits}` })
    .where(`id IN (:...ids) AND (guarded = :off OR debits + ${debits} >= credits + ${credits})`, {
      ids: changes.map((it) => it.accountId),
      off: false,
    })
    .execute();
  if (result.affected === changes.length) return;
  // What was read before tells most; after a race only the rows as they stand now, of which some have moved.
  const now = await tx.findBy(Account, { id: In(changes.map((it) => it.accountId)) });
  throw new Insufficient((whoLacks(before, changes) ?? whoLacks(now, changes))?.code ?? 'unknown');
}

/** `CASE id WHEN … END`. The ids are our own UUIDs and the amounts integers, so they stand in the text. */
function amountOf(changes: readonly AccountChange[], amount: (change: AccountChange) => number): string {
  return `CASE id ${changes.map((it) => `WHEN '${it.accountId}' THEN ${amount(it)}`).join(' ')} ELSE 0 END`;
}

/** The guarded account that a change takes below zero. */
function whoLacks(accounts: readonly Account[], changes: readonly AccountChange[]): Account | undefined {
  return accounts.find(({ id, guarded, debits, credits }) => {
    const change = changes.find((it) => it.accountId === id);
    return guarded && change !== undefined && debits + change.debits < credits + change.credits;
  });
}

function opened(accounts: Map<string, Account>, code: string): Account {
  const account = accounts.get(code);
  if (!account) throw new Error(`account ${code} was not opened`);
  return account;
}
