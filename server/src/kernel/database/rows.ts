import type { Tx } from './database.js';

/** A value as both drivers take it. */
export type Value = string | number | null;

/** `?, ?, ?`: one for each. An empty list is no SQL, so whoever asks has something to ask for. */
export function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

/**
 * Many rows in one statement, columns named. For the hot path, where building each row's statement through the ORM costs more
 * than the database's own work.
 */
export async function insertRows(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: readonly Value[][],
): Promise<void> {
  if (rows.length === 0) return;
  const row = `(${marks(columns)})`;
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows.map(() => row).join(', ')}`;
  await tx.query(sql, rows.flat());
}

/** Changes rows by one statement. @returns how many matched */
export async function change(tx: Tx, sql: string, values: readonly Value[]): Promise<number> {
  if (!tx.queryRunner) throw new Error('change() runs inside transact');
  const { affected } = await tx.queryRunner.query(sql, [...values], true);
  return affected ?? 0;
}
