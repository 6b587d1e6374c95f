import type { Tx } from './database.js';
import { insertOf, type Question, type Row, type Value } from './statement.js';

/**
 * Inserts many rows by one statement. For the hot path, where building each row's statement through the ORM costs more than
 * the database's own work.
 */
export async function insertRows(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: readonly Value[][],
): Promise<void> {
  if (rows.length === 0) return;
  const { sql, values } = insertOf(table, columns, rows);
  await tx.query(sql, [...values]);
}

/** Asks one question by itself, inside a transaction or outside. */
export async function ask<T>(from: Tx, question: Question<T>): Promise<T> {
  return question.read(await from.query<Row[]>(question.sql, [...question.values]));
}

/** Changes rows by one statement. @returns how many matched */
export async function change(tx: Tx, sql: string, values: readonly Value[]): Promise<number> {
  if (!tx.queryRunner) throw new Error('change() runs inside transact');
  const { affected } = await tx.queryRunner.query(sql, [...values], true);
  return affected ?? 0;
}
