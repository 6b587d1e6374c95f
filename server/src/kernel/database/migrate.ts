import { hostname } from 'node:os';
import type { DataSource } from 'typeorm';
import { failureOf } from './failures.js';

const STALE_MS = 5 * 60_000;
const PAUSE_MS = 200;

/**
 * Brings the schema up to date; one process at a time. The lock is a row, because advisory locks were granted on two Galera
 * nodes at once. A lock older than five minutes belongs to a process that died.
 */
export async function migrate(source: DataSource, now: () => number): Promise<void> {
  await source.query(
    'CREATE TABLE IF NOT EXISTS migration_lock (id INT PRIMARY KEY, holder VARCHAR(100), since BIGINT)',
  );
  while (!(await acquire(source, now()))) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.query('DELETE FROM migration_lock WHERE id = 1');
  }
}

async function acquire(source: DataSource, now: number): Promise<boolean> {
  await source.query('DELETE FROM migration_lock WHERE id = 1 AND since < ?', [now - STALE_MS]);
  try {
    await source.query('INSERT INTO migration_lock (id, holder, since) VALUES (1, ?, ?)', [
      `${hostname()}/${process.pid}`,
      now,
    ]);
    return true;
  } catch (error) {
    if (failureOf(error) === 'duplicate') return false;
    throw error;
  }
}
