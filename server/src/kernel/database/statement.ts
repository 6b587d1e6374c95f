/** A value as both drivers take it. */
export type Value = string | number | null;

/** One statement with its values. The text is ours; whatever came from outside stands among the values. */
export interface Statement {
  sql: string;
  values: readonly Value[];
}

/** A read that can share its trip to the database with others: its statement, and what its rows mean. */
export interface Question<T> extends Statement {
  read(rows: readonly Row[]): T;
}

/** A row as the driver hands it out; BIGINTs may come as text. */
export type Row = Record<string, string | number | null>;

/** `?, ?, ?`: one for each. An empty list is no SQL, so whoever asks has something to ask for. */
export function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

/** `column IN (?, ?)`; of nothing, nothing is found. */
export function among(column: string, values: readonly unknown[]): string {
  return values.length === 0 ? '1 = 0' : `${column} IN (${marks(values)})`;
}

/** Many rows in one statement, columns named. */
export function insertOf(table: string, columns: readonly string[], rows: readonly Value[][]): Statement {
  const row = `(${marks(columns)})`;
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows.map(() => row).join(', ')}`;
  return { sql, values: rows.flat() };
}
