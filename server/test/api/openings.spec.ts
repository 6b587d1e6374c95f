import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { StayTurns } from '../../src/places/stays/stay-turns.js';
import { newRequestId, type Client } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { inventPhone, signIn } from '../support/people.js';
import { engine } from '../support/server.js';

let city: DemoCity;
/** Keeper of the station by the eastern road, open 07:00 to 22:00. */
let keeper: Client;
let station: string;
let van: string;

beforeAll(async () => {
  city = await startDemo();
  const all = (await city.client.call(api.listPlaces, {})).rows;
  station = all.find((it) => it.name === '东四路骑手驿站')?.id ?? '';
  van = all.find((it) => it.kind === 'mobile')?.id ?? '';
  keeper = await keeperOf(station);
});
afterAll(() => city.stop());

async function keeperOf(placeId: string): Promise<Client> {
  const phone = inventPhone();
  const clerk = { placeId, requestId: newRequestId(), name: '钟守站', phone };
  const { personId } = await city.cadre.call(api.addClerk, clerk);
  await city.sql(`UPDATE role_grant SET role = 'keeper' WHERE personId = ?`, [personId]);
  return signIn(city.client, phone);
}

const act = (id = station) => ({ id, requestId: newRequestId() });
const stateOf = async (id: string) => (await city.client.call(api.getPlace, { id })).state;
const announced = () => city.sql<{ n: number }>(`SELECT COUNT(*) AS n FROM outbox WHERE kind = 'place.changed'`);
const count = async () => Number((await announced())[0]?.n);

describe(`a keeper on ${engine}`, () => {
  it('shuts the place from now, once however often it is sent, and opens it again', async () => {
    const before = await count();
    const shut = { ...act(), reason: '停电了' };
    const opening = await keeper.call(api.closeNow, shut);
    expect(opening).toMatchObject({ today: '2026-07-20', usualToday: '07:00-22:00' });
    expect(opening.exceptions).toMatchObject([
      { day: '2026-07-20', words: '07:00-12:00', reason: '停电了', by: '钟*站' },
    ]);
    expect(opening.state).toMatchObject({ open: false, words: '今天提前关门，明天 07:00 开' });
    expect(await keeper.call(api.closeNow, shut)).toEqual(opening);
    expect(await count()).toBe(before + 1);
    const page = await city.client.call(api.getPlace, { id: station });
    expect(page.notices).toEqual([{ day: '2026-07-20', words: '07:00-12:00', reason: '停电了' }]);
    expect(await keeper.refusal(api.closeNow, { ...act(), reason: '停电了' })).toBe('CLOSED_ALREADY');
    expect((await keeper.call(api.reopen, act())).state).toMatchObject({ open: true, words: '到 22:00' });
    expect(await keeper.refusal(api.reopen, act())).toBe('NO_EXCEPTION');
    expect(await count()).toBe(before + 2);
  });

  it('sets other hours for today and for a day to come, and takes them back', async () => {
    const late = [{ from: 420, to: 1500 }];
    const today = await keeper.call(api.setDayHours, { ...act(), day: '2026-07-20', bands: late, reason: '夜场' });
    expect(today.state.words).toBe('今晚开到 01:00');
    const off = { day: '2026-07-22', bands: [], reason: '盘点' };
    await keeper.call(api.setDayHours, { ...act(), ...off });
    const said = await keeper.call(api.setDayHours, { ...act(), ...off, reason: '盘点一天' });
    expect(said.exceptions.map((it) => [it.day, it.words, it.reason])).toEqual([
      ['2026-07-20', '07:00-01:00', '夜场'],
      ['2026-07-22', '休息', '盘点一天'],
    ]);
    for (const day of ['2026-07-19', '2027-07-22'])
      expect(await keeper.refusal(api.setDayHours, { ...act(), ...off, day })).toBe('DAY_PAST');
    const left = await keeper.call(api.removeException, { ...act(), day: '2026-07-22' });
    expect(left.exceptions).toHaveLength(1);
    expect(await keeper.refusal(api.removeException, { ...act(), day: '2026-07-22' })).toBe('NO_EXCEPTION');
    await keeper.call(api.removeException, { ...act(), day: '2026-07-20' });
    expect(await stateOf(station)).toMatchObject({ words: '到 22:00' });
  });

  it('keeps her own place alone; the cadre over it may do the same, and it is on record', async () => {
    expect(await keeper.refusal(api.closeNow, { ...act(van), reason: '停电了' })).toBe('NOT_FOUND');
    const { client: rider } = city;
    expect(await rider.refusal(api.getOpening, { id: station })).toBe('SIGN_IN_FIRST');
    await city.cadre.call(api.closeNow, { ...act(), reason: '检修' });
    await city.cadre.call(api.reopen, act());
    const acts = await city.sql<{ act: string }>('SELECT act FROM audit WHERE subjectId = ? ORDER BY id', [station]);
    expect(acts.map((it) => it.act).slice(-2)).toEqual(['place.closed_now', 'place.reopened']);
  });
});

describe(`a mobile point on ${engine}`, () => {
  const at = (moment: string) => Date.parse(`${moment.replace(' ', 'T')}+08:00`);
  const east = { address: '人民公园东门', longitude: 107.11, latitude: 37.71 };
  const west = { address: '体育场西门', longitude: 107.05, latitude: 37.69 };

  it('is where its present or next stay is, and open while it stays', async () => {
    city.clock.set('2026-07-20 12:00');
    expect(await stateOf(van)).toMatchObject({ open: true, words: '到 16:00' });
    const first = { ...act(van), ...east, from: at('2026-07-20 18:00'), to: at('2026-07-20 21:00') };
    const { id: stayId } = await city.cadre.call(api.addStay, first);
    const second = { ...act(van), ...west, from: at('2026-07-21 10:00'), to: at('2026-07-21 12:00') };
    await city.cadre.call(api.addStay, second);
    const page = await city.client.call(api.getPlace, { id: van });
    expect(page).toMatchObject({ ...east, state: { open: false, words: '18:00 开' } });
    expect(page.stays.map((it) => it.address)).toEqual([east.address, west.address]);
    city.clock.set('2026-07-20 20:45');
    expect(await stateOf(van)).toMatchObject({ open: true, words: '还有 15 分钟关门' });
    // It drives on early.
    await city.cadre.call(api.endStay, { ...act(van), stayId });
    expect(await city.client.call(api.getPlace, { id: van })).toMatchObject({
      ...west,
      state: { open: false, words: '明天 10:00 开' },
    });
    expect(await city.cadre.refusal(api.endStay, { ...act(van), stayId })).toBe('STAY_TIMES');
    const { rows } = await city.cadre.call(api.listStays, { id: van });
    expect(rows.map((it) => it.address)).toEqual([west.address, east.address]);
  });

  it('cannot be planned in two places at one time, in the past, or for a house', async () => {
    const stay = { ...east, from: at('2026-07-21 11:00'), to: at('2026-07-21 15:00') };
    const refused = await city.cadre.refused(api.addStay, { ...act(van), ...stay });
    expect(refused.body).toMatchObject({ code: 'STAY_OVERLAPS', facts: { address: west.address } });
    const past = { ...stay, from: at('2026-07-19 11:00'), to: at('2026-07-19 15:00') };
    expect(await city.cadre.refusal(api.addStay, { ...act(van), ...past })).toBe('STAY_TIMES');
    expect(await city.cadre.refusal(api.addStay, { ...act(), ...stay })).toBe('NOT_MOBILE');
  });

  it('of twenty who plan the same evening at once one does', async () => {
    const stay = { ...east, from: at('2026-08-01 18:00'), to: at('2026-08-01 20:00') };
    const tries = Array.from({ length: 20 }, () => city.cadre.call(api.addStay, { ...act(van), ...stay }));
    const ended = await Promise.allSettled(tries);
    expect(ended.filter((it) => it.status === 'fulfilled')).toHaveLength(1);
  });

  it('is announced once when a stay is over', async () => {
    await city.app.get(StayTurns).turn();
    const before = await count();
    city.clock.set('2026-07-21 12:00');
    await Promise.all([city.app.get(StayTurns).turn(), city.app.get(StayTurns).turn()]);
    expect(await count()).toBe(before + 1);
    expect((await city.client.call(api.getPlace, { id: van })).address).toBe(east.address);
  });
});
