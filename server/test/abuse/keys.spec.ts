import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { DataSource } from 'typeorm';
import { startApp } from '../../src/app.js';
import { ConfigError, Database, readConfig, rotateKeys, Vault } from '../../src/kernel/index.js';
import { Client, newRequestId } from '../support/client.js';
import { TestClock } from '../support/clock.js';
import { openCounter } from '../support/counter.js';
import { scratchDatabase, type ScratchDatabase } from '../support/database.js';
import { DEMO, NOON } from '../support/demo.js';
import { openDevice, type TestDevice } from '../support/offline.js';
import { codeOf, joinAs, signIn, type JoinedWorker } from '../support/people.js';
import { engine } from '../support/server.js';

const newKey = () => randomBytes(32).toString('base64');
const [A, B, INDEX_KEY] = [newKey(), newKey(), newKey()];
const NAME = '欧阳金丝雀';

const dataDir = mkdtempSync(join(tmpdir(), 'nuanxin-keys-'));
const clock = new TestClock(0);
let database: ScratchDatabase | null = null;
let app: NestFastifyApplication;
let client: Client;

let worker: JoinedWorker;
let poster: string;
let clerkToken: string;
let device: TestDevice;
let oldCode: string;

/** The same database under these keys: a restart. */
async function restart(SECRET_KEYS: string): Promise<void> {
  const DATABASE_URL = database?.url;
  app = await startApp(
    readConfig({
      PORT: '0',
      CITY: 'demo',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'fatal',
      DATABASE_URL,
      SECRET_KEYS,
      INDEX_KEY,
    }),
    clock,
  );
  client = new Client((await app.getUrl()).replace('[::1]', '127.0.0.1'));
}

const again = (token: string | null) => client.as(token ?? '');
const rotate = () => rotateKeys(app.get(DataSource), app.get(Database), app.get(Vault));
const counterNow = () => openCounter({ client }, DEMO.clerks.chenlu);

/** Key ids of all that is encrypted, each once. */
async function keysInUse(): Promise<string[]> {
  const columns = ['person.nameCipher', 'person.idNumberCipher', 'person.phoneCipher', 'session.phoneCipher'];
  const more = ['device.keyCipher', 'person.heldCipher', 'honour.codeCipher', 'honour.reasonCipher'];
  const ids = new Set<string>();
  for (const [table, column] of [...columns, ...more].map((it) => it.split('.'))) {
    const rows = await app
      .get(DataSource)
      .query<{ cipher: string | null }[]>(`SELECT ${column} AS cipher FROM ${table}`);
    for (const { cipher } of rows) if (cipher) ids.add(cipher.split('.')[0] ?? '');
  }
  return [...ids].sort();
}

beforeAll(async () => {
  clock.set(NOON);
  if (process.env.TEST_DATABASE_URL) database = await scratchDatabase(process.env.TEST_DATABASE_URL);
  await restart(`A:${A}`);
  worker = await joinAs(client, { name: NAME });
  const cadre = await signIn(client, DEMO.cadre);
  poster = (await cadre.call(api.listJoinCodes, {})).rows[0]?.code ?? '';
  const { memberId: id } = worker.card;
  const badge = { code: 'pregnancy', endsOn: '2026-12-31', reason: '看过材料' };
  await cadre.call(api.grantBadge, { id, requestId: newRequestId(), ...badge });
  const counter = await counterNow();
  await counter.redeem({ code: codeOf(worker.card, clock) });
  clerkToken = counter.client.token ?? '';
  device = await openDevice({ clock }, counter);
  clock.advance(60_000);
  oldCode = codeOf(worker.card, clock);
  expect(await keysInUse()).toEqual(['A']);
  await app.close();
});

afterEach(() => app.close());

afterAll(async () => {
  await database?.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe(`a new master key on ${engine}`, () => {
  it('beside the old one: sessions, data, posters, codes and devices of the old go on, the new is used', async () => {
    await restart(`B:${B},A:${A}`);
    const { person } = await again(worker.client.token).call(api.getMyData, {});
    expect(person).toMatchObject({ name: NAME, phone: worker.phone, idNumber: worker.idNumber });
    expect((await client.call(api.getJoinOffer, { code: poster })).code).toBe(poster);
    const counter = await counterNow();
    expect((await counter.redeem({ code: oldCode })).leftToday).toBe(0);
    const clerk = again(clerkToken);
    const scan = device.scan(codeOf(worker.card, clock));
    const { rows } = await clerk.call(api.sendOfflineScans, { deviceId: device.device.id, scans: [scan] });
    expect(rows[0]?.outcome).toBe('over_given');

    const fresh = await joinAs(client, { joinCode: poster });
    expect(fresh.card.code?.keyId).toBe('B');
    expect(await keysInUse()).toEqual(['A', 'B']);
    clock.advance(30_000);
    expect((await counter.redeem({ code: codeOf(fresh.card, clock) })).quantity).toBe(1);
  });

  it('takes over everything, in batches, as often as asked', async () => {
    await restart(`B:${B},A:${A}`);
    const source = app.get(DataSource);
    const [old] = await source.query<Record<string, unknown>[]>(`SELECT * FROM session WHERE phoneCipher LIKE 'A.%'`);
    for (let i = 0; i < 450; i++) {
      const row = { ...old, id: `many-${String(i).padStart(4, '0')}`, tokenHash: `hash-${i}` };
      const names = Object.keys(row);
      const sql = `INSERT INTO session (${names.join()}) VALUES (${names.map(() => '?').join()})`;
      await source.query(sql, Object.values(row));
    }
    expect(await rotate()).toBeGreaterThan(450);
    expect(await keysInUse()).toEqual(['B']);
    expect(await rotate()).toBe(0);
    const { person, honours } = await again(worker.client.token).call(api.getMyData, {});
    expect([person.name, honours?.map((it) => it.name)]).toEqual([NAME, ['孕期徽章']]);
  });

  it('alone, after that: people stay signed in and readable; what only A signed is over', async () => {
    await restart(`B:${B}`);
    const phone = again(worker.client.token);
    expect((await phone.call(api.getMyData, {})).person.idNumber).toBe(worker.idNumber);
    expect(await client.refusal(api.getJoinOffer, { code: poster })).toBe('JOIN_CODE_UNKNOWN');
    clock.set('2026-07-21 12:00');
    const counter = await counterNow();
    expect((await counter.refused({ code: codeOf(worker.card, clock) }))[0]).toBe('CODE_INVALID');
    const { member } = await phone.call(api.getMe, {});
    if (!member) throw new Error('no card');
    expect((await counter.redeem({ code: codeOf(member, clock) })).leftToday).toBe(1);
  });

  it('never comes half: both variables, each id once', async () => {
    await restart(`B:${B}`);
    expect(() => readConfig({ SECRET_KEYS: `A:${A}` })).toThrow(ConfigError);
    expect(() => readConfig({ INDEX_KEY })).toThrow(ConfigError);
    expect(() => readConfig({ SECRET_KEYS: `A:${A},A:${B}`, INDEX_KEY })).toThrow('同一个编号');
  });
});
