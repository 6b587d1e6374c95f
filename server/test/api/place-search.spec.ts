import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { firstIdOf, madeAt } from '../../src/kernel/index.js';
import { newRequestId, type Client } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { joinAs } from '../support/people.js';
import { keeperOf, newStation, reported } from '../support/places.js';
import { deliver } from '../support/programme.js';
import { engine } from '../support/server.js';
import { soon } from '../support/soon.js';

/** Every process sees a change within this. */
const SEEN_MS = 2000;
const HERE = { longitude: 107.1, latitude: 37.7 };
/** The whole demo city. */
const CITY = { west: 106.9, east: 107.3, south: 37.5, north: 37.9 };

let city: DemoCity;
let unionId: string;

beforeAll(async () => {
  city = await startDemo();
  unionId = (await city.cadre.call(api.listUnions, {})).rows[0]?.id ?? '';
});

afterAll(() => city.stop());

const search = async (asked: api.PlaceSearch, client: Client = city.client) =>
  (await client.call(api.searchPlaces, asked)).rows;
const names = (rows: readonly { name: string }[]) => rows.map((it) => it.name);
const add = (facts: Partial<api.NewPlace> = {}) =>
  city.cadre.call(api.createPlace, {
    requestId: newRequestId(),
    unionId,
    kind: 'station',
    name: '新驿站',
    address: '北四路 1 号',
    district: '东城区',
    ...HERE,
    hours: '08:00-20:00',
    ...facts,
  });
/** What a list shows is read anew; what is found, by the index alone. */
const found = (client: Client, id: string, asked: api.PlaceSearch) =>
  soon(
    () => search({ limit: 200, ...asked }, client),
    (rows) => rows.some((it) => it.id === id),
    SEEN_MS,
  );

describe(`finding places on ${engine}`, () => {
  it('lists the nearest first, with the way on foot', async () => {
    const rows = await search({ ...HERE, limit: 200 });
    const all = (await city.client.call(api.listPlaces, HERE)).rows;
    expect(rows.map((it) => it.distanceMetres)).toEqual(all.map((it) => it.distanceMetres));
    const [first] = rows;
    expect(first?.walkMinutes).toBe(Math.max(1, Math.ceil(((first?.distanceMetres ?? 0) * 1.3) / 75)));
    expect(await search({ ...HERE, limit: 3 })).toEqual(rows.slice(0, 3));
    expect(await search({ ...HERE, radiusMetres: 500 })).toEqual(rows.filter((it) => (it.distanceMetres ?? 0) <= 500));
  });

  it('finds by kind, facility, district and hours', async () => {
    const all = await search({ ...HERE, limit: 200 });
    const only = async (asked: api.PlaceSearch, holds: (it: api.PlaceHit) => boolean) => {
      const expected = all.filter(holds);
      expect(names(await search({ ...HERE, limit: 200, ...asked }))).toEqual(names(expected));
      expect(expected.length).toBeGreaterThan(0);
      expect(expected.length).toBeLessThan(all.length);
    };
    await only({ kinds: ['shop'] }, (it) => it.kind === 'shop');
    await only({ kinds: ['station', 'driver_home'] }, (it) => ['station', 'driver_home'].includes(it.kind));
    await only({ facilities: ['charging', 'microwave'] }, (it) =>
      ['charging', 'microwave'].every((code) => it.facilityCodes.includes(code)),
    );
    await only({ district: '西城区' }, (it) => it.district === '西城区');
    await only({ open: 'now' }, (it) => it.state.open);
    await only({ open: 'tonight' }, (it) => it.state.tonight);
    await only({ open: 'always' }, (it) => it.state.aroundTheClock);
    const tonight = city.clock.now() + 11.5 * 3_600_000;
    const late = await search({ ...HERE, openAt: tonight, limit: 200 });
    city.clock.set('2026-07-20 23:30');
    expect(names(late)).toEqual(names(await search({ ...HERE, open: 'now', limit: 200 })));
    city.clock.set('2026-07-20 12:00');
    expect(await search({ ...HERE, facilities: ['nothing_like_it'] })).toEqual([]);
  });

  it('finds by words, of name, address, kind and facility, the name first', async () => {
    expect(names(await search({ q: '晨露' }))).toEqual(['晨露超市 北三路店']);
    expect((await search({ ...HERE, q: '银杏' }))[0]?.name).toBe('银杏路户外劳动者驿站');
    expect(names(await search({ q: '银杏小区' }))).toEqual(expect.arrayContaining(['四方便民超市']));
    expect(names(await search({ q: '司机之家' }))).toContain('城北司机之家');
    expect((await search({ q: '淋浴', limit: 200 })).every((it) => it.facilityCodes.includes('shower'))).toBe(true);
    expect((await search({ q: '东城区 充电' })).length).toBeGreaterThan(0);
    expect(await search({ q: '没有这个地方' })).toEqual([]);
  });

  it('names the districts and begins in the middle of one', async () => {
    const { rows } = await city.client.call(api.listDistricts, {});
    const all = (await city.client.call(api.listPlaces, {})).rows;
    expect(rows.reduce((sum, it) => sum + it.places, 0)).toBe(all.length);
    const east = await search({ district: '东城区', limit: 200 });
    expect(east.every((it) => it.district === '东城区' && it.distanceMetres === null)).toBe(true);
  });

  it('gathers what a window shows, each place once', async () => {
    const all = (await city.client.call(api.listPlaces, {})).rows;
    const far = await city.client.call(api.listMapPins, { ...CITY, zoom: 5 });
    expect(far.clusters.reduce((sum, it) => sum + it.count, far.pins.length)).toBe(all.length);
    expect(far.clusters.reduce((sum, it) => sum + it.open, 0)).toBe(all.filter((it) => it.state.open).length);
    const near = await city.client.call(api.listMapPins, { ...CITY, zoom: 18 });
    expect(near.total).toBe(all.length);
    for (const pin of near.pins)
      expect(pin.state).toBe(all.find((it) => it.id === pin.id)?.state.open ? 'open' : 'closed');
    const shops = await city.client.call(api.listMapPins, { ...CITY, zoom: 18, kinds: ['shop'] });
    expect(shops.total).toBe(all.filter((it) => it.kind === 'shop').length);
  });

  it('says what is to be had where, and to whom', async () => {
    const counter = await city.counterAt('laojie');
    const { placeId, programmeId } = counter;
    const ofHere = async (client = city.client) =>
      (await client.call(api.listPlaceOffers, { id: placeId })).rows.find((it) => it.programmeId === programmeId);
    expect(await ofHere()).toMatchObject({ word: 'none', mine: null });
    const having = async (asked: Partial<api.PlaceSearch>, client = city.client) =>
      (await search({ ...HERE, limit: 200, ...asked }, client)).map((it) => it.id);
    expect(await having({ offers: programmeId })).not.toContain(placeId);
    await deliver(city.cadre, counter, 500);
    // Stocks are looked at every two seconds, longer where the machine is slow.
    await soon(ofHere, (it) => it?.word === 'enough', 3 * SEEN_MS);
    const rider = await joinAs(city.client, { category: 'rider' });
    expect(await ofHere(rider.client)).toMatchObject({ word: 'enough', mine: true });
    expect(await having({ offers: 'mine' }, rider.client)).toContain(placeId);
    const { rule } = await city.client.call(api.getProgramme, { id: programmeId });
    const { categories } = await city.client.call(api.getCity, {});
    const other = categories.find((it) => !rule.categories.includes(it.code));
    if (other) {
      const stranger = await joinAs(city.client, { category: other.code });
      expect(await ofHere(stranger.client)).toMatchObject({ mine: false });
      expect(await having({ offers: 'mine' }, stranger.client)).not.toContain(placeId);
    }
    const around = await rider.client.call(api.listAround, { longitude: 107.10454, latitude: 37.67963 });
    expect(around.benefits.find((it) => it.programmeId === programmeId)).toMatchObject({
      mine: true,
      word: 'enough',
      place: { id: placeId, distanceMetres: 0, walkMinutes: 1 },
    });
    expect(around.places.every((it) => (it.distanceMetres ?? 0) <= 1000)).toBe(true);
  });

  it('shows what people say of a place on its pin, and does not count on what is broken', async () => {
    const id = await newStation(city, '说不准的驿站', ['tools', 'umbrella']);
    const pinOf = async () =>
      (await city.client.call(api.listMapPins, { ...CITY, zoom: 18, q: '说不准' })).pins.find((it) => it.id === id)
        ?.state;
    const tools = async () => (await search({ facilities: ['tools'], limit: 200 })).map((it) => it.id);
    await soon(pinOf, (it) => it === 'open', SEEN_MS);
    expect(await tools()).toContain(id);
    const keeper = await keeperOf(city, id);
    await keeper.call(api.markFacilityBroken, { id, requestId: newRequestId(), facility: 'tools' });
    await soon(tools, (ids) => !ids.includes(id), SEEN_MS);
    for (let person = 0; person < 2; person++) {
      const { client } = await joinAs(city.client);
      await client.call(api.reportPlace, reported(id, 'locked'));
    }
    await soon(pinOf, (it) => it === 'fault', SEEN_MS);
    const [open] = (await keeper.call(api.listKeptPlaces, {})).rows.flatMap((it) => it.cases);
    await keeper.call(api.answerPlaceCase, { id: open?.id ?? '', requestId: newRequestId(), kind: 'not_so' });
    await soon(pinOf, (it) => it === 'open', SEEN_MS);
    const now = city.clock.now();
    city.clock.set('2030-01-01 12:00');
    expect(await pinOf()).toBe('unsure');
    city.clock.advance(now - city.clock.now());
  });

  it('refuses to look around nowhere', async () => {
    expect(await city.client.refusal(api.listAround, {})).toBe('INVALID_INPUT');
    expect(await city.client.refusal(api.listPlaceOffers, { id: randomUUID() })).toBe('NOT_FOUND');
  });
});

describe(`the index in two processes on ${engine}`, () => {
  it('finds a new, a moved, a renamed, a shut place by both within two seconds', async () => {
    const beside = await city.beside();
    const byBoth = (id: string, asked: api.PlaceSearch) =>
      Promise.all([city.client, beside.client].map((it) => found(it, id, asked)));
    const facts = { kind: 'station', address: '北四路 1 号', district: '东城区', hours: '08:00-20:00' } as const;
    const change = (it: Partial<api.PlaceChange>) =>
      city.cadre.call(api.changePlace, { id, requestId: newRequestId(), name: '新驿站', ...facts, ...there, ...it });
    const there = { longitude: 107.19, latitude: 37.79 };
    const { id } = await add({ name: '新驿站' });
    await byBoth(id, { q: '新驿站' });
    await change({});
    await byBoth(id, { ...there, radiusMetres: 1 });
    await change({ name: '换了名字的驿站', facilityCodes: ['tools'] });
    await byBoth(id, { q: '换了名字的', facilities: ['tools'] });
    await change({ hours: '02:00-03:00' });
    await byBoth(id, { openAt: city.clock.now() + 14.5 * 3_600_000, radiusMetres: 1, ...there });
  });

  it('sees a change that was committed after a younger one', async () => {
    const { id } = await add({ name: '先来的驿站' });
    await found(city.client, id, { q: '先来的' });
    await city.sql('UPDATE place SET name = ? WHERE id = ?', ['后到的驿站', id]);
    // An announcement of a minute ago that nobody could see until now.
    const minuteAgo = firstIdOf(madeAt(id) - 60_000);
    await city.sql('INSERT INTO outbox (id, kind, payload, at, deliveredAt) VALUES (?, ?, ?, 0, 0)', [
      `${minuteAgo.slice(0, 24)}${randomUUID().slice(24)}`,
      'place.changed',
      JSON.stringify({ placeId: id }),
    ]);
    await found(city.client, id, { q: '后到的' });
  });
});
