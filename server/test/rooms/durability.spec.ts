import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Libsql from 'libsql';
import { DataSource } from 'typeorm';
import { startApp } from '../../src/app.js';
import { readConfig, type Config } from '../../src/kernel/index.js';
import { assertDurable } from '../../src/kernel/database/open.js';
import { migrate } from '../../src/kernel/database/migrate.js';
import { GuardCheck } from '../../src/ledger/guard-check.js';
import { TestClock } from '../support/clock.js';
import { scratchDatabase, type ScratchDatabase } from '../support/database.js';
import { engine } from '../support/server.js';

let dataDir: string;
let database: ScratchDatabase | null;
let config: Config;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'nuanxin-durability-'));
  database = process.env.TEST_DATABASE_URL ? await scratchDatabase(process.env.TEST_DATABASE_URL) : null;
  config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    ...(database && { DATABASE_URL: database.url }),
  });
});

afterEach(async () => {
  await database?.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Takes the accounts' CHECK away. */
const WITHOUT_CHECK = {
  mariadb: ['ALTER TABLE account DROP CONSTRAINT account_guard'],
  sqlite: ['PRAGMA ignore_check_constraints = ON'],
};

async function withSource(work: (source: DataSource) => Promise<void>): Promise<void> {
  const source = await new DataSource(
    config.databaseUrl
      ? { type: 'mysql', url: config.databaseUrl }
      : { type: 'better-sqlite3', driver: Libsql, database: join(dataDir, 'bare.db') },
  ).initialize();
  try {
    await work(source);
  } finally {
    await source.destroy();
  }
}

describe(`a database that may forget, on ${engine}`, () => {
  it('is not served with, and the line names the setting', async () => {
    await withSource(async (source) => {
      await assertDurable(source);
      if (engine === 'sqlite') {
        for (const weak of ['NORMAL', 'OFF']) {
          await source.query(`PRAGMA synchronous = ${weak}`);
          await expect(assertDurable(source)).rejects.toThrow(/synchronous.*FULL/);
        }
        return;
      }
      for (const weak of [0, 2]) {
        await source.query(`SET GLOBAL innodb_flush_log_at_trx_commit = ${weak}`);
        const refused = await assertDurable(source).then(
          () => 'served',
          (error: Error) => error.message,
        );
        await source.query('SET GLOBAL innodb_flush_log_at_trx_commit = 1');
        expect(refused).toMatch(/innodb_flush_log_at_trx_commit 必须是 1/);
      }
    });
  });

  it('is not served with when it takes a guarded account below zero', async () => {
    const clock = new TestClock(0);
    const app = await startApp(config, clock);
    const source = app.get(DataSource);
    const check = app.get(GuardCheck);
    await check.onModuleInit();
    for (const sql of WITHOUT_CHECK[engine]) await source.query(sql);
    await expect(check.onModuleInit()).rejects.toThrow(/CHECK/);
    await app.close();
  });

  it('starts again on what is there: migrations and seed change nothing the second time', async () => {
    const clock = new TestClock(0);
    clock.set('2026-07-20 12:00');
    const count = async () => {
      const app = await startApp(config, clock);
      const source = app.get(DataSource);
      const tables = ['labour_union', 'place', 'programme', 'programme_place', 'person', 'transfer', 'join_code'];
      const rows = await Promise.all(
        tables.map((it) => source.query<{ n: number }[]>(`SELECT COUNT(*) AS n FROM ${it}`)),
      );
      await app.close();
      return rows.map(([row]) => Number(row?.n));
    };
    const first = await count();
    expect(Math.min(...first)).toBeGreaterThan(0);
    expect(await count()).toEqual(first);
  });

  it('takes over the migration lock of a process that died, not of one that lives', async () => {
    await withSource(async (source) => {
      let now = 1_000_000;
      const holders = 'SELECT COUNT(*) AS n FROM migration_lock';
      await migrate(source, () => now);
      await source.query('INSERT INTO migration_lock (id, holder, since) VALUES (1, ?, ?)', ['dead', now]);
      const running = migrate(source, () => now);
      const [row] = await source.query<{ n: number }[]>(holders);
      expect(Number(row?.n)).toBe(1);
      now += 5 * 60_000 + 1;
      await running;
      const [after] = await source.query<{ n: number }[]>(holders);
      expect(Number(after?.n)).toBe(0);
    });
  });
});
