import { randomBytes } from 'node:crypto';
import { createConnection, type Connection } from 'mysql2/promise';

/** A database of a test's own. */
export interface ScratchDatabase {
  url: string;
  drop(): Promise<void>;
}

const MARK = 'nuanxin_scratch';

/**
 * Makes a database on the server of this address. Where the user may not, the named database itself is taken, if it is empty
 * or marked as one we filled before: never somebody's data.
 */
export async function scratchDatabase(server: string): Promise<ScratchDatabase> {
  const name = `nuanxin_${randomBytes(6).toString('hex')}`;
  try {
    await connected(server, (it) => it.query(`CREATE DATABASE ${name}`));
  } catch (error) {
    if (!isDenied(error)) throw error;
    await connected(server, emptyMarked);
    return { url: server, drop: () => connected(server, emptyMarked) };
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => connected(server, async (it) => void (await it.query(`DROP DATABASE ${name}`))) };
}

async function emptyMarked(connection: Connection): Promise<void> {
  const [rows] = await connection.query(`SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'`);
  const tables = (rows as Record<string, string>[]).map((row) => Object.values(row)[0] ?? '');
  if (tables.length > 0 && !tables.includes(MARK)) throw new Error('这个库里有数据，换一个空库');
  await connection.query('SET FOREIGN_KEY_CHECKS = 0');
  for (const table of tables) await connection.query(`DROP TABLE \`${table}\``);
  await connection.query(`CREATE TABLE ${MARK} (id INT PRIMARY KEY)`);
}

async function connected<T>(url: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection(url);
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

function isDenied(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ER_DBACCESS_DENIED_ERROR';
}
