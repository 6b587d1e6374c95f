import { resolve } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { buildIfStale } from './parts.mjs';
import { runShown } from './processes.mjs';
import { main } from './step.mjs';

/** Runs a program of the built server with the arguments given; a file is meant where the person stands, not where npm does. */
export function onServer(program) {
  const here = process.env.INIT_CWD ?? process.cwd();
  const args = process.argv.slice(2).map((it) => (it.startsWith('--') ? it : resolve(here, it)));
  return main(async () => {
    await installIfNeeded();
    await buildIfStale(['contract', 'server']);
    return runShown(process.execPath, [`server/dist/${program}`, ...args]);
  });
}
