import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { openDevice } from '../support/offline.js';
import { codeOf, joinAs } from '../support/people.js';
import { engine } from '../support/server.js';
import { unionOf, workerOf } from '../support/staff.js';

let city: DemoCity;
let east: TestCounter;
let west: TestCounter;
let eastern: Client;

/** Monday to Wednesday: 2 riders and a guest in the east, a sanitation worker in the west, twice. */
beforeAll(async () => {
  city = await startDemo('2026-07-20 09:30');
  [east, west] = [await city.counterAt('chenlu'), await city.counterAt('lvzhou')];
  eastern = await workerOf(city, 'cadre', 'dongcheng');
  const rider = await joinAs(city.client);
  const cleaner = await joinAs(city.client, { category: 'sanitation' });
  await east.redeem({ code: codeOf(rider.card, city.clock) }, { quantity: 2 });
  await west.redeem({ code: codeOf(cleaner.card, city.clock) });
  city.clock.set('2026-07-21 18:10');
  await east.redeem({ code: codeOf(rider.card, city.clock) });
  await east.redeem({ guest: newGuest() });
  await west.redeem({ code: codeOf(cleaner.card, city.clock) }, { quantity: 2 });
  const mistake = await west.redeem({ guest: newGuest() });
  await west.client.call(api.reverseRedemption, { id: mistake.id, requestId: newRequestId(), reason: '扫错了' });
  city.clock.set('2026-07-22 08:05');
  const phone = await openDevice(city, east);
  await phone.send(phone.scan(codeOf(rider.card, city.clock)), phone.scan('nobody knows this'));
});

afterAll(async () => {
  expect(await city.verify()).toEqual([]);
  await city.stop();
});

const WEEK = { from: '2026-07-20', to: '2026-07-26' };
const figures = (more: Partial<api.FiguresFilter> = {}, who = city.cadre) =>
  who.call(api.getFigures, { ...WEEK, ...more });

describe(`figures on ${engine}`, () => {
  it('count times, units and different people of the whole city', async () => {
    const { total, byDay, byChannel, byCategory, byHour, asOf } = await figures();
    expect(total).toEqual({ people: 3, times: 7, units: 9, overGiven: 1 });
    expect(byDay.map((it) => [it.day, it.people, it.times, it.units])).toEqual([
      ['2026-07-20', 2, 2, 3],
      ['2026-07-21', 3, 3, 4],
      ['2026-07-22', 1, 2, 2],
      ...['23', '24', '25', '26'].map((day) => [`2026-07-${day}`, 0, 0, 0]),
    ]);
    expect(byDay.map((it) => it.programmes)).toEqual(byDay.map((it) => [it.times]));
    expect(new Map(byChannel.map((it) => [it.channel, it.times]))).toEqual(
      new Map([
        ['code', 4],
        ['offline', 2],
        ['told', 1],
      ]),
    );
    expect(byCategory.map((it) => [it.name, it.people, it.times])).toEqual([
      ['外卖骑手', 2, 4],
      ['环卫工人', 1, 2],
      ['没登记', 0, 1],
    ]);
    expect(byHour).toEqual([
      { weekday: 3, hour: 8, times: 2 },
      { weekday: 1, hour: 9, times: 2 },
      { weekday: 2, hour: 18, times: 3 },
    ]);
    expect(asOf).toBe(city.clock.now());
  });

  it('show a district what happened at its places, whoever runs the programme', async () => {
    const own = await figures({}, eastern);
    expect(own.total).toEqual({ people: 2, times: 5, units: 6, overGiven: 1 });
    expect(own.byPlace.map((it) => it.id)).toEqual([east.placeId]);
    const asked = await figures({ unionId: await unionOf(city, 'dongcheng') });
    expect(asked).toEqual({ ...own, asOf: asked.asOf });
    const unionId = await unionOf(city, 'xicheng');
    expect(await eastern.refusal(api.getFigures, { ...WEEK, unionId })).toBe('NOT_FOUND');
  });

  it('narrow by place, category and channel, and the parts make up the whole', async () => {
    const all = await figures();
    const sum = (rows: api.Served[]) => rows.reduce((total, it) => total + it.times, 0);
    for (const rows of [
      all.byDay,
      all.byPlace,
      all.byCategory,
      all.byChannel,
      all.byProgramme,
      all.byHour.map((it) => ({ ...it, people: 0, units: 0 })),
    ])
      expect(sum(rows)).toBe(all.total.times);
    for (const place of all.byPlace)
      expect((await figures({ placeId: place.id })).total).toMatchObject({ people: place.people, times: place.times });
    for (const { channel, times } of all.byChannel) expect((await figures({ channel })).total.times).toBe(times);
    for (const { code, people } of all.byCategory)
      expect((await figures({ category: code })).total.people).toBe(people);
  });

  it('open to the redemptions behind them, page by page', async () => {
    const { byPlace, byHour, byChannel } = await figures();
    for (const { id, times, units } of byPlace) {
      const { rows } = await city.cadre.call(api.listServed, { ...WEEK, placeId: id });
      expect([rows.length, rows.reduce((sum, it) => sum + it.quantity, 0)]).toEqual([times, units]);
    }
    for (const { channel, times } of byChannel)
      expect((await city.cadre.call(api.listServed, { ...WEEK, channel })).rows).toHaveLength(times);
    for (const { hour, times } of byHour)
      expect((await city.cadre.call(api.listServed, { ...WEEK, hour })).rows).toHaveLength(times);
    expect((await eastern.call(api.listServed, WEEK)).rows).toHaveLength(5);

    const ids: string[] = [];
    for (let before: string | undefined; ;) {
      const page = await city.cadre.call(api.listServed, { ...WEEK, limit: 3, before });
      ids.push(...page.rows.map((it) => it.id));
      if (!page.next) break;
      before = page.next;
    }
    expect(new Set(ids).size).toBe(7);
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it('compare with the same days of the week before', async () => {
    const { before, total } = await figures({ from: '2026-07-27', to: '2026-07-28' });
    expect(total).toMatchObject({ people: 0, times: 0 });
    expect(before).toEqual({ from: '2026-07-20', to: '2026-07-21', words: '上周同期', people: 3, times: 5, units: 7 });
  });

  it('of today say the same as the counter, the list of the day and the dashboard', async () => {
    const strip = await city.cadre.call(api.getTodayStrip, {});
    const day = await city.cadre.call(api.listRedemptions, {});
    const { total } = await figures({ from: day.day, to: day.day });
    expect([strip.day, strip.programmes[0]?.units, day.given, total.units]).toEqual(['2026-07-22', 2, 2, 2]);
    expect(strip.programmes[0]?.hours).toEqual([{ hour: 8, units: 2 }]);
    expect(strip.programmes[0]).toMatchObject({ placesActive: 1, places: 5 });
  });

  it.each([
    ['2026-07-21', '2026-07-20'],
    ['2026-07-21', '2027-07-22'],
  ])('refuse a period from %s to %s', async (from, to) => {
    expect(await city.cadre.refusal(api.getFigures, { from, to })).toBe('INVALID_INPUT');
  });
});
