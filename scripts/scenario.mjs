// npm run scenario -- B1 A1: plays rows of SCENARIOS through HTTP and prints the figures it checked.
import './lib/node-version.mjs';
import { installIfNeeded } from './lib/install.mjs';
import { buildIfStale } from './lib/parts.mjs';
import { runShown } from './lib/processes.mjs';
import { main } from './lib/step.mjs';

await main(async () => {
  await installIfNeeded();
  await buildIfStale(['contract', 'scenarios']);
  return runShown(process.execPath, ['server/dist-test/test/scenarios/run.js', ...process.argv.slice(2)]);
});
