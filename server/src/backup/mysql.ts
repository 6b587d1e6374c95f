import { Readable } from 'node:stream';
import { createConnection, escape, escapeId, type Connection, type RowDataPacket } from 'mysql2';
import { BackupError } from './backup-error.js';
import { pack, unpack } from './packed.js';
import type { Snapshot } from './snapshot.js';

/** Rows of one INSERT; the longest row is far below a kilobyte, the smallest packet an engine takes by default 16 MB. */
const ROWS = 500;
const SESSION = [
  'SET NAMES utf8mb4',
  `SET SESSION sql_mode = 'STRICT_ALL_TABLES', time_zone = '+00:00', foreign_key_checks = 0, unique_checks = 0`,
];

/**
 * A logical copy of one moment, as SQL, a statement a line: one transaction with a consistent snapshot reads every table while
 * servers write. By our own code, so that it needs no program beside Node and no password on a command line.
 */
export async function backUpMysql(url: string, file: string): Promise<Snapshot> {
  return connected(url, async (query, connection) => {
    await query(SESSION[1] ?? '');
    await query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await query('START TRANSACTION WITH CONSISTENT SNAPSHOT');
    const tables = await tablesOf(query);
    if (!tables.includes('migrations')) throw new BackupError('这个库不是暖新的，看看 DATABASE_URL 写对没有');
    const counts: Record<string, number> = {};
    const packed = await pack(Readable.from(statements(connection, query, tables, counts)), file);
    const migrations = (await query<{ name: string }>('SELECT name FROM migrations')).map((it) => it.name);
    return { migrations, counts, keyIds: await keyIdsOf(query), ...packed };
  });
}

/**
 * Fills the database of the address from a copy.
 * @returns the rows by table of what was restored
 * @throws BackupError there are tables and `replace` is false, or a server is connected
 */
export async function restoreMysql(
  file: string,
  url: string,
  { replace }: { replace: boolean },
): Promise<Snapshot['counts']> {
  return connected(url, async (query) => {
    const tables = await tablesOf(query);
    if (tables.length > 0 && !replace) throw new BackupError('这个库里有数据。确定要换掉，加 --replace');
    const others = await query(
      'SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()',
    );
    if (others.length > 0) throw new BackupError('还有程序连着这个库，先停下服务再恢复');
    for (const statement of SESSION) await query(statement);
    for (const table of tables) await query(`DROP TABLE ${escapeId(table)}`);
    for await (const line of linesOf(unpack(file))) await query(line);
    const counts: Record<string, number> = {};
    for (const table of await tablesOf(query)) {
      const [row] = await query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${escapeId(table)}`);
      counts[table] = Number(row?.n);
    }
    return counts;
  });
}

/** What holds the audit log to growing only. */
const TRIGGERS =
  'SELECT trigger_name AS name FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY trigger_name';

type Query = <Row = object>(sql: string) => Promise<Row[]>;

/** Counts the rows on the way, so that the counts are those of the copy. */
async function* statements(
  connection: Connection,
  query: Query,
  tables: readonly string[],
  counts: Record<string, number>,
): AsyncGenerator<string> {
  for (const table of tables) {
    const [made] = await query<Record<string, string>>(`SHOW CREATE TABLE ${escapeId(table)}`);
    yield `${(made?.['Create Table'] ?? '').replaceAll('\n', ' ')}\n`;
    counts[table] = 0;
    const columns = await query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = DATABASE() AND table_name = ${escape(table)} ORDER BY ordinal_position`,
    );
    const names = columns.map((it) => escapeId(it.name)).join(', ');
    const head = `INSERT INTO ${escapeId(table)} (${names}) VALUES `;
    for await (const rows of inBatches(connection, `SELECT ${names} FROM ${escapeId(table)}`)) {
      counts[table] += rows.length;
      yield `${head}${rows.join(', ')}\n`;
    }
  }
  // Last, so that they do not stand in the way of the rows.
  for (const { name } of await query<{ name: string }>(TRIGGERS)) {
    const [made] = await query<Record<string, string>>(`SHOW CREATE TRIGGER ${escapeId(name)}`);
    yield `${(made?.['SQL Original Statement'] ?? '').replace(/ DEFINER=\S+/, '').replaceAll('\n', ' ')}\n`;
  }
}

/** Rows as `('a', NULL)`, streamed, so that a ledger of any size fits. Every value as the text the engine itself prints. */
async function* inBatches(connection: Connection, sql: string): AsyncGenerator<string[]> {
  let batch: string[] = [];
  const rows = connection.query({ sql, rowsAsArray: true, typeCast: (field) => field.string() }).stream();
  for await (const row of rows as AsyncIterable<(string | null)[]>) {
    batch.push(`(${row.map((it) => escape(it)).join(', ')})`);
    if (batch.length < ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Not readline, which also takes U+2028 for the end of a line, and people paste anything. */
async function* linesOf(content: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of content.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

async function tablesOf(query: Query): Promise<string[]> {
  const rows = await query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name`,
  );
  return rows.map((it) => it.name);
}

async function keyIdsOf(query: Query): Promise<string[]> {
  const columns = await query<{ at: string; name: string }>(
    `SELECT table_name AS at, column_name AS name FROM information_schema.columns
     WHERE table_schema = DATABASE() AND column_name LIKE '%Cipher'`,
  );
  const ids: string[] = [];
  for (const { at, name } of columns) {
    const sql = `SELECT DISTINCT LEFT(${escapeId(name)}, 1) AS id FROM ${escapeId(at)} WHERE ${escapeId(name)} IS NOT NULL`;
    ids.push(...(await query<{ id: string }>(sql)).map((it) => it.id));
  }
  return ids;
}

async function connected<T>(url: string, work: (query: Query, connection: Connection) => Promise<T>): Promise<T> {
  const connection = createConnection({ uri: url, charset: 'utf8mb4_bin', timezone: 'Z' });
  const query = async <Row>(sql: string) => {
    const [rows] = await connection.promise().query<RowDataPacket[]>(sql);
    return rows as Row[];
  };
  try {
    await connection
      .promise()
      .connect()
      .catch((error: Error) => {
        throw new BackupError(`连不上数据库（${error.message}），看看 DATABASE_URL`);
      });
    return await work(query, connection);
  } finally {
    connection.destroy();
  }
}
