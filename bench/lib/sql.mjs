import { join } from 'node:path';
import Libsql from 'libsql';
import { createConnection } from 'mysql2/promise';

const ROWS = 500;

/** Raw SQL on a stand's database, for filling it; the measured work goes through HTTP. */
export async function openSql({ databaseUrl, dataDir }) {
  if (databaseUrl) {
    const connection = await createConnection(databaseUrl);
    const run = async (sql, values = []) => (await connection.query(sql, values))[0];
    return { run, close: () => connection.end() };
  }
  const db = new Libsql(join(dataDir, 'nuanxin.db'));
  db.exec('PRAGMA busy_timeout = 60000');
  const run = async (sql, values = []) => {
    const statement = db.prepare(sql);
    return statement.reader ? statement.all(...values) : statement.run(...values);
  };
  return { run, close: async () => db.close() };
}

/** Many rows into a table, `ROWS` a statement. */
export async function insertAll(sql, table, columns, rows) {
  const one = `(${columns.map(() => '?').join(',')})`;
  const names = columns.join(',');
  for (let i = 0; i < rows.length; i += ROWS) {
    const part = rows.slice(i, i + ROWS);
    const places = part.map(() => one).join(',');
    await sql.run(`INSERT INTO ${table} (${names}) VALUES ${places}`, part.flat());
  }
}
