import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import type { TestCounter } from '../support/counter.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, joinAs } from '../support/people.js';
import { changeRule } from '../support/programme.js';
import { engine } from '../support/server.js';

let city: DemoCity;
let counter: TestCounter;

beforeAll(async () => {
  city = await startDemo();
  counter = await city.counterAt('chenlu');
});

afterAll(() => city.stop());

describe(`lists on ${engine}`, () => {
  it("a clerk's day, newest first, page by page, each once", async () => {
    const given: string[] = [];
    for (let i = 0; i < 7; i++) given.push((await counter.redeem({ guest: newGuest() })).id);
    const seen: string[] = [];
    const sizes: number[] = [];
    let before: string | undefined;
    do {
      const page = await counter.client.call(api.listRedemptions, { ...(before && { before }), limit: 3 });
      expect([page.day, page.given]).toEqual(['2026-07-20', 7]);
      seen.push(...page.rows.map((it) => it.id));
      sizes.push(page.rows.length);
      // What is added meanwhile does not shift the pages.
      if (before === undefined) await (await city.counterAt('sifang')).redeem({ guest: newGuest() });
      before = page.next ?? undefined;
    } while (before);
    expect(seen).toEqual(given.reverse());
    expect(sizes).toEqual([3, 3, 1]);
  });

  it("a cadre's day at all places, or at one", async () => {
    const all = await city.cadre.call(api.listRedemptions, {});
    expect(all.given).toBe(8);
    const { placeId } = await city.counterAt('sifang');
    expect((await city.cadre.call(api.listRedemptions, { placeId })).given).toBe(1);
    expect((await city.cadre.call(api.listRedemptions, { day: '2026-07-19' })).rows).toEqual([]);
  });

  it('a worker sees the own ones, of all days', async () => {
    const { card, client } = await joinAs(city.client);
    await changeRule(city, counter.programmeId, { perPersonPerDay: 5 });
    for (const day of ['2026-07-20', '2026-07-21', '2026-07-22']) {
      city.clock.set(`${day} 12:00`);
      await counter.redeem({ code: codeOf(card, city.clock) });
    }
    const first = await client.call(api.listMyRedemptions, { limit: 2 });
    expect(first.rows.map((it) => it.day)).toEqual(['2026-07-22', '2026-07-21']);
    const rest = await client.call(api.listMyRedemptions, { limit: 2, before: first.next ?? '' });
    expect(rest.rows.map((it) => it.day)).toEqual(['2026-07-20']);
    expect(rest.next).toBeNull();
  });

  it('members, newest first, page by page', async () => {
    const cards = [];
    for (let i = 0; i < 3; i++) cards.push((await joinAs(city.client)).card.memberId);
    const page = await city.cadre.call(api.listMembers, { limit: 2 });
    expect(page.rows.map((it) => it.id)).toEqual([cards[2], cards[1]]);
    const next = await city.cadre.call(api.listMembers, { limit: 2, before: page.next ?? '' });
    expect(next.rows[0]?.id).toBe(cards[0]);
    expect((await city.cadre.call(api.listMembers, { status: 'suspended' })).rows).toEqual([]);
  });
});

describe(`places on ${engine}`, () => {
  const HERE = { longitude: 107.1, latitude: 37.7 };

  it('come nearest first from a position, else by name without distance', async () => {
    const near = (await city.client.call(api.listPlaces, HERE)).rows;
    const metres = near.map((it) => it.distanceMetres ?? -1);
    expect(metres).toEqual([...metres].sort((a, b) => a - b));
    expect(near[0]).toMatchObject({ name: '东四路骑手驿站', distanceMetres: 280 });
    const far = (await city.client.call(api.listPlaces, {})).rows;
    expect(far.every((it) => it.distanceMetres === null)).toBe(true);
    expect(far).toHaveLength(near.length);
  });

  it('can be narrowed by kind, district and open now', async () => {
    city.clock.set('2026-07-22 03:00');
    const night = (await city.client.call(api.listPlaces, { openNow: true })).rows;
    expect(night.map((it) => it.state.words)).toEqual(['24 小时', '24 小时', '24 小时']);
    const shops = (await city.client.call(api.listPlaces, { kind: 'shop', district: '西城区' })).rows;
    expect(shops.map((it) => it.name)).toEqual(['绿洲粮油店', '小满便利']);
    expect(shops.map((it) => it.state.words)).toEqual(['08:00 开', '17:00 开']);
  });

  it('of a programme come nearest first with the stock in words', async () => {
    const { programmeId: id } = counter;
    const rows = (await city.client.call(api.listProgrammePlaces, { id, ...HERE })).rows;
    expect(rows.map((it) => [it.name, it.distanceMetres, it.stock])).toEqual([
      ['晨露超市 北三路店', 350, 'enough'],
      ['四方便民超市', expect.any(Number), 'low'],
      ['绿洲粮油店', expect.any(Number), 'enough'],
      ['小满便利', expect.any(Number), 'enough'],
      ['老街百货 南门店', expect.any(Number), 'none'],
    ]);
  });
});
