import { In } from 'typeorm';
import { among, change, marks, type Statement, type Tx } from '../kernel/index.js';
import { Account } from './account.entity.js';
import type { AccountRow } from './accounts.js';
import type { AccountChange } from './posting.js';

/** A guarded account would have gone below zero. Which one says the posting's maker, in words of its own. */
export class Insufficient extends Error {
  constructor(readonly code: string) {
    super(`not enough on ${code}`);
  }
}

/** Check and change in one statement (rule 1), whatever the number of accounts; rows are locked by id ascending. */
export async function applyGuarded(
  tx: Tx,
  changes: readonly AccountChange[],
  before: Iterable<AccountRow>,
): Promise<void> {
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

/** The same change as one statement of a packet, where the account's CHECK is the guard. */
export function checkedUpdate(changes: readonly AccountChange[]): Statement {
  const { ids, set } = settingOf(changes);
  return { sql: `UPDATE account SET ${set} WHERE ${among('id', ids)}`, values: ids };
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
