// npm run build: everything that is deployed, the WeChat mini program included.
import './lib/node-version.mjs';
import { installIfNeeded } from './lib/install.mjs';
import { buildIfStale } from './lib/parts.mjs';
import { main } from './lib/step.mjs';

await main(async () => {
  await installIfNeeded();
  await buildIfStale(['contract', 'server', 'desk', 'h5', 'weapp']);
});
