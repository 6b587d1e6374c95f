import type { Tx } from '../kernel/index.js';

/** Something the books do not agree on. */
export interface Finding {
  /** Stable name of the rule that is broken. */
  rule: string;
  /** Row it was found at. */
  at: string;
  detail: string;
}

/** One rule of the books: a query that returns a row for every place where it is broken. */
interface Check {
  rule: string;
  sql: string;
}

const CHECKS: readonly Check[] = [
  {
    rule: 'account-sums-equal-replay',
    sql: `SELECT a.code AS at, a.debits AS stored_debits, COALESCE(d.sum, 0) AS replayed_debits,
                 a.credits AS stored_credits, COALESCE(c.sum, 0) AS replayed_credits
          FROM account a
          LEFT JOIN (SELECT debitAccountId AS id, SUM(amount) AS sum FROM transfer GROUP BY debitAccountId) d ON d.id = a.id
          LEFT JOIN (SELECT creditAccountId AS id, SUM(amount) AS sum FROM transfer GROUP BY creditAccountId) c ON c.id = a.id
          WHERE a.debits <> COALESCE(d.sum, 0) OR a.credits <> COALESCE(c.sum, 0)`,
  },
  {
    rule: 'guarded-account-not-below-zero',
    sql: 'SELECT code AS at, debits, credits FROM account WHERE guarded = 1 AND credits > debits',
  },
  { rule: 'amount-is-positive', sql: 'SELECT id AS at, amount FROM transfer WHERE amount <= 0' },
  {
    rule: 'transfer-between-two-accounts-of-its-unit',
    sql: `SELECT t.id AS at, t.unit, d.unit AS debit_unit, c.unit AS credit_unit FROM transfer t
          LEFT JOIN account d ON d.id = t.debitAccountId LEFT JOIN account c ON c.id = t.creditAccountId
          WHERE t.debitAccountId = t.creditAccountId OR d.unit IS NULL OR c.unit IS NULL OR d.unit <> t.unit OR c.unit <> t.unit`,
  },
  {
    rule: 'reversal-mirrors-its-original',
    sql: `SELECT r.id AS at, r.reversesId AS original FROM transfer r LEFT JOIN transfer o ON o.id = r.reversesId
          WHERE r.reversesId IS NOT NULL AND (o.id IS NULL OR o.amount <> r.amount OR o.reversesId IS NOT NULL
            OR o.debitAccountId <> r.creditAccountId OR o.creditAccountId <> r.debitAccountId)`,
  },
  {
    rule: 'nothing-reversed-twice',
    sql: `SELECT reversesId AS at, COUNT(*) AS times FROM transfer WHERE reversesId IS NOT NULL
          GROUP BY reversesId HAVING COUNT(*) > 1`,
  },
  {
    rule: 'reversal-names-its-original',
    sql: `SELECT id AS at, requestId FROM transfer WHERE kind = 'reversal' AND reversesId IS NULL`,
  },
  {
    rule: 'act-is-reversed-whole',
    sql: `SELECT t.requestId AS at, COUNT(*) AS transfers, COUNT(r.id) AS reversed FROM transfer t
          LEFT JOIN transfer r ON r.reversesId = t.id
          GROUP BY t.requestId HAVING COUNT(r.id) > 0 AND COUNT(r.id) < COUNT(*)`,
  },
  {
    rule: 'remembered-request-has-its-result',
    sql: 'SELECT id AS at FROM request WHERE result IS NULL',
  },
];

/** Replays every transfer against the accounts. An empty answer proves the books of the ledger itself. */
export async function verifyLedger(read: Tx): Promise<Finding[]> {
  return runChecks(read, CHECKS);
}

/** Runs checks whose rows name the place in `at`. */
export async function runChecks(read: Tx, checks: readonly Check[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { rule, sql } of checks) {
    const rows: Record<string, unknown>[] = await read.query(sql);
    for (const { at, ...detail } of rows) findings.push({ rule, at: String(at), detail: JSON.stringify(detail) });
  }
  return findings;
}
