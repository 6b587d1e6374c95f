import type { TestServer } from './server.js';

/** Every value of every table as one text, to look for what must not be there. */
export async function everythingStored({ sql }: TestServer): Promise<string> {
  const tables = await tableNames({ sql });
  const rows = await Promise.all(tables.map((it) => sql(`SELECT * FROM ${it}`)));
  return JSON.stringify(rows);
}

async function tableNames({ sql }: Pick<TestServer, 'sql'>): Promise<string[]> {
  const ofSqlite = `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`;
  const ofMysql = `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()`;
  const rows = await sql<{ name: string }>(ofSqlite).catch(() => sql<{ name: string }>(ofMysql));
  return rows.map((it) => it.name);
}
