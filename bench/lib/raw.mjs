import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Libsql from 'libsql';
import { createPool } from 'mysql2/promise';
import { CONNECTIONS } from './load.mjs';

const TABLES = [
  'CREATE TABLE raw_account (id INT PRIMARY KEY, debits BIGINT NOT NULL, credits BIGINT NOT NULL)',
  'CREATE TABLE raw_voucher (id CHAR(36) PRIMARY KEY, person CHAR(36), day CHAR(10), ordinal INT, UNIQUE (person, day, ordinal))',
  'CREATE TABLE raw_transfer (id CHAR(36) PRIMARY KEY, debit INT, credit INT, amount BIGINT, request CHAR(36), at BIGINT)',
];
const VOUCHER = 'INSERT INTO raw_voucher (id, person, day, ordinal) VALUES (?, ?, ?, ?)';
const TAKE = 'UPDATE raw_account SET credits = credits + 1 WHERE id = ? AND debits - credits >= 1';
const GIVE = 'UPDATE raw_account SET debits = debits + 1 WHERE id = ?';
const TRANSFER = 'INSERT INTO raw_transfer (id, debit, credit, amount, request, at) VALUES (?, ?, ?, ?, ?, ?)';

/** The least a redemption needs, without HTTP and without our code: one durable transaction each, per second. */
export async function rawLoop(stand, places, seconds) {
  return stand.databaseUrl ? onMariadb(stand, places, seconds) : onSqlite(stand, places, seconds);
}

function valuesOf(places, i) {
  const stock = 2 * (i % places);
  return {
    stock,
    given: stock + 1,
    voucher: [randomUUID(), randomUUID(), '2026-01-01', 1],
    transfer: [randomUUID(), stock + 1, stock, 1, randomUUID(), i],
  };
}

function accounts(places) {
  return Array.from({ length: 2 * places }, (_, id) => `(${id}, ${id % 2 === 0 ? 1_000_000_000 : 0}, 0)`).join(',');
}

async function onMariadb({ databaseUrl }, places, seconds) {
  const pool = createPool({ uri: databaseUrl, connectionLimit: CONNECTIONS });
  for (const name of ['raw_account', 'raw_voucher', 'raw_transfer']) await pool.query(`DROP TABLE IF EXISTS ${name}`);
  for (const sql of TABLES) await pool.query(sql);
  await pool.query(`INSERT INTO raw_account (id, debits, credits) VALUES ${accounts(places)}`);
  let done = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  const worker = async () => {
    const connection = await pool.getConnection();
    while (performance.now() < until) {
      const { stock, given, voucher, transfer } = valuesOf(places, done);
      await connection.query('START TRANSACTION');
      await connection.execute(VOUCHER, voucher);
      await connection.execute(TAKE, [stock]);
      await connection.execute(GIVE, [given]);
      await connection.execute(TRANSFER, transfer);
      await connection.query('COMMIT');
      done += 1;
    }
    connection.release();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const perSecond = (done / (performance.now() - began)) * 1000;
  await pool.end();
  return perSecond;
}

function onSqlite({ dataDir }, places, seconds) {
  const db = new Libsql(join(dataDir, `raw-${randomUUID()}.db`));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  for (const sql of TABLES) db.exec(sql);
  db.exec(`INSERT INTO raw_account (id, debits, credits) VALUES ${accounts(places)}`);
  const [voucherSql, take, give, transferSql] = [VOUCHER, TAKE, GIVE, TRANSFER].map((sql) => db.prepare(sql));
  let done = 0;
  const began = performance.now();
  while (performance.now() < began + seconds * 1000) {
    const { stock, given, voucher, transfer } = valuesOf(places, done);
    db.exec('BEGIN');
    voucherSql.run(...voucher);
    take.run(stock);
    give.run(given);
    transferSql.run(...transfer);
    db.exec('COMMIT');
    done += 1;
  }
  const perSecond = (done / (performance.now() - began)) * 1000;
  db.close();
  return perSecond;
}
