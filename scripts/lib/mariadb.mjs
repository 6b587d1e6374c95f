import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './port.mjs';
import { findProgram } from './processes.mjs';
import { Stop } from './step.mjs';

const READY_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 100;

/** For this server alone, which listens on loopback and dies with the tests. */
const SETUP_SQL = `CREATE DATABASE app;
CREATE USER 'app'@'127.0.0.1' IDENTIFIED BY 'app-local-only';
GRANT ALL ON *.* TO 'app'@'127.0.0.1';
`;

/** What production needs (ARCHITECTURE.md): durable at every commit, READ COMMITTED, strict, UTC, utf8mb4. */
const SETTINGS = [
  '--bind-address=127.0.0.1',
  '--skip-name-resolve',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_bin',
  '--default-time-zone=+00:00',
  '--transaction-isolation=READ-COMMITTED',
  '--innodb-flush-log-at-trx-commit=1',
  '--innodb-rollback-on-timeout=ON',
  '--innodb-lock-wait-timeout=5',
  '--innodb-buffer-pool-size=128M',
  '--max-connections=500',
];

/** The two programs a private server needs; null where MariaDB is not installed. */
export function findMariadb() {
  const server = findProgram(['mariadbd']);
  const install = findProgram(['mariadb-install-db']);
  return server && install ? { server, install } : null;
}

/**
 * Starts a private MariaDB in a temporary folder on a free port, never touching a server that is already there.
 * `settings` go over its own. Answers its URL and how to stop it; it is also ended when this process exits.
 */
export async function startMariadb({ server, install }, settings = []) {
  const folder = mkdtempSync(join(tmpdir(), 'nuanxin-mariadb-'));
  const data = join(folder, 'data');
  const setup = join(folder, 'setup.sql');
  mkdirSync(data);
  writeFileSync(setup, SETUP_SQL);
  const user = userOption([folder, data, setup]);
  execFileSync(
    install,
    ['--no-defaults', ...user, `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { stdio: 'ignore' },
  );

  const port = await freePort();
  const log = join(folder, 'server.log');
  const output = openSync(log, 'a');
  const child = spawn(
    server,
    [
      '--no-defaults',
      ...user,
      `--datadir=${data}`,
      `--tmpdir=${folder}`,
      `--socket=${join(folder, 'socket')}`,
      `--pid-file=${join(folder, 'pid')}`,
      `--port=${port}`,
      `--init-file=${setup}`,
      ...SETTINGS,
      ...settings,
    ],
    { stdio: ['ignore', output, output] },
  );
  const gone = new Promise((resolve) => child.once('close', resolve));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);

  if (!(await answers(port, child))) throw new Stop(`MariaDB 没起来：\n${readFileSync(log, 'utf8').slice(-2000)}`);
  return {
    url: `mysql://app:app-local-only@127.0.0.1:${port}/app`,
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
      process.removeListener('exit', kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** mariadbd refuses to run as root: root gives the folder to the `mysql` user that the package made. */
function userOption(paths) {
  if (process.getuid?.() !== 0) return [];
  const id = (flag) => Number(execFileSync('id', [flag, 'mysql'], { encoding: 'utf8' }));
  for (const path of paths) chownSync(path, id('-u'), id('-g'));
  return ['--user=mysql'];
}

/** Waits until the server greets a connection, which it does once it is ready for them. */
async function answers(port, child) {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until && child.exitCode === null) {
    if (await greets(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return false;
}

function greets(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (good) => {
      socket.destroy();
      resolve(good);
    };
    socket.setTimeout(1000, () => answer(false));
    socket.once('data', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
  });
}
