import type { Transfer } from './transfer.entity.js';

/** An account a posting touches; opened at its first use. */
export interface AccountName {
  code: string;
  unit: string;
  guarded: boolean;
}

/** One transfer to be made: `amount` units leave `from` (its credit) and arrive at `to` (its debit). */
export interface Posting {
  from: AccountName;
  to: AccountName;
  amount: number;
  kind: string;
  requestId: string;
  at: number;
  actorId: string | null;
  facts: Record<string, string | number>;
}

/** Net change of one account by a set of transfers. */
export interface AccountChange {
  accountId: string;
  debits: number;
  credits: number;
}

type Movement = Pick<Transfer, 'debitAccountId' | 'creditAccountId' | 'amount'>;

/** Sums what transfers do to each account, in the lock order: ids ascending. */
export function changesOf(transfers: readonly Movement[]): AccountChange[] {
  const changes = new Map<string, AccountChange>();
  const change = (accountId: string) => {
    const found = changes.get(accountId) ?? { accountId, debits: 0, credits: 0 };
    changes.set(accountId, found);
    return found;
  };
  for (const { debitAccountId, creditAccountId, amount } of transfers) {
    change(debitAccountId).debits += amount;
    change(creditAccountId).credits += amount;
  }
  return [...changes.values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
}
