import { createHmac } from 'node:crypto';
import * as api from '@nuanxin/shared-types';
import { Database, insertRows, newId, sha256 } from '../../src/kernel/index.js';
import { newRequestId, type Client } from '../support/client.js';
import { joinAs, signIn } from '../support/people.js';
import type { TestServer } from '../support/server.js';
import { sheetOf } from '../support/sheets.js';
import type { Check, Scenario } from './scenario.js';

const CADRE = '15400000001';
const DAY = '2026-07-20';
const HOUR_MS = 3_600_000;
const DRIVER_HOMES = 6;
const ENTERPRISES = 76;
const WORKERS = 10_032;
/** Of each of so many enterprises one worker joins and scans by hand; all others are put in as their scans would be. */
const BY_HAND = 8;
const HEALTH_STATIONS = 207;
const BUILDERS = 65_205;
const WEEK_VISITS = 2_040;
/** So many of them as the lock's own calls, the others as these leave them behind. */
const CALLED_BACK = 240;
const AT_ONCE = 20;

/** Weekdays 08:00-20:00, weekend 10:00-20:00: 80 hours. */
const EIGHTY: api.PlaceHours = {
  week: [1, 2, 3, 4, 5, 6, 7].map((day) => [{ from: (day <= 5 ? 8 : 10) * 60, to: 20 * 60 }]),
  seasons: [],
  holidays: 'usual',
  makeUpDays: 'usual',
};
const NINETEEN =
  'water charging hot-meal toilet check-up medicine counselling insurance legal-aid arrears injury bargaining training night-school job-fair certificate haircut films childcare'.split(
    ' ',
  );

/** Taian, Zaozhuang, CCCC, Shenyang: homes for drivers, workers and builders, and who came. */
export const c5: Scenario = {
  id: 'C5',
  title: '泰安司机之家、枣庄工友之家、中交健康驿站、沈阳驿站：谁来过，来自多少家企业',
  city: 'demo',
  at: `${DAY} 09:00`,
  async play(server, check) {
    const cadre = await signIn(server.client, CADRE);
    const unionId = (await cadre.call(api.listUnions, {})).rows.find((it) => it.kind === 'city')?.id ?? '';
    const makers = { server, cadre, check, unionId };
    await driverHomes(makers);
    await workerHomes(makers);
    await healthStations(makers);
    await openEightyHours(makers);
  },
};

interface Makers {
  server: TestServer;
  cadre: Client;
  check: Check;
  unionId: string;
}

async function newPlace(
  { cadre, unionId }: Makers,
  kind: api.PlaceKind,
  name: string,
  more: Partial<api.NewPlace> = {},
): Promise<string> {
  const place = { address: '环城路 1 号', district: '东城区', longitude: 107.1, latitude: 37.7, hours: '00:00-24:00' };
  return (await cadre.call(api.createPlace, { requestId: newRequestId(), unionId, kind, name, ...place, ...more })).id;
}

const figuresOf = (cadre: Client, kind: api.PlaceKind, days: Partial<api.VisitFilter> = {}) =>
  cadre.call(api.getVisitFigures, { from: DAY, to: DAY, kind, ...days });

async function driverHomes(makers: Makers): Promise<void> {
  const { server, cadre, check } = makers;
  const before = (await server.client.call(api.listPlaces, { kind: 'driver_home' })).rows.length;
  const facilityCodes = ['microwave', 'shower', 'laundry', 'parking', 'seats'];
  const homes: string[] = [];
  for (let i = 1; i <= DRIVER_HOMES; i++)
    homes.push(await newPlace(makers, 'driver_home', `司机之家 ${i} 号`, { facilityCodes }));
  const { rows } = await server.client.call(api.listPlaces, { kind: 'driver_home', facility: 'shower' });
  check('能洗澡的司机之家', rows.filter((it) => homes.includes(it.id)).length, DRIVER_HOMES);
  check('司机之家多了', (await server.client.call(api.listPlaces, { kind: 'driver_home' })).rows.length - before, 6);
  for (const id of homes) {
    const { code } = await cadre.call(api.makeDoorCode, { id, requestId: newRequestId() });
    const scan = { requestId: newRequestId(), code: code ?? '', device: newRequestId() };
    await server.client.call(api.countVisit, scan);
    await server.client.call(api.countVisit, { ...scan, requestId: newRequestId() });
  }
  check('没入会的司机扫门口码，一人算一次', (await figuresOf(cadre, 'driver_home')).total, {
    visits: DRIVER_HOMES,
    people: DRIVER_HOMES,
    members: 0,
    enterprises: 0,
  });
}

async function workerHomes(makers: Makers): Promise<void> {
  const { server, cadre, check, unionId } = makers;
  const services = NINETEEN.map((code) => ({ code, note: '' }));
  const homes = [
    await newPlace(makers, 'worker_home', '城东工友之家', { services }),
    await newPlace(makers, 'worker_home', '城西工友之家', { services }),
  ];
  check('工友之家有几项服务', (await server.client.call(api.getPlace, { id: homes[0] ?? '' })).services.length, 19);
  const enterprises: string[] = [];
  for (let i = 1; i <= ENTERPRISES; i++) {
    const union = {
      requestId: newRequestId(),
      parentId: unionId,
      name: `第 ${i} 家企业工会`,
      kind: 'enterprise' as const,
    };
    enterprises.push((await cadre.call(api.createUnion, { ...union, review: false })).id);
  }
  const codes = await Promise.all(
    homes.map((id) => cadre.call(api.makeDoorCode, { id, requestId: newRequestId() }).then((it) => it.code ?? '')),
  );
  for (const [i, id] of enterprises.slice(0, BY_HAND).entries()) {
    const poster = { requestId: newRequestId(), unionId: id, channel: 'poster' };
    const { code: joinCode } = await cadre.call(api.createJoinCode, poster);
    const { client } = await joinAs(server.client, { joinCode });
    await client.call(api.countVisit, { requestId: newRequestId(), code: codes[i % 2] ?? '' });
  }
  await came(server, WORKERS - BY_HAND, (i) => ({
    placeId: homes[i % 2] ?? '',
    enterprise: `union:${enterprises[i % ENTERPRISES]}`,
  }));
  const { total, byPlace, byEnterprise } = await figuresOf(cadre, 'worker_home');
  check('来自几家企业', total.enterprises, ENTERPRISES);
  check('来过的工友', [total.people, total.people >= 10_000], [WORKERS, true]);
  check(
    '两处各有多少企业',
    byPlace.map((it) => it.enterprises),
    [38, 38],
  );
  check('企业有名字', [byEnterprise.length, byEnterprise.every((it) => it.name.endsWith('家企业工会'))], [76, true]);
}

async function healthStations(makers: Makers): Promise<void> {
  const { server, cadre, check } = makers;
  const stations: string[] = [];
  for (let i = 1; i <= HEALTH_STATIONS; i++)
    stations.push(await newPlace(makers, 'health_station', `${i} 号工地健康驿站`));
  await came(server, BUILDERS, (i) => ({ placeId: stations[i % HEALTH_STATIONS] ?? '', enterprise: null }));
  const { total, byKind, byPlace } = await figuresOf(cadre, 'health_station');
  check(
    '健康驿站几座',
    byKind.map((it) => [it.kind, it.places]),
    [['health_station', HEALTH_STATIONS]],
  );
  check('来过的建设者', [total.people, total.people >= 65_000], [BUILDERS, true]);
  check('每座都有数', byPlace.length, HEALTH_STATIONS);
  const sheet = { list: 'visits', from: DAY, to: DAY, kind: 'health_station' };
  const { bytes } = await cadre.download(api.exportList, sheet);
  check('导出的表有几行', (await sheetOf(bytes)).length, HEALTH_STATIONS + 1);
}

async function openEightyHours(makers: Makers): Promise<void> {
  const { server, cadre, check } = makers;
  const id = await newPlace(makers, 'smart_station', '沈水湾智能驿站', { hours: EIGHTY });
  const begin = server.clock.now();
  let hours = 0;
  server.clock.set(`${DAY} 00:30`);
  for (let hour = 0; hour < 7 * 24; hour++) {
    const { state } = await server.client.call(api.getPlace, { id });
    if (state.open) hours++;
    server.clock.advance(HOUR_MS);
  }
  check('一周开几个钟头', hours, 80);
  // The lock calls back a week later, when its network is there again.
  server.clock.set('2026-07-26 21:00');
  const admin = await signIn(server.client, CADRE);
  const { key } = await admin.call(api.makeLockKey, { id, requestId: newRequestId() });
  for (let sent = 0; sent < CALLED_BACK; sent += AT_ONCE) {
    const visits = Array.from({ length: AT_ONCE }, (_, i) => letIn(id, key, sent + i, server.clock.now()));
    await Promise.all(visits.map((it) => server.client.call(api.postLockEvent, it)));
  }
  // Sent again it is the same visit.
  await server.client.call(api.postLockEvent, letIn(id, key, 0, server.clock.now()));
  await came(server, WEEK_VISITS - CALLED_BACK, () => ({ placeId: id, enterprise: null }));
  const week = { from: DAY, to: '2026-07-26' };
  const { total, byDay } = await figuresOf(admin, 'smart_station', week);
  check('门锁报来的到访', [total.visits, total.visits >= 2_000], [WEEK_VISITS, true]);
  check('七天都有人', byDay.length, 7);
  check('只看头一天', (await figuresOf(admin, 'smart_station')).total.visits < WEEK_VISITS, true);
  server.clock.set(new Date(begin + 8 * HOUR_MS).toISOString().slice(0, 16).replace('T', ' '));
  check('旧日子的数不变', (await figuresOf(cadre, 'worker_home')).total.people, WORKERS);
}

/** The n-th visit of the week, as the lock signs it. */
function letIn(id: string, key: string, n: number, now: number): api.SignedLockEvent {
  const at = now - Math.floor((n / CALLED_BACK) * 6.4 * 24 * HOUR_MS);
  const event = JSON.stringify({
    id: `e-${n}`,
    kind: 'entered',
    at,
    visitor: `card-${n}`,
  });
  const signature = createHmac('sha256', Buffer.from(key, 'base64url')).update(`${now}.${event}`).digest('hex');
  return { id, timestamp: now, event, signature };
}

/** What so many scans at the door leave behind, a person each; members where they work for somebody. */
async function came(
  { app, clock }: TestServer,
  count: number,
  of: (i: number) => { placeId: string; enterprise: string | null },
): Promise<void> {
  const chunk = 1000;
  const columns = ['id', 'day', 'placeId', 'visitor', 'member', 'enterprise', 'source', 'at'];
  for (let from = 0; from < count; from += chunk) {
    const rows = Array.from({ length: Math.min(chunk, count - from) }, (_, i) => {
      const { placeId, enterprise } = of(from + i);
      const visitor = sha256(newId());
      return [newId(), DAY, placeId, visitor, enterprise === null ? 0 : 1, enterprise, 'code', clock.now()];
    });
    await app.get(Database).transact((tx) => insertRows(tx, 'place_visit', columns, rows));
  }
}
