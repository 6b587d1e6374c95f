import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT, runLogged } from './processes.mjs';
import { Stop, step } from './step.mjs';

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch {
    return {}; // not installed yet
  }
}

/** Whether node_modules holds what package-lock.json says; npm keeps its own copy of the lock in there. */
function installed() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.includes('node_modules/') || optional || link || present[path]?.version === version,
  );
}

/** Installs what is missing, without running any package's install hook. */
export async function installIfNeeded() {
  if (installed()) return;
  await step('装依赖，第一次要一两分钟', async () => {
    const code = await runLogged('install.log', ...npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']));
    if (code !== 0) throw new Stop('依赖没装上。看看网络，再来一次；详细记录在 artifacts/install.log');
  });
}
