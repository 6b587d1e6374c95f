import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { MIGRATIONS, startApp } from '../../src/app.js';
import { backUp, restore } from '../../src/backup/index.js';
import { proveBooks } from '../../src/books.js';
import { CONFIG, readConfig, type Config } from '../../src/kernel/index.js';
import { Client, newRequestId } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { scratchDatabase, type ScratchDatabase } from '../support/database.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { PNG } from '../support/files.js';
import { openDevice, type TestDevice } from '../support/offline.js';
import { codeOf, joinAs, type JoinedWorker } from '../support/people.js';
import { takeTurns } from '../support/race.js';
import { engine } from '../support/server.js';

const NAME = '欧阳金丝雀';
/** Whatever a person pastes: the separators, quotes and escapes a copy could stumble over. */
const PASTED = `一 二 三'"\\ 四;\n五\r六 DROP TABLE 😀`;
const known = MIGRATIONS.map((it) => it.name);
const folder = mkdtempSync(join(tmpdir(), 'nuanxin-backup-'));
const file = join(folder, 'copy.gz');
const databases: ScratchDatabase[] = [];

let city: DemoCity;
let config: Config;
let counter: TestCounter;
let worker: JoinedWorker;
let device: TestDevice;
/** An offline scan whose answer never reached the phone: it will be sent again. */
let sentBefore: api.OfflineScan;
let bookedBefore: string;
let photo: api.StoredFile;
/** Redemptions acknowledged before the backup began. */
const before: string[] = [];
let during = 0;

beforeAll(async () => {
  jest.spyOn(console, 'log').mockReturnValue();
  city = await startDemo();
  takeTurns(city);
  config = city.app.get<Config>(CONFIG);
  counter = await city.counterAt('chenlu');
  worker = await joinAs(city.client, { name: NAME });
  before.push((await counter.redeem({ code: codeOf(worker.card, city.clock) })).id);
  const { id } = await counter.redeem({ guest: newGuest() });
  await counter.client.call(api.reverseRedemption, { id, requestId: newRequestId(), reason: PASTED });
  device = await openDevice(city, counter);
  sentBefore = device.scan('a code nobody knows');
  const [booked] = await device.send(sentBefore);
  bookedBefore = booked?.redemptionId ?? '';
  photo = await worker.client.upload(api.postFile, { kind: 'photo' }, PNG);
  await backUpWhileServing();
});

afterAll(async () => {
  await city.stop();
  for (const it of databases) await it.drop();
  rmSync(folder, { recursive: true, force: true });
  jest.restoreAllMocks();
});

/** Eight clerks' phones keep on scanning while the copy is made. */
async function backUpWhileServing(): Promise<void> {
  let on = true;
  const scanning = Array.from({ length: 8 }, async () => {
    for (; on; during++) await counter.redeem({ guest: newGuest() });
  });
  await counter.redeem({ guest: newGuest() });
  await backUp(config, file, city.clock.now());
  on = false;
  await Promise.all(scanning);
}

/** An empty place for a copy, with the same keys. */
async function elsewhere(more: Record<string, string> = {}): Promise<Config> {
  const dataDir = mkdtempSync(join(folder, 'elsewhere-'));
  copyFileSync(join(config.dataDir, 'keys.json'), join(dataDir, 'keys.json'));
  const database = engine === 'mariadb' ? await scratchDatabase(process.env.TEST_DATABASE_URL ?? '') : null;
  if (database) databases.push(database);
  const DATABASE_URL = database?.url;
  return readConfig({ PORT: '0', CITY: 'demo', DATA_DIR: dataDir, LOG_LEVEL: 'fatal', DATABASE_URL, ...more });
}

const put = (into: Config, from = file, more = {}) => restore(into, from, { replace: false, known, at: 1, ...more });

/** Half a schema, as a restore leaves it that was broken off. */
async function spoil(url: string): Promise<void> {
  const connection = await createConnection(url);
  await connection.query('CREATE TABLE account (id INT PRIMARY KEY)');
  await connection.query('CREATE TABLE transfer (id INT, FOREIGN KEY (id) REFERENCES account (id))');
  await connection.end();
}

/** The copy under another name, with its manifest changed. */
function altered(change: object): string {
  const other = join(folder, `altered-${newRequestId()}.gz`);
  copyFileSync(file, other);
  cpSync(`${file}.files`, `${other}.files`, { recursive: true });
  writeFileSync(`${other}.json`, JSON.stringify({ ...JSON.parse(readFileSync(`${file}.json`, 'utf8')), ...change }));
  return other;
}

describe(`a backup on ${engine}`, () => {
  it('made while clerks scan is whole: its books agree, and who was known is known', async () => {
    expect(during).toBeGreaterThan(0);
    const into = await elsewhere();
    const { counts, madeAt } = await put(into);
    expect(madeAt).toBe(city.clock.now());
    expect(counts.redemption).toBeGreaterThanOrEqual(2);
    expect(counts.redemption).toBeLessThanOrEqual(4 + during);
    expect(await proveBooks(into)).toBe(true);

    const app = await startApp(into, city.clock);
    const copied = new Client((await app.getUrl()).replace('[::1]', '127.0.0.1'), worker.client.token);
    expect((await copied.call(api.getMyData, {})).person).toMatchObject({ name: NAME, idNumber: worker.idNumber });
    const { rows } = await copied.call(api.listMyRedemptions, {});
    expect(rows.map((it) => it.id)).toEqual(before);
    await app.close();
  });

  it('keeps what people paste to the letter', async () => {
    const into = await elsewhere();
    await put(into);
    const app = await startApp(into, city.clock);
    const sql = `SELECT facts FROM audit WHERE act = 'redemption.reversed'`;
    const [row] = await app.get(DataSource).query<{ facts: string }[]>(sql);
    expect(JSON.parse(row?.facts ?? '')).toEqual({ reason: PASTED });
    await app.close();
  });

  it('gives back the photos that people sent, sealed in the copy', async () => {
    const into = await elsewhere();
    await put(into);
    const app = await startApp(into, city.clock);
    const copied = new Client((await app.getUrl()).replace('[::1]', '127.0.0.1'), worker.client.token);
    const { bytes } = await copied.download(api.getFile, { id: photo.id });
    expect(Buffer.from(bytes)).toEqual(Buffer.from(PNG));
    await app.close();
    const sealed = readFileSync(join(`${file}.files`, photo.id.slice(-2), photo.id));
    expect(sealed.includes(Buffer.from(PNG.subarray(0, 8)))).toBe(false);
  });

  it('keeps the audit log to growing only', async () => {
    const into = await elsewhere();
    await put(into);
    const app = await startApp(into, city.clock);
    const change = (sql: string) => app.get(DataSource).query(sql);
    await expect(change("UPDATE audit SET act = 'nothing'")).rejects.toThrow();
    await expect(change('DELETE FROM audit')).rejects.toThrow();
    await app.close();
  });

  it("takes what clerks' phones still hold, each scan once, also the one it knows already", async () => {
    const into = await elsewhere();
    await put(into);
    const app = await startApp(into, city.clock);
    const clerk = new Client((await app.getUrl()).replace('[::1]', '127.0.0.1'), counter.client.token);
    const send = async (...scans: api.OfflineScan[]) =>
      (await clerk.call(api.sendOfflineScans, { deviceId: device.device.id, scans })).rows;
    const rows = await send(sentBefore, device.scan('never sent'));
    expect(rows.map((it) => it.outcome)).toEqual(['over_given', 'over_given']);
    expect(rows[0]?.redemptionId).toBe(bookedBefore);
    expect(await send(sentBefore)).toEqual(rows.slice(0, 1));
    await app.close();
    expect(await proveBooks(into)).toBe(true);
  });

  it('carries no key, and nobody in the clear', () => {
    const bytes = gunzipSync(readFileSync(file));
    const manifest = readFileSync(`${file}.json`, 'utf8');
    const keys = JSON.parse(readFileSync(join(config.dataDir, 'keys.json'), 'utf8')) as Record<string, string>;
    const secrets = [...Object.values(keys), NAME, worker.phone, worker.idNumber];
    for (const secret of secrets) expect([bytes.includes(secret), manifest.includes(secret)]).toEqual([false, false]);
    for (const key of Object.values(keys)) expect(bytes.includes(Buffer.from(key, 'base64'))).toBe(false);
    expect(bytes.includes(worker.card.memberId)).toBe(true);
  });

  it('of a database that is not there says so in one line', async () => {
    const nowhere = { DATA_DIR: join(folder, 'nowhere'), DATABASE_URL: 'mysql://nobody:x@127.0.0.1:1/none' };
    const there = readConfig({ CITY: 'demo', ...nowhere, ...(engine === 'sqlite' && { DATABASE_URL: '' }) });
    await expect(backUp(there, join(folder, 'nothing.gz'), 1)).rejects.toThrow(/没有数据库|连不上数据库/);
    expect(existsSync(join(folder, 'nothing.gz'))).toBe(false);
  });

  it('does not overwrite another', async () => {
    await expect(backUp(config, file, 1)).rejects.toThrow('已经有了');
    expect(existsSync(`${file}.part`)).toBe(false);
  });
});

describe(`a restore on ${engine}`, () => {
  it('wants an empty place, or to be told', async () => {
    const into = await elsewhere();
    await put(into);
    await expect(put(into)).rejects.toThrow('加 --replace');
    await put(into, file, { replace: true });
    expect(await proveBooks(into)).toBe(true);
    expect(existsSync(join(into.dataDir, 'files.before-1'))).toBe(true);
    if (engine === 'sqlite') expect(existsSync(join(into.dataDir, 'nuanxin.db.before-1'))).toBe(true);
  });

  it('does not pull the floor from under a running server', async () => {
    await expect(put(config, file, { replace: true })).rejects.toThrow('先停下');
    expect(await city.verify()).toEqual([]);
  });

  it('replaces what does not open, and keeps a damaged file beside', async () => {
    const into = await elsewhere();
    const damaged = 'not a database any more';
    if (databases.length > 0) await spoil(databases.at(-1)?.url ?? '');
    else writeFileSync(join(into.dataDir, 'nuanxin.db'), damaged);
    await expect(put(into)).rejects.toThrow('加 --replace');
    await put(into, file, { replace: true });
    expect(await proveBooks(into)).toBe(true);
    const kept = join(into.dataDir, 'nuanxin.db.before-1');
    if (engine === 'sqlite') expect(readFileSync(kept, 'utf8')).toBe(damaged);
  });

  it.each<[string, object, RegExp]>([
    ['a damaged file', { sha256: '0'.repeat(64) }, /坏了/],
    ['a shortened file', { bytes: 1 }, /坏了/],
    ['photos that are missing', { files: { count: 2, bytes: 1, sha256: '0'.repeat(64) } }, /少了或者坏了/],
    ['another engine', { engine: engine === 'sqlite' ? 'mysql' : 'sqlite' }, /DATABASE_URL/],
    ['another city', { city: 'shihezi' }, /这是 shihezi 的备份/],
    ['a newer version', { migrations: ['Later1'] }, /先升级程序/],
    ['other keys', { keys: { index: 'x', A: 'y' } }, /密钥对不上（index、A）/],
    ['no manifest of ours', { format: 2 }, /备份说明/],
  ])('refuses %s before it touches anything', async (_, change, words) => {
    const into = await elsewhere();
    await expect(put(into, altered(change))).rejects.toThrow(words);
    await put(into);
  });

  it('says so where fewer rows came back than were counted', async () => {
    const into = await elsewhere();
    await expect(put(into, altered({ counts: { redemption: 10_000 } }))).rejects.toThrow('备份时是 10000 行');
  });
});
