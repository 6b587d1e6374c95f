// npm run faults -- --seed N --profile ci|long --only name,…: kills, cuts and races, and then every act held against the books.
import './lib/node-version.mjs';
import { installIfNeeded } from './lib/install.mjs';
import { buildIfStale } from './lib/parts.mjs';
import { runShown } from './lib/processes.mjs';
import { main } from './lib/step.mjs';

await main(async () => {
  await installIfNeeded();
  await buildIfStale(['contract', 'server']);
  return runShown(process.execPath, ['server/faults/run.mjs', ...process.argv.slice(2)]);
});
