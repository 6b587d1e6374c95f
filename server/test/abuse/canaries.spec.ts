import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { CONTRACT, type Endpoint } from '@nuanxin/shared-types/schema';
import { CONFIG, type Config } from '../../src/kernel/index.js';
import { newRequestId, type Client } from '../support/client.js';
import { openCounter, type TestCounter } from '../support/counter.js';
import { DEMO, NOON } from '../support/demo.js';
import { openDevice } from '../support/offline.js';
import { codeOf, inventPhone, joinAs, signIn, type JoinedWorker } from '../support/people.js';
import { engine, startServer, type TestServer } from '../support/server.js';
import { everythingStored } from '../support/tables.js';

const NAME = '欧阳金丝雀';
const CLERK = '上官鹦鹉';
/** The badge the worker holds, by code and by name, and why it was granted and taken back: health facts. */
const BADGE = ['pregnancy', '孕期徽章', '看过产检单', '预产期已过'] as const;
/** Who may be told the own or, with a reason on record, another's: everywhere else the canaries must not sing. */
const MAY_TELL: readonly unknown[] = [api.getMyData, api.revealField, api.join, api.getMe, api.signIn, api.verifyPhone];

/** After these the session is gone. */
const ENDINGS: readonly unknown[] = [api.signOut, api.signOutEverywhere];

let server: TestServer;
let written = '';
let worker: JoinedWorker;
let counter: TestCounter;
let cadre: Client;
let guestPhone: string;
let clerkPhone: string;
const answers: string[] = [];

const secrets = () => [NAME, CLERK, worker.phone, worker.idNumber, guestPhone, clerkPhone];

/** Every route twelve times by four people, on a machine that has other work. */
const PUSHED_MS = 240_000;

beforeAll(async () => {
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  server = await startServer({ city: 'demo', at: NOON, logLevel: 'debug' });
  cadre = await signIn(server.client, DEMO.cadre);
  counter = await openCounter(server, DEMO.clerks.chenlu);
  worker = await joinAs(server.client, { name: NAME });
  guestPhone = inventPhone();
  clerkPhone = inventPhone();
  await live();
  for (const client of [server.client, worker.client, counter.client, cadre]) await pushThroughEveryRoute(client);
  await fail();
}, PUSHED_MS);

afterAll(async () => {
  await server.stop();
  jest.restoreAllMocks();
});

/** A day with everything in it that carries a name, phone or ID number. */
async function live(): Promise<void> {
  const { placeId } = counter;
  await cadre.call(api.addClerk, { placeId, requestId: newRequestId(), name: CLERK, phone: clerkPhone });
  await counter.redeem({ code: codeOf(worker.card, server.clock) });
  const { id } = await counter.redeem({ guest: { phone: guestPhone, category: 'rider' } });
  await counter.client.call(api.reverseRedemption, { id, requestId: newRequestId(), reason: '扫错了' });
  const device = await openDevice(server, counter);
  await device.send(device.scan(codeOf(worker.card, server.clock), { quantity: 5 }));
  const { number } = await worker.client.call(api.issueNumber, {});
  await counter.redeem({ number });
  for (const field of ['name', 'phone', 'idNumber'] as const)
    await cadre.call(api.revealField, { id: worker.card.memberId, field, reason: '核对身份证' });
  await badge();
  await worker.client.call(api.getMyData, {});
}

/** Granted, taken back and granted again; looked for, looked at, and what the log says of it. */
async function badge(): Promise<void> {
  const [code, , granted, ended] = BADGE;
  const grant = { id: worker.card.memberId, code, endsOn: '2026-12-31', reason: granted };
  const { id } = await cadre.call(api.grantBadge, { ...grant, requestId: newRequestId() });
  await cadre.call(api.endHonour, { id, requestId: newRequestId(), reason: ended });
  await cadre.call(api.grantBadge, { ...grant, requestId: newRequestId() });
  const { rows } = await cadre.call(api.searchMembers, { held: code });
  expect(rows.map((it) => it.id)).toEqual([worker.card.memberId]);
  const { history } = await cadre.call(api.getMemberFile, { id: worker.card.memberId });
  expect(history.map((it) => [it.title, it.reason])).toEqual(
    expect.arrayContaining([
      ['发了孕期徽章', granted],
      ['收回孕期徽章', ended],
    ]),
  );
}

/** Each route with each canary in every place it could be put: path, query, body, an unknown field, a header. */
async function pushThroughEveryRoute(client: Client): Promise<void> {
  const places = [worker.card.memberId, counter.programmeId, counter.placeId];
  for (const endpoint of CONTRACT.filter((it) => !ENDINGS.includes(it.route))) {
    const pairs = [NAME, worker.phone, worker.idNumber].flatMap((secret) =>
      [secret, ...places].map((id) => [secret, id] as const),
    );
    await Promise.all(pairs.map(([secret, id]) => push(client, endpoint, secret, id)));
  }
}

async function push({ token }: Client, { route, in: input }: Endpoint, secret: string, id: string): Promise<void> {
  const fields = 'shape' in input ? Object.keys(input.shape as object) : [];
  const path = route.path.replace(/:\w+/g, encodeURIComponent(id));
  const values = Object.fromEntries([...fields, 'nonsense', secret].map((it) => [it, secret]));
  const query = new URLSearchParams(values).toString();
  const response = await fetch(`${server.url}/api${path}?${query}`, {
    method: route.method,
    headers: {
      'content-type': 'application/json',
      'user-agent': encodeURIComponent(secret),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(route.method === 'POST' && { body: JSON.stringify(values) }),
  });
  const text = await response.text();
  if (!(response.status === 200 && MAY_TELL.includes(route))) answers.push(`${route.path} ${text}`);
}

/** Errors of the driver repeat the values of their statement. */
async function fail(): Promise<void> {
  await server.sql('ALTER TABLE phone_code RENAME TO phone_code_gone');
  answers.push(await server.client.refusal(api.sendPhoneCode, { phone: worker.phone }));
  await server.sql('ALTER TABLE phone_code_gone RENAME TO phone_code');
  expect(answers.at(-1)).toBe('INTERNAL');
}

function expectNone(text: string, ...more: string[]): void {
  for (const secret of [...secrets(), ...more]) {
    for (const form of [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
      JSON.stringify(secret),
    ])
      expect(text.includes(form) ? form : '').toBe('');
  }
}

describe(`names, phones and ID numbers on ${engine}`, () => {
  it('would be found', () => {
    for (const form of [NAME, encodeURIComponent(NAME), Buffer.from(NAME).toString('base64')])
      expect(() => expectNone(`…${form}…`)).toThrow();
  });

  it('stand in no answer but to whom they belong, refusals included', () => {
    expect(answers.length).toBeGreaterThan(CONTRACT.length * 30);
    expect(answers.filter((it) => it.includes('"rows"')).length).toBeGreaterThan(10);
    // The heading of the counter is the clerk's own name, not one of these.
    expectNone(answers.join('\n'));
  });

  it('stand in no line of the log, down to debug, nor do tokens and seeds', () => {
    expect(written.split('\n').length).toBeGreaterThan(1000);
    expectNone(written, ...BADGE, worker.client.token ?? '', worker.card.code?.seed ?? '', counter.client.token ?? '');
  });

  it('stand in no metric, page or document', async () => {
    for (const path of ['/metrics', '/readyz', '/healthz', '/api/docs', '/api/docs/openapi.json']) {
      const text = await (await fetch(server.url + path)).text();
      expectNone(text, worker.card.memberId, worker.card.number);
    }
  });

  it("stand in nobody else's export", async () => {
    const other = await joinAs(server.client, { name: '路人' });
    expectNone(JSON.stringify(await other.client.call(api.getMyData, {})));
    expectNone(JSON.stringify(await counter.client.call(api.getMyData, {})));
  });

  it('stand in no table', async () => {
    const stored = await everythingStored(server);
    expect(stored).toContain(worker.card.number);
    expectNone(stored, ...BADGE, worker.client.token ?? '', worker.card.code?.seed ?? '');
  });

  it('stand in no byte of the data folder', () => {
    const { dataDir } = server.app.get<Config>(CONFIG);
    const files = readdirSync(dataDir);
    if (engine === 'sqlite') expect(files).toEqual(expect.arrayContaining(['nuanxin.db', 'nuanxin.db-wal']));
    const bytes = files.map((it) => readFileSync(join(dataDir, it)));
    for (const secret of [...secrets(), ...BADGE]) {
      for (const form of [Buffer.from(secret, 'utf8'), Buffer.from(secret, 'utf16le')])
        expect(bytes.some((it) => it.includes(form))).toBe(false);
    }
  });
});
