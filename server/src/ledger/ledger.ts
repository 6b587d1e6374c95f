import { Injectable } from '@nestjs/common';
import { ask, Clock, Database, newId, type Actor, type Question, type Statement, type Tx } from '../kernel/index.js';
import { Account } from './account.entity.js';
import { accountsWith, sumsOf, type AccountRow, type Accounts, type Sums } from './accounts.js';
import { applyGuarded, checkedUpdate } from './guarded-update.js';
import { changesOf, type AccountName, type Posting } from './posting.js';
import { Transfer } from './transfer.entity.js';
import { insertionOf, transfersOf } from './transfers.js';

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

  /** Accounts by code, for a packet. */
  accounts(codes: readonly string[]): Question<Accounts> {
    return accountsWith(codes);
  }

  /**
   * The same as `post`, as statements for a packet, over accounts that were looked up before. An account that would go below zero
   * fails its CHECK, and with it the packet.
   */
  posting(postings: readonly Posting[], accounts: Accounts): Statement[] {
    const transfers = transfersOf(postings, accounts);
    return [checkedUpdate(changesOf(transfers)), insertionOf(transfers)];
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
  async open(tx: Tx, names: readonly AccountName[]): Promise<Accounts> {
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
    return ask(from, accountsWith(codes));
  }
}
