// npm run bench [-- redeem places]: every benchmark on private servers, a table, and bench/results/latest.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import '../scripts/lib/node-version.mjs';
import { installIfNeeded } from '../scripts/lib/install.mjs';
import { buildIfStale } from '../scripts/lib/parts.mjs';
import { findMariadb } from '../scripts/lib/mariadb.mjs';
import { main, Stop } from '../scripts/lib/step.mjs';

const RESULTS = fileURLToPath(new URL('./results/latest.json', import.meta.url));
const BENCHES = {
  redeem: async () => (await import('./redeem.mjs')).benchRedeem,
  booking: async () => (await import('./booking.mjs')).benchBooking,
  growth: async () => (await import('./growth.mjs')).benchGrowth,
  places: async () => (await import('./places.mjs')).benchPlaces,
  pins: async () => (await import('./pins.mjs')).benchPins,
};

await main(async () => {
  const names = process.argv.slice(2);
  const unknown = names.filter((it) => !(it in BENCHES));
  if (unknown.length > 0) throw new Stop(`没有这个测速：${unknown.join(' ')}。现有：${Object.keys(BENCHES).join(' ')}`);
  await installIfNeeded();
  await buildIfStale(['contract', 'server']);
  const engines = findMariadb() ? ['mariadb', 'sqlite'] : ['sqlite'];
  if (engines.length === 1) console.log('没有 mariadbd，只测内嵌的 SQLite');
  let results = names.length > 0 ? kept() : {};
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const bench = await BENCHES[name]();
    for (const engine of engines) {
      console.log(`\n== ${name}，${engine}`);
      const figures = await bench(engine);
      print(figures);
      results = { ...results, ...figures };
      writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
    }
  }
});

/** A benchmark that runs alone leaves the others' figures standing. */
function kept() {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8'));
  } catch {
    return {};
  }
}

function print(figures) {
  const width = Math.max(...Object.keys(figures).map((it) => it.length));
  for (const [name, value] of Object.entries(figures))
    console.log(`${name.padEnd(width)}  ${value.toFixed(value < 100 ? 2 : 0)}`);
}
