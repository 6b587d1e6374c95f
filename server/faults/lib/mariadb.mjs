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
/** `wsrep_local_state` of a node that is in step with the others. */
const SYNCED = '4';
/** What a fresh first node says of our user, who is made by `setUp`. */
const NOT_SET_UP = ['ER_HOST_NOT_PRIVILEGED', 'ER_ACCESS_DENIED_ERROR'];

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

  /**
   * `more`: further settings; `within`: a program and its arguments to run it in, for a network namespace. A node of a cluster
   * is set up by `setUp` where it is the first, and begins `empty` where it gets its data from another.
   */
  static async create({ address = '127.0.0.1', more = {}, within = [], clustered = false, empty = false } = {}) {
    const programs = findMariadb();
    if (!programs) throw new Error('no mariadbd on this machine: install mariadb-server');
    const database = new Mariadb();
    database.program = programs.server;
    database.within = within;
    database.clustered = clustered;
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
      'log-error': this.#in('server.log'),
      'bind-address': this.address,
      port: this.port,
      ...(this.clustered ? {} : { 'init-file': this.#in('setup.sql') }),
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
      () => this.#up(),
      UP_WITHIN_MS,
      50,
    );
  }

  /** Makes the database and its user, through the cluster, as its root; as soon as there is a cluster to do it through. */
  async setUp() {
    const socketPath = this.#in('socket');
    const connection = await require('mysql2/promise').createConnection({ socketPath, user: 'root' });
    const made = async (statement) => {
      try {
        return await connection.query(statement);
      } catch (error) {
        if (error.code === 'ER_UNKNOWN_COM_ERROR') return null;
        throw error;
      }
    };
    for (const statement of SETUP_SQL.split(';\n').filter(Boolean))
      await until(
        () => statement,
        () => made(statement),
        UP_WITHIN_MS,
      );
    await connection.end();
  }

  /** How far this dead node of a cluster had come. */
  recoveredSeqno() {
    const log = this.#in('recover.log');
    const options = [`--defaults-file=${this.#in('my.cnf')}`, '--wsrep-recover', `--log-error=${log}`];
    const [command, ...before] = [...this.within, this.program];
    execFileSync(command, [...before, ...options], { stdio: 'ignore' });
    const position = readFileSync(log, 'utf8')
      .match(/Recovered position.*:(-?\d+)/g)
      .at(-1);
    return Number(/(-?\d+)$/.exec(position)[1]);
  }

  log() {
    return readFileSync(this.#in('server.log'), { encoding: 'utf8', flag: 'a+' }).slice(-2000);
  }

  async #up() {
    if (this.#child.exitCode !== null) throw new Error(`MariaDB ended by itself\n${this.log()}`);
    return this.ready();
  }

  /** Whether it takes statements; a node of a cluster only when it is in step with the others. */
  async ready() {
    try {
      const [state] = await this.query("SHOW STATUS LIKE 'wsrep_local_state'");
      return !this.clustered || state.Value === SYNCED;
    } catch (error) {
      return this.clustered && NOT_SET_UP.includes(error.code);
    }
  }

  async query(sql) {
    const connection = await this.connect();
    try {
      return (await connection.query({ sql, timeout: 3000 }))[0];
    } finally {
      connection.destroy();
    }
  }

  /** A connection of our own, past every server. */
  async connect() {
    const { createConnection } = require('mysql2/promise');
    const connection = await createConnection({ uri: this.url, connectTimeout: 1000 });
    connection.on('error', () => undefined);
    return connection;
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

  // `ip netns exec` becomes the program it runs, so the child is the server itself.
  #signal(name) {
    this.#child.kill(name);
  }

  /** Ends it and removes its files. */
  async remove() {
    if (this.#child) await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
