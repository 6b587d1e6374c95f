// node .ci/readme-commands.mjs FOLDER: proves the two commands of README.md in a fresh copy. `npm start` until it is ready,
// the links it prints, a second start on the same data; then the quickest tier of `npm test`, because the others ran just
// before on the same commit.
import { spawn } from 'node:child_process';
import { readFileSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../scripts/lib/port.mjs';

const READY_WITHIN_MS = 15 * 60_000;
const LOOK_EVERY_MS = 500;
/** For the rider, the clerk and the cadre. */
const LINKS = 3;

const folder = process.argv[2];
const port = await freePort();
const env = { ...process.env, PORT: String(port), DATA_DIR: join(folder, 'data') };
const base = `http://127.0.0.1:${port}`;

await startOnce('first');
await startOnce('second');
process.exitCode = await ended(
  spawn('npm', ['test', '--', '--tier', 'rules'], { cwd: folder, env, stdio: ['ignore', 'inherit', 'inherit'] }),
);

async function startOnce(name) {
  const began = performance.now();
  const log = join(folder, `${name}.log`);
  const output = openSync(log, 'w');
  // A process group of its own, so that npm and the server under it end together.
  const server = spawn('npm', ['start'], { cwd: folder, env, detached: true, stdio: ['ignore', output, output] });
  const over = ended(server);
  try {
    await ready(server, log);
    console.log(`npm start, ${name} time: ready after ${Math.round((performance.now() - began) / 1000)} s`);
    await checkLinks(log);
  } finally {
    if (server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
    await over;
  }
  if (await answers('/healthz')) throw new Error('npm start left a server behind');
}

function ended(child) {
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}

async function answers(path) {
  return fetch(base + path).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function ready(server, log) {
  const until = performance.now() + READY_WITHIN_MS;
  while (!(await answers('/readyz'))) {
    if (server.exitCode !== null || performance.now() > until)
      throw new Error(`npm start is not ready:\n${readFileSync(log, 'utf8')}`);
    await wait(LOOK_EVERY_MS);
  }
}

async function checkLinks(log) {
  const text = readFileSync(log, 'utf8');
  const links = new Set(text.match(new RegExp(`http://[\\w.]+:${port}[\\w/.#-]*`, 'g')));
  if (links.size < LINKS) throw new Error(`fewer than ${LINKS} links in what npm start printed:\n${text}`);
  for (const link of links) {
    const { status } = await fetch(link);
    console.log(`${status} ${link}`);
    if (status !== 200) throw new Error(`${link} answered ${status}`);
  }
}
