import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import { NOON, startDemo, type DemoCity } from '../support/demo.js';
import { joinAs, signIn, inventPhone } from '../support/people.js';
import { newStation } from '../support/places.js';
import { engine } from '../support/server.js';
import { unionOf, workerOf } from '../support/staff.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = '2026-07-20';

let city: DemoCity;
let id: string;
let code: string;

beforeAll(async () => {
  city = await startDemo();
});

beforeEach(async () => {
  city.clock.set(NOON);
  id = await newStation(city, '白杨路驿站');
  const door = await city.cadre.call(api.makeDoorCode, { id, requestId: newRequestId() });
  code = door.code ?? '';
});

afterAll(() => city.stop());

const scan = (who: Client, more: Partial<api.Visit> = {}) =>
  who.call(api.countVisit, { requestId: newRequestId(), code, ...more });
const figures = (filter: Partial<api.VisitFilter> = {}) =>
  city.cadre.call(api.getVisitFigures, { from: DAY, to: DAY, placeId: id, ...filter });

describe(`the code at the door on ${engine}`, () => {
  it('is of a kind of its own, opens the page of the place, and an older one counts nothing', async () => {
    expect(code).toMatch(/^D/);
    const { url, madeAt } = await city.cadre.call(api.getPlaceDoor, { id });
    expect([url, madeAt]).toEqual([expect.stringContaining(`/d/${code}`), city.clock.now()]);
    const { client } = await joinAs(city.client);
    expect((await scan(client)).place).toEqual({ id, name: '白杨路驿站' });
    await city.cadre.call(api.makeDoorCode, { id, requestId: newRequestId() });
    const refused = (it: string) => client.refusal(api.countVisit, { requestId: newRequestId(), code: it });
    expect(await refused(code)).toBe('DOOR_CODE_UNKNOWN');
    expect(await refused(code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).toBe('DOOR_CODE_UNKNOWN');
    const { rows } = await city.cadre.call(api.listJoinCodes, {});
    expect(await refused(rows[0]?.code ?? '')).toBe('DOOR_CODE_UNKNOWN');
    const elsewhere = await workerOf(city, 'cadre', 'xicheng');
    expect(await elsewhere.refusal(api.getPlaceDoor, { id })).toBe('NOT_FOUND');
  });

  it('counts a person once in four hours, and says that the door is open', async () => {
    const { client } = await joinAs(city.client);
    expect((await scan(client)).counted).toBe(true);
    city.clock.advance(4 * HOUR - 1);
    expect((await scan(client)).counted).toBe(false);
    city.clock.advance(1);
    expect((await scan(client)).counted).toBe(true);
    expect((await figures()).total).toEqual({ visits: 2, people: 1, members: 1, enterprises: 0 });
    expect(await city.client.call(api.getPlaceTruth, { id })).toMatchObject({ words: '刚刚有 1 位工友确认' });
  });

  it('counts guests by their session or their phone, without a name', async () => {
    const guest = await signIn(city.client, inventPhone());
    expect((await scan(guest)).counted).toBe(true);
    const device = newRequestId();
    expect((await scan(city.client, { device })).counted).toBe(true);
    expect((await scan(city.client, { device })).counted).toBe(false);
    expect(await city.client.refusal(api.countVisit, { requestId: newRequestId(), code })).toBe('INVALID_INPUT');
    expect((await figures()).total).toEqual({ visits: 2, people: 2, members: 0, enterprises: 0 });
    const kept = await city.sql<{ visitor: string }>('SELECT visitor FROM place_visit WHERE placeId = ?', [id]);
    expect(kept.map((it) => it.visitor).join()).not.toContain(device);
  });

  it('sent again counts once', async () => {
    const { client } = await joinAs(city.client);
    const visit = { requestId: newRequestId(), code };
    expect(await client.call(api.countVisit, visit)).toEqual(await client.call(api.countVisit, visit));
    expect((await figures()).total.visits).toBe(1);
  });
});

describe(`a smart lock on ${engine}`, () => {
  let key: string;

  beforeEach(async () => {
    ({ key } = await city.cadre.call(api.makeLockKey, { id, requestId: newRequestId() }));
  });

  function signed(event: object | string, { timestamp = city.clock.now(), by = key } = {}): api.SignedLockEvent {
    const text = typeof event === 'string' ? event : JSON.stringify(event);
    const mac = createHmac('sha256', Buffer.from(by, 'base64url')).update(`${timestamp}.${text}`);
    return { id, timestamp, event: text, signature: mac.digest('hex') };
  }
  const entered = (more: Partial<api.LockEvent> = {}) => ({
    id: newRequestId(),
    kind: 'entered' as const,
    at: city.clock.now(),
    ...more,
  });
  const send = (event: api.SignedLockEvent) => city.client.call(api.postLockEvent, event);
  const refusal = (event: api.SignedLockEvent) => city.client.refusal(api.postLockEvent, event);

  it('counts whom it let in, each event once, the same visitor once in four hours', async () => {
    const first = entered({ visitor: '卡 0042' });
    expect(await send(signed(first))).toEqual({ counted: true });
    expect(await send(signed(first))).toEqual({ counted: true });
    expect(await send(signed(entered({ visitor: '卡 0042' })))).toEqual({ counted: false });
    expect(await send(signed(entered()))).toEqual({ counted: true });
    expect(await send(signed(entered({ at: city.clock.now() - 26 * HOUR })))).toEqual({ counted: true });
    expect((await figures()).total).toEqual({ visits: 2, people: 1, members: 0, enterprises: 0 });
    expect((await figures({ from: '2026-07-19' })).byDay.map((it) => [it.day, it.visits])).toEqual([
      ['2026-07-19', 1],
      ['2026-07-20', 2],
    ]);
  });

  it('is heard only with its own key, in time, and word for word', async () => {
    const event = entered();
    const stranger = await city.cadre.call(api.makeLockKey, {
      id: await newStation(city, '别处'),
      requestId: newRequestId(),
    });
    expect(await refusal(signed(event, { by: stranger.key }))).toBe('LOCK_SIGNATURE_WRONG');
    expect(await refusal({ ...signed(event), event: JSON.stringify({ ...event, visitor: 'x' }) })).toBe(
      'LOCK_SIGNATURE_WRONG',
    );
    expect(await refusal({ ...signed(event), timestamp: city.clock.now() + 1 })).toBe('LOCK_SIGNATURE_WRONG');
    expect(await refusal({ ...signed(event), id: await newStation(city, '没有锁') })).toBe('LOCK_SIGNATURE_WRONG');
    expect(await refusal(signed(event, { timestamp: city.clock.now() - 5 * MINUTE - 1 }))).toBe('LOCK_TIME_WRONG');
    expect(await refusal(signed(event, { timestamp: city.clock.now() + 5 * MINUTE + 1 }))).toBe('LOCK_TIME_WRONG');
    expect(await refusal(signed({ ...event, at: city.clock.now() - 8 * 24 * HOUR }))).toBe('LOCK_TIME_WRONG');
    expect(await refusal(signed('{}'))).toBe('INVALID_INPUT');
    expect(await refusal(signed('not json'))).toBe('INVALID_INPUT');
    await send(signed(event));
    expect(await refusal(signed({ ...event, visitor: 'x' }))).toBe('REQUEST_ID_REUSED');
    await city.cadre.call(api.makeLockKey, { id, requestId: newRequestId() });
    expect(await refusal(signed(entered()))).toBe('LOCK_SIGNATURE_WRONG');
  });

  it('signs as the page for its makers says', () => {
    const page = readFileSync(new URL('../../../config/smart-locks.md', import.meta.url), 'utf8');
    const event = '{"id":"e-1","kind":"entered","at":1784519998000}';
    const by = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
    expect(page).toContain(event);
    expect(page).toContain(signed(event, { by, timestamp: 1784520000000 }).signature);
  });

  it('gets its key once more where the answer was lost, encrypted in between', async () => {
    const asked = { id, requestId: newRequestId() };
    const made = await city.cadre.call(api.makeLockKey, asked);
    expect(await city.cadre.call(api.makeLockKey, asked)).toEqual(made);
    const [row] = await city.sql<{ lockKeyCipher: string }>('SELECT lockKeyCipher FROM place_door WHERE placeId = ?', [
      id,
    ]);
    expect(row?.lockKeyCipher).not.toContain(made.key);
    const { lockSince } = await city.cadre.call(api.getPlaceDoor, { id });
    expect(lockSince).toBe(city.clock.now());
  });
});

describe(`figures of visits on ${engine}`, () => {
  it('tell visits, people and enterprises by day, place, kind and enterprise', async () => {
    const { client: rider } = await joinAs(city.client, { platform: 'meituan' });
    const { client: courier } = await joinAs(city.client, { category: 'courier', platform: 'sf' });
    for (const who of [rider, courier]) await scan(who);
    await scan(city.client, { device: newRequestId() });
    city.clock.set('2026-07-21 12:00');
    await scan(rider);
    const all = await figures({ to: '2026-07-21' });
    expect(all.total).toEqual({ visits: 4, people: 3, members: 2, enterprises: 2 });
    expect(all.byDay).toEqual([
      { day: '2026-07-20', visits: 3, people: 3, members: 2, enterprises: 2 },
      { day: '2026-07-21', visits: 1, people: 1, members: 1, enterprises: 1 },
    ]);
    expect(all.byPlace).toEqual([
      {
        id,
        name: '白杨路驿站',
        kind: 'station',
        union: '东四路街道工会联合会',
        district: '东城区',
        ...all.total,
      },
    ]);
    expect(all.byKind).toEqual([{ kind: 'station', places: 1, ...all.total }]);
    expect(all.byEnterprise).toEqual([
      { name: '美团', visits: 2, people: 1 },
      { name: '顺丰', visits: 1, people: 1 },
    ]);
    expect((await figures({ kind: 'shop' })).total.visits).toBe(0);
    const unionId = await unionOf(city, 'dongsi-street');
    const street = await workerOf(city, 'cadre', 'dongsi-street');
    const own = { from: DAY, to: DAY, unionId };
    expect((await street.call(api.getVisitFigures, own)).byPlace).toContainEqual(
      expect.objectContaining({ id, visits: 3 }),
    );
    const west = await workerOf(city, 'cadre', 'xicheng');
    expect(await west.refusal(api.getVisitFigures, own)).toBe('NOT_FOUND');
    expect((await west.call(api.getVisitFigures, { from: DAY, to: DAY })).total.visits).toBe(0);
  });
});
