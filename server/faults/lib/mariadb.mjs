import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { findMariadb } from '../../../scripts/lib/mariadb.mjs';
import { freePort } from '../../../scripts/lib/port.mjs';
import { watched } from './children.mjs';
import { until } from './wait.mjs';

const require = createRequire(import.meta.url);

const UP_WITHIN_MS = 60_000;

/** For a server that listens on loopback or in a namespace of its own, and dies with the suite. */
const SETUP_SQL = `CREATE DATABASE IF NOT EXISTS app;
CREATE USER IF NOT EXISTS 'app'@'%' IDENTIFIED BY 'app-local-only';
GRANT ALL ON *.* TO 'app'@'%';
`;

/** What production needs: durable at every commit, READ COMMITTED, strict, UTC, utf8mb4. */
const SETTINGS = {
  'skip-name-resolve': 'ON',
  'character-set-server': 'utf8mb4',
  'collation-server': 'utf8mb4_bin',
  'default-time-zone': '+00:00',
  'transaction-isolation': 'READ-COMMITTED',
  'innodb-flush-log-at-trx-commit': 1,
  'innodb-rollback-on-timeout': 'ON',
  'innodb-lock-wait-timeout': 5,
  'innodb-buffer-pool-size': '128M',
  'innodb-log-file-size': '48M',
  'max-connections': 300,
};

/** A private MariaDB that can be killed, paused and started again on its own files. */
export class Mariadb {
  #child = null;
  #gone = Promise.resolve();

  /** `more`: further settings; `within`: a program and its arguments to run it in, e.g. in a network namespace. */
  static async create({ address = '127.0.0.1', more = {}, within = [], empty = false } = {}) {
    const programs = findMariadb();
    if (!programs) throw new Error('no mariadbd on this machine: install mariadb-server');
    const database = new Mariadb();
    database.program = programs.server;
    database.within = within;
    database.address = address;
    database.port = await freePort();
    database.folder = mkdtempSync(join(tmpdir(), 'nuanxin-faults-db-'));
    database.url = `mysql://app:app-local-only@${address}:${database.port}/app`;
    database.#prepare(programs.install, more, empty);
    return database;
  }

  #prepare(install, more, empty) {
    const { folder } = this;
    mkdirSync(this.#in('data'));
    writeFileSync(this.#in('setup.sql'), SETUP_SQL);
    const settings = {
      ...SETTINGS,
      ...(process.getuid() === 0 ? { user: 'mysql' } : {}),
      datadir: this.#in('data'),
      tmpdir: folder,
      socket: this.#in('socket'),
      'pid-file': this.#in('pid'),
      'log-error': this.#in('log'),
      'bind-address': this.address,
      port: this.port,
      ...(empty ? {} : { 'init-file': this.#in('setup.sql') }),
      ...more,
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
    writeFileSync(this.#in('my.cnf'), `[mysqld]\n${lines.join('\n')}\n`);
    if (process.getuid() === 0) execFileSync('chown', ['-R', 'mysql:mysql', folder]);
    if (empty) return;
    const user = process.getuid() === 0 ? ['--user=mysql'] : [];
    const options = [`--datadir=${this.#in('data')}`, '--auth-root-authentication-method=normal', '--skip-test-db'];
    execFileSync(install, ['--no-defaults', ...user, ...options], { stdio: 'ignore' });
  }

  #in(name) {
    return join(this.folder, name);
  }

  /** Answers when it takes statements. */
  async start(...args) {
    const [command, ...before] = [...this.within, this.program];
    this.#child = spawn(command, [...before, `--defaults-file=${this.#in('my.cnf')}`, ...args], { stdio: 'ignore' });
    this.#gone = watched(this.#child);
    await until(
      () => `MariaDB on ${this.port}\n${this.log()}`,
      () => this.ready(),
      UP_WITHIN_MS,
      50,
    );
  }

  log() {
    return readFileSync(this.#in('log'), { encoding: 'utf8', flag: 'a+' }).slice(-2000);
  }

  /** Whether it takes statements; a node of a cluster only when it is in step with the others. */
  async ready() {
    const rows = await this.query("SHOW STATUS WHERE Variable_name IN ('wsrep_ready', 'wsrep_local_state')").catch(
      () => null,
    );
    if (!rows) return false;
    const { wsrep_ready: ready, wsrep_local_state: state } = Object.fromEntries(
      rows.map((it) => [it.Variable_name, it.Value]),
    );
    return state === undefined || state === '' || !this.clustered || (ready === 'ON' && state === '4');
  }

  async query(sql) {
    const { createConnection } = require('mysql2/promise');
    const connection = await createConnection({ uri: this.url, connectTimeout: 1000 });
    try {
      return (await connection.query(sql))[0];
    } finally {
      connection.destroy();
    }
  }

  async kill() {
    this.#signal('SIGKILL');
    await this.#gone;
  }

  pause() {
    this.#signal('SIGSTOP');
  }

  resume() {
    this.#signal('SIGCONT');
  }

  /** `ip netns exec` becomes the program it runs, so that the child is the server itself. */
  #signal(name) {
    this.#child.kill(name);
  }

  /** Ends it and removes its files. */
  async remove() {
    if (this.#child) await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
