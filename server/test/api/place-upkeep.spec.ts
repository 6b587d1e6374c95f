import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { engine } from '../support/server.js';
import { unionOf, workerOf } from '../support/staff.js';

let city: DemoCity;
let unionId: string;

beforeAll(async () => {
  city = await startDemo();
  unionId = await unionOf(city, 'dongcheng');
});

afterAll(() => city.stop());

const again = <T extends object>(input: T) => ({ ...input, requestId: newRequestId() });

async function newPlace(name: string, latitude: number, facilityCodes: string[] = []): Promise<string> {
  const facts = { unionId, kind: 'station', name, address: '河西路 1 号', district: '河西', longitude: 108.9 } as const;
  const place = { ...facts, latitude, hours: '08:00-22:00', facilityCodes };
  return (await city.cadre.call(api.createPlace, again(place))).id;
}

const pairs = async () => (await city.cadre.call(api.listPlaceDuplicates, {})).rows;
const EVENT = {
  title: '心理讲座',
  day: '2026-07-22',
  from: '14:00',
  to: '15:30',
  what: '听课，可以带孩子',
  who: '市心理学会',
};

describe(`places that may be one on ${engine}`, () => {
  it('are shown in pairs, told apart for good, or closed into the one that stays', async () => {
    const [a, b, c] = [
      await newPlace('河西驿站', 38.5, ['water']),
      await newPlace('河西驿站', 38.5002, ['charging']),
      await newPlace('河西书屋', 38.50045),
    ];
    const found = await pairs();
    expect(found.map((it) => [it.metres, it.sameName, [it.a.id, it.b.id].sort()])).toEqual([
      [22, true, [a, b].sort()],
      [28, false, [b, c].sort()],
    ]);

    await city.cadre.call(api.keepBothPlaces, again({ aId: c, bId: b }));
    expect(await pairs()).toHaveLength(1);
    await city.cadre.call(api.addPlaceEvents, again({ ...EVENT, id: b, weeks: 3 }));
    const merge = again({ keepId: a, closeId: b });
    await city.cadre.call(api.mergePlaces, merge);
    await city.cadre.call(api.mergePlaces, merge);
    expect(await pairs()).toEqual([]);
    expect(await city.client.call(api.getPlaceLife, { id: a })).toMatchObject({ events: [{ day: EVENT.day }, {}, {}] });
    expect((await city.client.call(api.getPlace, { id: a })).facilityCodes).toEqual(['water', 'charging']);
    expect((await city.cadre.call(api.listPlaceRegister, {})).rows.map((it) => it.id)).not.toContain(b);
    expect(await city.cadre.refusal(api.mergePlaces, again({ keepId: b, closeId: a }))).toBe('NOT_FOUND');
  });

  it('are not closed while a programme runs there', async () => {
    const { placeId } = await city.counterAt('chenlu');
    const fresh = await newPlace('晨露旁边', 38.7);
    const refused = await city.cadre.refused(api.mergePlaces, again({ keepId: fresh, closeId: placeId }));
    expect(refused.body).toMatchObject({ code: 'PLACE_IN_USE', facts: { uses: '在 1 个活动里' } });
    await city.cadre.call(api.mergePlaces, again({ keepId: placeId, closeId: fresh }));
  });

  it('merged crosswise at one moment leave one of them', async () => {
    const [a, b] = [await newPlace('甲站', 38.8), await newPlace('甲站', 38.80001)];
    const ends = await Promise.allSettled([
      city.cadre.call(api.mergePlaces, again({ keepId: a, closeId: b })),
      city.cadre.call(api.mergePlaces, again({ keepId: b, closeId: a })),
    ]);
    expect(ends.filter((it) => it.status === 'fulfilled')).toHaveLength(1);
    const [left] = await city.sql<{ n: number }>(
      'SELECT COUNT(*) AS n FROM place WHERE closedAt IS NULL AND id IN (?, ?)',
      [a, b],
    );
    expect(Number(left?.n)).toBe(1);
  });
});

describe(`agreements with partners on ${engine}`, () => {
  it('hold at their places while they run, stand on the worklist before they end, and leave it renewed or ended', async () => {
    const placeId = await newPlace('共建驿站', 39.1);
    const facts = {
      partner: '美团',
      gives: '每月 200 份餐',
      from: '2026-01-01',
      until: '2026-08-10',
      placeIds: [placeId],
    };
    const { id } = await city.cadre.call(api.signAgreement, again({ unionId, ...facts }));
    const open = { ...facts, partner: '市心理学会', gives: '每周一次咨询', until: null };
    await city.cadre.call(api.signAgreement, again({ unionId, ...open }));
    const life = () => city.client.call(api.getPlaceLife, { id: placeId });
    expect((await life()).partners).toEqual(['美团', '市心理学会']);
    const waiting = async () =>
      (await city.cadre.call(api.getWorklist, {})).lines.filter((it) => it.kind === 'agreement_ending');
    expect(await waiting()).toMatchObject([
      { id, what: '美团的共建协议到 8 月 10 日', note: '每月 200 份餐；共建驿站', page: `shops/partners/${id}` },
    ]);

    await city.cadre.call(api.changeAgreement, again({ id, ...facts, until: '2027-08-10' }));
    expect(await waiting()).toEqual([]);
    await city.cadre.call(api.changeAgreement, again({ id, ...facts, until: '2026-07-19' }));
    expect(await waiting()).toMatchObject([{ what: '美团的共建协议已经到期' }]);
    expect((await life()).partners).toEqual(['市心理学会']);
    await city.cadre.call(api.endAgreement, again({ id, reason: '不续了' }));
    expect(await waiting()).toEqual([]);
    expect(await city.cadre.refusal(api.changeAgreement, again({ id, ...facts }))).toBe('AGREEMENT_ENDED');
    expect((await city.cadre.call(api.listAgreements, { placeId })).rows.map((it) => it.state)).toEqual([
      'running',
      'ended',
    ]);
    const backwards = again({ unionId, ...facts, until: '2025-12-31' });
    expect(await city.cadre.refusal(api.signAgreement, backwards)).toBe('ENDS_BEFORE_IT_BEGINS');
    const west = await workerOf(city, 'cadre', 'xicheng');
    expect(await west.refusal(api.listAgreements, { placeId })).toBe('NOT_FOUND');
    expect((await west.call(api.listAgreements, {})).rows).toEqual([]);
  });
});

describe(`the calendar of a place on ${engine}`, () => {
  it('has one event a week, some changed, some cancelled, for everybody to see', async () => {
    const id = await newPlace('日程驿站', 39.2);
    const input = again({ ...EVENT, id, weeks: 26 });
    const { rows } = await city.cadre.call(api.addPlaceEvents, input);
    expect(await city.cadre.call(api.addPlaceEvents, input)).toEqual({ rows });
    expect([rows.length, rows.at(-1)?.day]).toEqual([26, '2027-01-13']);
    const [first, second] = rows;
    await city.cadre.call(api.changePlaceEvent, again({ ...EVENT, id: first?.id ?? '', from: '15:00', to: '16:00' }));
    await city.cadre.call(api.cancelPlaceEvent, again({ id: second?.id ?? '', reason: '老师出差' }));
    const { events } = await city.client.call(api.getPlaceLife, { id });
    expect(events).toHaveLength(9);
    expect(events.slice(0, 2)).toMatchObject([{ from: '15:00', cancelled: null }, { cancelled: '老师出差' }]);
    const period = { id, from: '2026-12-01', until: '2026-12-31' };
    expect((await city.client.call(api.listPlaceEvents, period)).rows).toHaveLength(5);
    const backwards = again({ ...EVENT, id, weeks: 1, to: '13:00' });
    expect(await city.cadre.refusal(api.addPlaceEvents, backwards)).toBe('ENDS_BEFORE_IT_BEGINS');
  });

  it('keeps a roster of volunteers and cleaning whose names lie encrypted', async () => {
    const id = await newPlace('值日驿站', 39.3);
    const days = ['2026-07-20', '2026-07-21', '2026-07-22'];
    await city.cadre.call(api.setPlaceTurns, again({ id, kind: 'cleaning' as const, days, who: '贺春燕' }));
    await city.cadre.call(
      api.setPlaceTurns,
      again({ id, kind: 'volunteer' as const, days: days.slice(0, 1), who: '马小川、李兰' }),
    );
    await city.cadre.call(api.setPlaceTurns, again({ id, kind: 'cleaning' as const, days: days.slice(1, 2), who: '' }));
    const period = { id, from: '2026-07-20', until: '2026-07-26' };
    expect((await city.cadre.call(api.listPlaceTurns, period)).rows).toEqual([
      { day: '2026-07-20', kind: 'cleaning', who: '贺春燕' },
      { day: '2026-07-20', kind: 'volunteer', who: '马小川、李兰' },
      { day: '2026-07-22', kind: 'cleaning', who: '贺春燕' },
    ]);
    const stored = await city.sql<{ whoCipher: string }>('SELECT whoCipher FROM place_turn WHERE placeId = ?', [id]);
    expect(stored.map((it) => it.whoCipher).join()).not.toContain('贺春燕');
  });
});
