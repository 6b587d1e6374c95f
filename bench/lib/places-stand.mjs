import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findMariadb, startMariadb } from '../../scripts/lib/mariadb.mjs';
import { insertAll, openSql } from './sql.mjs';

const SEED = 20260720;
const ROOM = ['--innodb-buffer-pool-size=1G', '--innodb-log-file-size=512M'];
/** Every seventh place is smart, as in Beijing. */
const SMART_SHARE = 1200 / 8300;
const COLUMNS = 'id unionId kind name address district longitude latitude schedule facilities services'.split(' ');
const CHUNK = 50_000;

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');

/** The product's own process without its socket, on a private database whose places lie over the cities of Shandong. */
export async function openPlaces(engine) {
  const [{ openContext }, { seed }, kernel] = await Promise.all(
    ['app', 'seed', 'kernel/index'].map((it) => import(`../../server/dist-test/src/${it}.js`)),
  );
  const dataDir = mkdtempSync(join(tmpdir(), 'nuanxin-bench-'));
  const database = engine === 'mariadb' ? await startMariadb(findMariadb(), ROOM) : null;
  const databaseUrl = database?.url ?? null;
  const context = await openContext(
    kernel.readConfig({
      CITY: 'demo',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'fatal',
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    }),
  );
  await seed(context);
  const sql = await openSql({ databaseUrl, dataDir });
  const stations = await placesToCome();
  let there = 0;
  return {
    engine,
    sql,
    /** More places, until there are so many. */
    fill: async (count) => {
      const [{ id: unionId }] = await sql.run('SELECT id FROM labour_union LIMIT 1');
      for (; there < count; there += CHUNK) {
        const rows = [];
        for (let i = there; i < Math.min(there + CHUNK, count); i++) rows.push(rowOf(unionId, stations.next().value));
        await sql.run('BEGIN');
        await insertAll(sql, 'place', COLUMNS, rows);
        await sql.run('COMMIT');
      }
      there = count;
    },
    loadIndex: () => loadIndex(context, kernel),
    close: async () => {
      await sql.close();
      await context.close();
      await database?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function placesToCome() {
  const { stationsIn } = await import('../../server/dist-test/test/support/stations/stations.js');
  const { SHANDONG } = await import('../../server/dist-test/test/support/stations/outlines.js');
  const { everyDay } = await import('../../server/dist-test/src/places/opening/hours-words.js');
  const facilityCodes = ['water', 'seats', 'charging', 'microwave', 'medicine', 'toilet', 'parking', 'swap', 'shower'];
  // The seeded order deals the places round the cities, so that any number of them covers the province.
  const count = 10_000_000;
  const made = stationsIn(SHANDONG, { count, seed: SEED, smart: Math.round(count * SMART_SHARE), facilityCodes });
  const schedules = new Map();
  const scheduleOf = (hours) => {
    if (!schedules.has(hours)) schedules.set(hours, JSON.stringify(everyDay(hours)));
    return schedules.get(hours);
  };
  return (function* () {
    for (const it of made) yield { ...it, schedule: scheduleOf(it.hours) };
  })();
}

function rowOf(unionId, { kind, name, address, district, longitude, latitude, schedule, facilityCodes }) {
  const facts = [kind, name, address, district, longitude, latitude, schedule, JSON.stringify(facilityCodes), '[]'];
  return [randomUUID(), unionId, ...facts];
}

/** An index filled as at a start, with the time it took and what it holds in memory. */
async function loadIndex(context, kernel) {
  const [{ LiveIndex }, { PlaceReader }, { ChangeFeed }] = await Promise.all(
    ['live-index', 'place-reader', 'change-feed'].map(
      (it) => import(`../../server/dist-test/src/places/search/${it}.js`),
    ),
  );
  const [reader, feed, clock] = [PlaceReader, ChangeFeed, kernel.Clock].map((it) => context.get(it, { strict: false }));
  const live = new LiveIndex(reader, feed, clock, context.get(kernel.CITY_PACK), { on: () => undefined });
  gc();
  const before = process.memoryUsage();
  const began = performance.now();
  await live.onApplicationBootstrap();
  const seconds = (performance.now() - began) / 1000;
  await live.onApplicationShutdown();
  gc();
  const after = process.memoryUsage();
  const bytes = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;
  return { live, seconds, megabytes: bytes / 2 ** 20 };
}
