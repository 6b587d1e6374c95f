import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Libsql from 'libsql';
import { createPool } from 'mysql2/promise';
import { CONNECTIONS } from './load.mjs';

const TABLES = [
  'CREATE TABLE raw_seat (id INT PRIMARY KEY, taken INT NOT NULL)',
  'CREATE TABLE raw_person (id CHAR(36) PRIMARY KEY, acts INT NOT NULL)',
  'CREATE TABLE raw_booking (id CHAR(36) PRIMARY KEY, seat INT, person CHAR(36), at BIGINT, UNIQUE (seat, person))',
];
const HOLD = 'INSERT INTO raw_person (id, acts) VALUES (?, 1)';
const TAKE = 'UPDATE raw_seat SET taken = taken + 1 WHERE id = ? AND taken < ?';
const BOOK = 'INSERT INTO raw_booking (id, seat, person, at) VALUES (?, ?, ?, ?)';

/**
 * The least a press needs that is right without a look ahead, without HTTP and without our code: hold the person, take a
 * seat under its guard, write the booking, one durable transaction each. @returns presses per second
 */
export async function rawRush(stand, { rounds, attempts, seats }) {
  const press = stand.databaseUrl ? onMariadb : onSqlite;
  return (rounds * attempts) / (await press(stand, rounds, attempts, seats));
}

async function onMariadb({ databaseUrl }, rounds, attempts, seats) {
  const pool = createPool({ uri: databaseUrl, connectionLimit: CONNECTIONS });
  for (const sql of TABLES) await pool.query(sql);
  let seconds = 0;
  for (let round = 0; round < rounds; round++) {
    await pool.query('INSERT INTO raw_seat (id, taken) VALUES (?, 0)', [round]);
    let pressed = 0;
    const began = performance.now();
    const worker = async () => {
      const connection = await pool.getConnection();
      while (pressed++ < attempts) {
        const person = randomUUID();
        await connection.query('START TRANSACTION');
        await connection.execute(HOLD, [person]);
        const [{ affectedRows }] = await connection.execute(TAKE, [round, seats]);
        if (affectedRows === 1) await connection.execute(BOOK, [randomUUID(), round, person, pressed]);
        await connection.query(affectedRows === 1 ? 'COMMIT' : 'ROLLBACK');
      }
      connection.release();
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
    seconds += (performance.now() - began) / 1000;
  }
  await pool.end();
  return seconds;
}

function onSqlite({ dataDir }, rounds, attempts, seats) {
  const db = new Libsql(join(dataDir, `raw-${randomUUID()}.db`));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  for (const sql of TABLES) db.exec(sql);
  const [hold, take, book] = [HOLD, TAKE, BOOK].map((sql) => db.prepare(sql));
  let seconds = 0;
  for (let round = 0; round < rounds; round++) {
    db.prepare('INSERT INTO raw_seat (id, taken) VALUES (?, 0)').run(round);
    const began = performance.now();
    for (let i = 0; i < attempts; i++) {
      const person = randomUUID();
      db.exec('BEGIN');
      hold.run(person);
      const { changes } = take.run(round, seats);
      if (changes === 1) book.run(randomUUID(), round, person, i);
      db.exec(changes === 1 ? 'COMMIT' : 'ROLLBACK');
    }
    seconds += (performance.now() - began) / 1000;
  }
  db.close();
  return seconds;
}
