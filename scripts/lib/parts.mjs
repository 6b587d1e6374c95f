import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT, runLogged } from './processes.mjs';
import { Stop, step } from './step.mjs';

/** What is built: by which npm script of which workspace, from which folders (its own settings count too), into which. */
const PARTS = {
  contract: {
    words: '接口约定',
    workspace: 'shared-types',
    script: 'build',
    from: ['shared-types/src'],
    into: 'dist',
  },
  server: {
    words: '服务',
    workspace: 'server',
    script: 'build',
    from: ['server/src', 'shared-types/src'],
    into: 'dist',
  },
  scenarios: {
    words: '场景',
    workspace: 'server',
    script: 'build:scenarios',
    from: ['server/src', 'server/test', 'shared-types/src'],
    into: 'dist-test',
  },
  desk: {
    words: '工作台',
    workspace: 'admin',
    script: 'build',
    from: ['admin/src', 'admin/public', 'shared-types/src'],
    into: 'dist',
  },
  h5: {
    words: '手机页面',
    workspace: 'miniapp',
    script: 'build:h5',
    from: ['miniapp/src', 'miniapp/config', 'shared-types/src'],
    into: 'dist/h5',
  },
  weapp: {
    words: '微信小程序',
    workspace: 'miniapp',
    script: 'build:weapp',
    from: ['miniapp/src', 'miniapp/config', 'shared-types/src'],
    into: 'dist/weapp',
  },
};

const STAMP = '.built';

function filesIn(folder, { recursive }) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tsbuildinfo'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Changes when a source file is added, removed or written, and when settings or dependencies change. */
function fingerprint({ workspace, from }) {
  const hash = createHash('sha256');
  const sources = from.flatMap((folder) => filesIn(folder, { recursive: true }));
  const settings = [...filesIn(workspace, { recursive: false }), ...['package-lock.json', 'tsconfig.json'].map(inRoot)];
  for (const path of [...sources, ...settings].sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function inRoot(path) {
  return join(ROOT, path);
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
