import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT, runLogged } from './processes.mjs';
import { Stop, step } from './step.mjs';

/** What is built: from which files, by which npm script, into which folder. */
export const PARTS = {
  contract: { words: '接口约定', workspace: 'shared-types', script: 'build', from: [], into: 'dist' },
  server: { words: '服务', workspace: 'server', script: 'build', from: ['shared-types'], into: 'dist' },
  scenarios: {
    words: '场景',
    workspace: 'server',
    script: 'build:scenarios',
    from: ['shared-types', 'server/test'],
    into: 'dist-test',
  },
  desk: { words: '工作台', workspace: 'admin', script: 'build', from: ['shared-types'], into: 'dist' },
  h5: { words: '手机页面', workspace: 'miniapp', script: 'build:h5', from: ['shared-types'], into: 'dist/h5' },
  weapp: {
    words: '微信小程序',
    workspace: 'miniapp',
    script: 'build:weapp',
    from: ['shared-types'],
    into: 'dist/weapp',
  },
};

/** Folders that hold what was made, not what it is made from. */
const MADE = new Set(['dist', 'dist-test', 'node_modules', 'test', 'e2e']);
const STAMP = '.built';

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name.endsWith('.tsbuildinfo') || MADE.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

/** Changes when a source file is added, removed or written, and when dependencies change. */
function fingerprint({ workspace, from }) {
  const hash = createHash('sha256');
  const sources = [workspace, ...from].flatMap((folder) => [...filesIn(join(ROOT, folder))]);
  for (const path of [...sources, join(ROOT, 'package-lock.json'), join(ROOT, 'tsconfig.json')]) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function stampOf({ workspace, into }) {
  return join(ROOT, workspace, into, STAMP);
}

function builtFrom(part) {
  try {
    return readFileSync(stampOf(part), 'utf8');
  } catch {
    return null; // never built
  }
}

async function build(name) {
  const part = PARTS[name];
  const sources = fingerprint(part); // before building: what changes meanwhile is built next time
  rmSync(stampOf(part), { force: true });
  const log = `build-${name}.log`;
  const command = npm(['run', part.script, '--workspace', part.workspace]);
  if ((await runLogged(log, ...command)) !== 0) throw new Stop(`${part.words}没编译成，看 artifacts/${log}`);
  writeFileSync(stampOf(part), sources);
}

/** Builds what is missing or older than its sources, in the order given. */
export async function buildIfStale(names) {
  for (const name of names) {
    const part = PARTS[name];
    if (builtFrom(part) === fingerprint(part)) continue;
    await step(`编译${part.words}`, () => build(name));
  }
}
