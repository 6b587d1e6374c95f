// node .ci/readme-commands.mjs FOLDER: proves the commands of README.md in a fresh copy. `npm start` until it is ready, the
// links it prints, a morning's work; the server is killed in the middle of it and `npm run ledger:verify` replays what it
// left; a second start on the same data; then the quickest tier of `npm test`, because the others ran just before.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { clerkAt } from '../admin/e2e/support/api.mjs';
import { freePort } from '../scripts/lib/port.mjs';

const READY_WITHIN_MS = 15 * 60_000;
const LOOK_EVERY_MS = 500;
/** For the rider, the clerk and the cadre. */
const LINKS = 3;
const BOTTLES = 200;
/** Of the demo city. */
const CLERK = '15400000011';

const folder = process.argv[2];
const port = await freePort();
const env = { ...process.env, PORT: String(port), DATA_DIR: join(folder, 'data') };
const base = `http://127.0.0.1:${port}`;

await whileStarted('first', async (kill) => {
  const given = await morning(kill);
  verifyLedger(given);
});
await whileStarted('second', async () => undefined);
process.exitCode = await ended(
  spawn('npm', ['test', '--', '--tier', 'rules'], { cwd: folder, env, stdio: ['ignore', 'inherit', 'inherit'] }),
);

/** `npm start` until it is ready and its links answer, then some work; at the end nothing is left running. */
async function whileStarted(name, work) {
  const began = performance.now();
  const log = join(folder, `${name}.log`);
  const output = openSync(log, 'w');
  // A process group of its own, so that npm and the server under it end together.
  const server = spawn('npm', ['start'], { cwd: folder, env, detached: true, stdio: ['ignore', output, output] });
  const over = ended(server);
  const end = async (signal) => {
    if (server.exitCode === null && server.signalCode === null) process.kill(-server.pid, signal);
    await over;
  };
  try {
    await ready(server, log);
    console.log(`npm start, ${name} time: ready after ${Math.round((performance.now() - began) / 1000)} s`);
    await checkLinks(log);
    await work(() => end('SIGKILL'));
  } finally {
    await end('SIGTERM');
  }
  if (await answers('/healthz')) throw new Error('npm start left a server behind');
}

/** Bottles given to guests as fast as the server takes them, until it is killed half-way; how many it acknowledged. */
async function morning(kill) {
  const clerk = await clerkAt(base, CLERK);
  let given = 0;
  let killed;
  const guests = Array.from({ length: BOTTLES }, (_, i) => `166${String(i).padStart(8, '0')}`);
  await Promise.allSettled(
    guests.map(async (guest) => {
      await clerk.giveGuest(guest, 1);
      given += 1;
      if (given === BOTTLES / 2) killed = kill();
    }),
  );
  await killed;
  return given;
}

/** The books close, and hold at least what was acknowledged. */
function verifyLedger(given) {
  const words = execFileSync('npm', ['run', '--silent', 'ledger:verify'], { cwd: folder, env, encoding: 'utf8' });
  const transfers = Number(words.match(/核对 (\d+) 笔/)?.[1]);
  console.log(`killed after ${given} acknowledged bottles; ledger:verify: ${words.trim()}`);
  if (!(transfers >= given) || given < BOTTLES / 2) throw new Error('acknowledged bottles are missing');
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
