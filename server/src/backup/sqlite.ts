import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import Libsql from 'libsql';
import { BackupError } from './backup-error.js';
import type { Snapshot } from './snapshot.js';
import { pack, unpack } from './packed.js';

type Db = InstanceType<typeof Libsql>;

/** Files that belong to one database, by what is appended to its name. */
const PARTS = ['', '-wal', '-shm'];

/**
 * A consistent copy while servers write: `VACUUM INTO` reads in one transaction of a second connection, and readers do not
 * stop writers in WAL mode. @throws BackupError no database
 */
export async function backUpSqlite(database: string, file: string): Promise<Snapshot> {
  if (!existsSync(database)) throw new BackupError(`没有数据库 ${database}，看看 DATA_DIR 写对没有`);
  const copy = `${database}.backup-${process.pid}`;
  try {
    withDb(database, (db) => db.prepare('VACUUM INTO ?').run(copy));
    const facts = withDb(copy, factsOf);
    return { ...facts, ...(await pack(createReadStream(copy), file)) };
  } finally {
    for (const part of PARTS) await rm(copy + part, { force: true });
  }
}

/**
 * Puts a copy in the place of the database. What was there is kept beside it under another name.
 * @returns the rows by table of what was restored
 * @throws BackupError there are data and `replace` is false, a server is running, or the copy is damaged
 */
export async function restoreSqlite(
  file: string,
  database: string,
  { replace, at }: { replace: boolean; at: number },
): Promise<Snapshot['counts']> {
  if (!replace && hasTables(database)) throw new BackupError(`${database} 里有数据。确定要换掉，加 --replace`);
  const copy = `${database}.restoring`;
  for (const part of PARTS) await rm(copy + part, { force: true });
  await pipeline(unpack(file), createWriteStream(copy, { mode: 0o600, flush: true }));
  const { counts } = withDb(copy, (db) => {
    const [health] = db.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
    if (health?.integrity_check !== 'ok') throw new BackupError('备份里的数据库坏了，换一份备份');
    return factsOf(db);
  });
  assertUnused(database);
  for (const part of PARTS) {
    if (existsSync(database + part)) renameSync(database + part, `${database}.before-${at}${part}`);
  }
  renameSync(copy, database);
  return counts;
}

/** In WAL mode SQLite gives up the journal only to the last connection. A file that is no database is used by nobody. */
function assertUnused(database: string): void {
  if (!existsSync(database)) return;
  try {
    withDb(database, (db) => db.prepare('PRAGMA journal_mode = DELETE').all());
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw new BackupError('服务还在运行，先停下来再恢复');
  }
}

function hasTables(database: string): boolean {
  if (!existsSync(database)) return false;
  try {
    return withDb(database, (db) => tablesOf(db).length > 0);
  } catch {
    // Damaged, yet somebody's data.
    return true;
  }
}

function factsOf(db: Db): Pick<Snapshot, 'migrations' | 'counts' | 'keyIds'> {
  const tables = tablesOf(db);
  const rows = <T>(sql: string) => db.prepare(sql).all() as T[];
  const counts = Object.fromEntries(
    tables.map((it) => [it, rows<{ n: number }>(`SELECT COUNT(*) AS n FROM "${it}"`)[0]?.n ?? 0]),
  );
  const keyIds = tables.flatMap((table) =>
    rows<{ name: string }>(`SELECT name FROM pragma_table_info('${table}') WHERE name LIKE '%Cipher'`).flatMap((it) =>
      rows<{ id: string }>(
        `SELECT DISTINCT SUBSTR(${it.name}, 1, 1) AS id FROM "${table}" WHERE ${it.name} IS NOT NULL`,
      ).map(({ id }) => id),
    ),
  );
  return { migrations: rows<{ name: string }>('SELECT name FROM migrations').map((it) => it.name), counts, keyIds };
}

function tablesOf(db: Db): string[] {
  const sql = `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`;
  return (db.prepare(sql).all() as { name: string }[]).map((it) => it.name);
}

function withDb<T>(database: string, work: (db: Db) => T): T {
  const db = new Libsql(database);
  try {
    db.exec('PRAGMA busy_timeout = 2000');
    return work(db);
  } finally {
    db.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
