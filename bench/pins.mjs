import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, Phone } from '../miniapp/e2e/support/browser.mjs';
import { buildIfStale } from '../scripts/lib/parts.mjs';
import { insertAll, openSql } from './lib/sql.mjs';

const PLACES = 10_000;
const CENTRE = { longitude: 107.1, latitude: 37.7 };
/** Half a city's width, degrees; half of the places stand in its middle third. */
const REACH = 0.25;
const KINDS = ['station', 'smart_station', 'driver_home', 'worker_home', 'health_station', 'shop', 'venue'];
const COLUMNS = 'id unionId kind name address district longitude latitude schedule facilities services'.split(' ');
const DRAGS = 24;
const STEPS = 20;
/** A frame longer than this is seen to stumble: three of a 60 Hz screen. */
const STUMBLE_MS = 50;

/**
 * The map of the worker's pages with 10,000 places, dragged and zoomed as by a finger in a real browser without a graphics
 * card. What the map shows does not depend on the database, so it runs beside SQLite alone.
 */
export async function benchPins(engine) {
  if (engine !== 'sqlite') return {};
  await buildIfStale(['h5']);
  const dataDir = mkdtempSync(join(tmpdir(), 'nuanxin-bench-'));
  const browser = await openBrowser();
  try {
    await fill(dataDir);
    const app = await start(dataDir);
    const url = (await app.getUrl()).replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost');
    const figures = await handle(browser, url);
    await app.close();
    return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`pins.10k.${name}`, value]));
  } finally {
    await browser.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function start(dataDir) {
  const { startApp } = await import('../server/dist/app.js');
  const { Clock, readConfig } = await import('../server/dist/kernel/index.js');
  return startApp(readConfig({ PORT: '0', CITY: 'demo', DATA_DIR: dataDir, LOG_LEVEL: 'fatal' }), new Clock());
}

/** The demo city, and places all over it. The index of the next start reads them. */
async function fill(dataDir) {
  const app = await start(dataDir);
  await app.close();
  const sql = await openSql({ databaseUrl: null, dataDir });
  const [{ unionId, schedule }] = await sql.run('SELECT unionId, schedule FROM place LIMIT 1');
  await sql.run('BEGIN');
  const rows = Array.from({ length: PLACES }, (_, i) => {
    const { longitude, latitude } = spot(i);
    const facts = [KINDS[i % KINDS.length], `驿站 ${i}`, `测试路 ${i} 号`, '城区', longitude, latitude];
    return [randomUUID(), unionId, ...facts, schedule, '[]', '[]'];
  });
  await insertAll(sql, 'place', COLUMNS, rows);
  await sql.run('COMMIT');
  await sql.close();
}

/** The i-th spot, the same in every run (golden angle): every second one near the middle. */
function spot(i) {
  const angle = i * 2.399963;
  const far = Math.sqrt((i + 0.5) / PLACES) * REACH * (i % 2 ? 1 : 1 / 3);
  return {
    longitude: CENTRE.longitude + far * Math.cos(angle),
    latitude: CENTRE.latitude + far * 0.8 * Math.sin(angle),
  };
}

async function handle(browser, url) {
  const phone = await Phone.take(browser);
  const { page } = phone;
  await page.context().setGeolocation(CENTRE);
  await phone.open(`${url}/#/pages/places/index`);
  await page.locator('.map-pin, .map-cluster').first().waitFor();
  await page.evaluate(watchFrames);
  const box = await phone.seen('.map-box').boundingBox();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height * 0.65 };
  const waits = [];
  let most = 0;
  for (let i = 0; i < DRAGS; i++) {
    const answered = page.waitForResponse((it) => it.url().includes('/places/clusters'));
    const zooms = i % 3 === 2;
    if (zooms) await zoom(page, middle, i % 2 === 0 ? 240 : -240);
    else await drag(page, middle, i * 0.9);
    // A short drag inside what is at hand asks nothing.
    const began = performance.now();
    if (zooms && (await answered.catch(() => null))) waits.push(performance.now() - began);
    else answered.catch(() => null);
    most = Math.max(most, await page.locator('.map-pin, .map-cluster').count());
  }
  const frames = (await page.evaluate(() => globalThis.benchFrames)).sort((a, b) => a - b);
  const at = (share) => frames[Math.floor(frames.length * share)];
  if (phone.errors.length > 0) throw new Error(phone.errors.join('; '));
  return {
    frame_p50_ms: at(0.5),
    frame_p95_ms: at(0.95),
    frame_p99_ms: at(0.99),
    stumbles_per_100_frames: (frames.filter((it) => it > STUMBLE_MS).length / frames.length) * 100,
    answer_ms: waits.reduce((sum, it) => sum + it, 0) / waits.length,
    most_marks: most,
  };
}

/** Notes how long each frame takes from now on. Runs in the browser. */
function watchFrames() {
  globalThis.benchFrames = [];
  let last = performance.now();
  const next = (at) => {
    globalThis.benchFrames.push(at - last);
    last = at;
    globalThis.requestAnimationFrame(next);
  };
  globalThis.requestAnimationFrame(next);
}

async function drag(page, { x, y }, angle) {
  const [dx, dy] = [Math.cos(angle) * 150, Math.sin(angle) * 90];
  await page.mouse.move(x - dx, y - dy);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: STEPS });
  await page.mouse.up();
}

async function zoom(page, { x, y }, delta) {
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, delta);
}
