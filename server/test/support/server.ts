import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { startApp } from '../../src/app.js';
import { verifyBooks } from '../../src/books.js';
import { Database, Outbox, readConfig, Vault, type Config } from '../../src/kernel/index.js';
import type { Finding } from '../../src/ledger/index.js';
import { Client } from './client.js';
import { TestClock } from './clock.js';
import { scratchDatabase } from './database.js';

export type Engine = 'sqlite' | 'mariadb';

/** The engine of this run: MariaDB where `TEST_DATABASE_URL` names a server (not a database), else SQLite. */
export const engine: Engine = process.env.TEST_DATABASE_URL ? 'mariadb' : 'sqlite';

/** A whole server on a database of its own. */
export interface TestServer {
  app: NestFastifyApplication;
  clock: TestClock;
  client: Client;
  url: string;
  /** As the server encrypts what it keeps: to put a secret into a table that a spec knows. */
  encrypt(text: string): string;
  /** Delivers what the outbox holds. */
  settle(): Promise<void>;
  /** Raw SQL past all rules: to look into the tables, and to do the damage a check has to find. */
  sql<Row = Record<string, unknown>>(query: string, values?: unknown[]): Promise<Row[]>;
  /** One more process on the same database, with the same clock; it stops with this one. */
  beside(): Promise<TestServer>;
  /** Findings of `ledger:verify`; empty is the proof. */
  verify(): Promise<Finding[]>;
  stop(): Promise<void>;
}

/** Starts a server with a city pack, at a local time (`2025-07-15 14:20`, Shanghai). */
export async function startServer({
  city,
  at,
  logLevel = 'fatal',
}: {
  city: string;
  at: string;
  logLevel?: string;
}): Promise<TestServer> {
  const clock = new TestClock(0);
  clock.set(at);
  const dataDir = mkdtempSync(join(tmpdir(), 'nuanxin-test-'));
  const database = process.env.TEST_DATABASE_URL ? await scratchDatabase(process.env.TEST_DATABASE_URL) : null;
  const config = readConfig({
    PORT: '0',
    CITY: city,
    DATA_DIR: dataDir,
    LOG_LEVEL: logLevel,
    ...(database && { DATABASE_URL: database.url }),
  });
  return serve(config, clock, async () => {
    await database?.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });
}

async function serve(config: Config, clock: TestClock, cleanUp: () => Promise<void>): Promise<TestServer> {
  const others: TestServer[] = [];
  const app = await startApp(config, clock);
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    app,
    clock,
    client: new Client(url),
    url,
    // On SQLite in its turn: on the shared connection it would vanish with somebody else's transaction that rolls back.
    sql: (query, values) =>
      engine === 'sqlite'
        ? app.get(Database).transact((tx) => tx.query(query, values))
        : app.get(DataSource).query(query, values),
    encrypt: (text) => app.get(Vault).encrypt(text),
    settle: () => app.get(Outbox).flush(),
    beside: async () => {
      const other = await serve(config, clock, () => Promise.resolve());
      others.push(other);
      return other;
    },
    verify: () => verifyBooks(app),
    stop: async () => {
      for (const other of others) await other.stop();
      await app.close();
      await cleanUp();
    },
  };
}
