import { spawn } from 'node:child_process';
import { accessSync, constants, createWriteStream, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Ends with the exit code; a signal counts as failure. */
function ended(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a program in front of the person: what it prints is seen, Ctrl-C reaches it. */
export function runShown(command, args, { cwd = ROOT, env = {} } = {}) {
  return ended(spawn(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } }));
}

/** Runs a program quietly; what it prints goes to `artifacts/<log>`. */
export async function runLogged(log, command, args, { cwd = ROOT, env = {} } = {}) {
  const path = join(ROOT, 'artifacts', log);
  mkdirSync(dirname(path), { recursive: true });
  const file = createWriteStream(path);
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  const code = await ended(child);
  await new Promise((written) => file.end(written));
  return code;
}

/** npm of the same installation as this Node, also where the shell finds another one or none. */
export function npm(args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
}

/** Where a program is: in PATH, or in the folders for administrators that PATH often lacks. Null if nowhere. */
export function findProgram(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find(isRunnable) ?? null;
}

function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
