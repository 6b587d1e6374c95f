import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Looks into the tables past the server. Opened for one look: no connection of ours may keep a dead process's files alive. */
export async function look(database, queries) {
  return database.sqlitePath ? lookSqlite(database.sqlitePath, queries) : lookMysql(database.url, queries);
}

function lookSqlite(path, queries) {
  const Database = require('libsql');
  const connection = new Database(path);
  try {
    return queries.map((sql) => connection.prepare(sql).all());
  } finally {
    connection.close();
  }
}

async function lookMysql(url, queries) {
  const connection = await require('mysql2/promise').createConnection(url);
  try {
    const rows = [];
    for (const sql of queries) rows.push((await connection.query(sql))[0]);
    return rows;
  } finally {
    await connection.end();
  }
}
