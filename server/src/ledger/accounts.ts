import { among, type Question, type Row } from '../kernel/index.js';
import type { Account } from './account.entity.js';

export type AccountRow = Pick<Account, 'id' | 'code' | 'debits' | 'credits'> & { guarded: boolean };

/** Accounts as they stood when they were looked at, by code. */
export type Accounts = ReadonlyMap<string, AccountRow>;

/** Sums of an account; zero for one that was never opened. */
export interface Sums {
  debits: number;
  credits: number;
  balance: number;
}

const NO_SUMS: Sums = { debits: 0, credits: 0, balance: 0 };

/** Accounts by code; one that was never opened is left out. */
export function accountsWith(codes: readonly string[]): Question<Accounts> {
  return {
    sql: `SELECT id, code, debits, credits, guarded FROM account WHERE ${among('code', codes)}`,
    values: codes,
    read: (rows) => new Map(rows.map((it) => [String(it.code), accountOf(it)])),
  };
}

/** Sums of an account; zero where it was never opened. */
export function sumsOf(accounts: Accounts, code: string): Sums {
  const account = accounts.get(code);
  return account ? { ...account, balance: account.debits - account.credits } : NO_SUMS;
}

/** @throws Error the caller has not opened it */
export function opened(accounts: Accounts, code: string): AccountRow {
  const account = accounts.get(code);
  if (!account) throw new Error(`account ${code} was not opened`);
  return account;
}

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
