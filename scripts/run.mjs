// node scripts/run.mjs <workspace> <script> [arguments]: an npm script of a workspace, on an up-to-date server.
import './lib/node-version.mjs';
import { installIfNeeded } from './lib/install.mjs';
import { buildIfStale } from './lib/parts.mjs';
import { npm, runShown } from './lib/processes.mjs';
import { main } from './lib/step.mjs';

const [workspace, script, ...rest] = process.argv.slice(2);

await main(async () => {
  await installIfNeeded();
  await buildIfStale(['contract', 'server']);
  return runShown(...npm(['run', '--silent', script, '--workspace', workspace, '--', ...rest]));
});
