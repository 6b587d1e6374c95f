import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countJest, countTap, NONE } from './counts.mjs';
import { findMariadb, startMariadb } from './mariadb.mjs';
import { buildIfStale } from './parts.mjs';
import { findProgram, ROOT, runShown } from './processes.mjs';

/** Specs that need a database: of services beside the file, of the whole server in `server/test`. */
const ON_A_DATABASE = ['\\.room\\.spec\\.ts$', '/server/test/'];

/** Where the browser tests are; each file is a `*.test.mjs`. */
const FACES = ['miniapp/e2e', 'admin/e2e'];

/**
 * Every tier answers its counts, and a sentence where something it needs is missing on this machine. It is given the
 * counts of the tiers before it.
 */
export const TIERS = [
  {
    name: 'rules',
    title: '规则：不碰数据库',
    run: () => jest('rules', ['--testPathIgnorePatterns', ...ON_A_DATABASE]),
  },
  { name: 'sqlite', title: '房间、接口、场景：SQLite', run: () => jest('sqlite', ON_A_DATABASE) },
  { name: 'mariadb', title: '房间、接口、场景：MariaDB', run: onMariadb },
  { name: 'faces', title: '手机页面和工作台：真的浏览器', run: inBrowser },
];

async function jest(name, args, env = {}) {
  const result = join(ROOT, 'artifacts', `tests-${name}.json`);
  startAfresh(result);
  await runShown(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      '../node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${result}`,
      ...args,
    ],
    { cwd: join(ROOT, 'server'), env },
  );
  return ran(result, countJest);
}

async function onMariadb(before) {
  const programs = findMariadb();
  if (!programs) return missing('没有 mariadbd，装上 mariadb-server 就会跑', before.sqlite ?? NONE);
  const database = await startMariadb(programs);
  try {
    return await jest('mariadb', ON_A_DATABASE, { TEST_DATABASE_URL: database.url });
  } finally {
    await database.stop();
  }
}

async function inBrowser() {
  const files = FACES.flatMap(testFiles);
  if (!findProgram(['chromium'])) return missing('没有 chromium，装上就会跑', { ...NONE, passed: files.length });
  await buildIfStale(['contract', 'server', 'desk', 'h5']);
  const result = join(ROOT, 'artifacts', 'tests-faces.tap');
  startAfresh(result);
  await runShown(process.execPath, [
    '--test',
    '--test-concurrency=1',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${result}`,
    ...files,
  ]);
  return ran(result, countTap);
}

function testFiles(folder) {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => join(folder, name));
}

/** No result of an earlier run may be taken for this one's. */
function startAfresh(result) {
  mkdirSync(dirname(result), { recursive: true });
  rmSync(result, { force: true });
}

/** A runner that died before it wrote its result, or ran nothing, has failed. */
function ran(result, count) {
  const counts = existsSync(result) ? count(result) : NONE;
  const nothing = counts.passed + counts.failed === 0;
  return { counts: nothing ? { ...counts, failed: 1 } : counts };
}

/** In CI nothing may be missing; elsewhere what is missing is said and counted as skipped. */
function missing(words, wouldRun) {
  const tests = Math.max(1, wouldRun.passed + wouldRun.failed);
  return { words, counts: process.env.CI ? { ...NONE, failed: tests } : { ...NONE, skipped: tests } };
}
