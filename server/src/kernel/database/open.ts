import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config.js';
import type { Hosts } from './hosts.js';

/** Statements a connection may have under way; a transaction holds one. */
const POOL = 20;

/** How a connection to MySQL or MariaDB is made; to a cluster by `hosts`. */
export function connectionOptions({ databaseUrl }: Config, hosts: Hosts | null) {
  return {
    uri: databaseUrl ?? '',
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    connectTimeout: 5000,
    ...(hosts && { stream: () => hosts.connect() }),
  };
}

/** How to reach the database: MySQL or MariaDB by address, else SQLite in the data folder. */
export function databaseOptions(
  config: Config,
  hosts: Hosts | null,
  entities: Function[],
  migrations: Function[],
): DataSourceOptions {
  const { databaseUrl, dataDir } = config;
  const common = { entities, migrations, synchronize: false, migrationsRun: false };
  if (databaseUrl) {
    const { uri: url, stream, ...connection } = connectionOptions(config, hosts);
    return { ...common, ...connection, type: 'mysql', url, poolSize: POOL, ...(stream && { extra: { stream } }) };
  }
  mkdirSync(dataDir, { recursive: true });
  return {
    ...common,
    type: 'better-sqlite3',
    driver: Libsql,
    database: join(dataDir, 'nuanxin.db'),
    enableWAL: true,
    prepareDatabase: (db: { exec(sql: string): void }) => {
      db.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000');
    },
  };
}

/** On SQLite a second connection for reading, because TypeORM's one connection would show a reader half a transaction. */
export async function openReader({ options }: DataSource): Promise<DataSource | null> {
  return options.type === 'mysql' ? null : new DataSource(options).initialize();
}

/**
 * Refuses an engine that may lose an acknowledged redemption in a power cut (DESIGN rule 7).
 * @throws Error naming the setting
 */
export async function assertDurable(source: DataSource): Promise<void> {
  if (source.options.type === 'mysql') {
    const [row] = await source.query<{ flush: number }[]>('SELECT @@innodb_flush_log_at_trx_commit AS `flush`');
    if (Number(row?.flush) !== 1)
      throw new Error('数据库设置太弱：innodb_flush_log_at_trx_commit 必须是 1，否则断电会丢核销记录');
    return;
  }
  const [row] = await source.query<{ synchronous: number }[]>('PRAGMA synchronous');
  if (Number(row?.synchronous) < 2)
    throw new Error('数据库设置太弱：SQLite 的 synchronous 必须是 FULL，否则断电会丢核销记录');
}

/** Whether the other end is a node of a Galera cluster; also where `DATABASE_URL` names one node alone, or what stands before them. */
export async function isClustered(source: DataSource): Promise<boolean> {
  if (source.options.type !== 'mysql') return false;
  const [row] = await source.query<{ Value: string }[]>("SHOW VARIABLES LIKE 'wsrep_on'");
  return row?.Value === 'ON';
}
