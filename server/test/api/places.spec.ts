import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { unionOf, workerOf } from '../support/staff.js';
import { engine } from '../support/server.js';

let city: DemoCity;
let unionId: string;

beforeAll(async () => {
  city = await startDemo();
  unionId = await unionOf(city, 'xicheng');
});
afterAll(() => city.stop());

const OFFICE: api.PlaceHours = {
  week: [...Array<api.Band[]>(5).fill([{ from: 540, to: 1080 }]), [], []],
  seasons: [],
  holidays: 'closed',
  makeUpDays: 'workday',
};
const draft = (more: Partial<api.NewPlace> = {}): api.NewPlace => ({
  requestId: newRequestId(),
  unionId,
  kind: 'worker_home',
  name: '工友之家',
  address: '工业路 1 号',
  district: '西城区',
  longitude: 107.08,
  latitude: 37.69,
  hours: OFFICE,
  facilityCodes: ['shower', 'water'],
  services: [{ code: 'counselling', note: '每周三下午' }],
  ...more,
});

describe(`the record of a place on ${engine}`, () => {
  it('has a kind, hours in full, facilities and services of the city', async () => {
    const { id } = await city.cadre.call(api.createPlace, draft());
    const page = await city.client.call(api.getPlace, { id });
    expect(page).toMatchObject({
      kind: 'worker_home',
      // In the order of the pack.
      facilities: ['饮水', '淋浴'],
      facilityCodes: ['water', 'shower'],
      hoursLines: ['周一至周五 09:00-18:00', '周六、周日 休息', '法定节假日 休息', '调休上班的周末按周一的时间开'],
      services: [{ code: 'counselling', name: '心理咨询', note: '每周三下午' }],
    });
    const shop = await city.cadre.call(api.getShop, { id });
    expect(shop).toMatchObject({ schedule: OFFICE, people: [], clerks: 0 });
    await city.cadre.call(api.changePlace, {
      id,
      requestId: newRequestId(),
      hours: '00:00-24:00',
      kind: 'smart_station',
    });
    expect(await city.cadre.call(api.getShop, { id })).toMatchObject({
      name: '工友之家',
      kind: 'smart_station',
      hours: '00:00-24:00',
      facilityCodes: ['water', 'shower'],
      state: { words: '24 小时', aroundTheClock: true, until: null },
    });
  });

  it('takes no facility or service that the city has not', async () => {
    expect(await city.cadre.refusal(api.createPlace, draft({ facilityCodes: ['sauna'] }))).toBe('FACILITY_UNKNOWN');
    const services = [{ code: 'sauna', note: '' }];
    expect(await city.cadre.refusal(api.createPlace, draft({ services }))).toBe('SERVICE_UNKNOWN');
    const hours = { ...OFFICE, week: OFFICE.week.slice(1) };
    expect(await city.cadre.refusal(api.createPlace, draft({ hours }))).toBe('INVALID_INPUT');
  });

  it('names people responsible: masked, in full by an act on record, gone when removed', async () => {
    const { id } = await city.cadre.call(api.createPlace, draft());
    const person = { id, requestId: newRequestId(), name: '钟守站', phone: '15400007788', duty: '站长' };
    const added = await city.cadre.call(api.addPlacePerson, person);
    expect(added).toMatchObject({ name: '钟*站', phone: '154****7788', duty: '站长' });
    expect((await city.cadre.call(api.getShop, { id })).people).toEqual([added]);
    const rows = await city.sql('SELECT * FROM place_person WHERE placeId = ?', [id]);
    expect(JSON.stringify(rows)).not.toMatch(/钟守站|15400007788/);
    const one = { id, personId: added.id };
    expect(await city.cadre.call(api.revealPlacePerson, { ...one, reason: '联系开门' })).toEqual({
      name: '钟守站',
      phone: '15400007788',
    });
    const seen = await city.sql(`SELECT facts FROM audit WHERE act = 'place.person_revealed' AND subjectId = ?`, [id]);
    expect(JSON.stringify(seen)).toContain('联系开门');
    const stranger = await workerOf(city, 'cadre', 'dongcheng');
    expect(await stranger.refusal(api.revealPlacePerson, { ...one, reason: '看看' })).toBe('NOT_FOUND');
    await city.cadre.call(api.removePlacePerson, { ...one, requestId: newRequestId() });
    expect((await city.cadre.call(api.getShop, { id })).people).toEqual([]);
  });
});

describe(`an edit of many places on ${engine}`, () => {
  it('changes those that are not so yet, says how many, and puts each on record', async () => {
    const ids: string[] = [];
    for (const name of ['甲站', '乙站', '丙站']) ids.push((await city.cadre.call(api.createPlace, draft({ name }))).id);
    const edit = { hours: '08:00-20:00', addFacilities: ['wifi'], removeFacilities: ['shower'] };
    const asked = { requestId: newRequestId(), ids, edit };
    expect(await city.cadre.call(api.editPlaces, asked)).toEqual({ places: 3, changed: 3 });
    expect(await city.cadre.call(api.editPlaces, asked)).toEqual({ places: 3, changed: 3 });
    expect(await city.cadre.call(api.editPlaces, { ...asked, requestId: newRequestId() })).toMatchObject({
      changed: 0,
    });
    const other = { ...asked, edit: { addFacilities: ['ice'] } };
    expect(await city.cadre.refusal(api.editPlaces, other)).toBe('REQUEST_ID_REUSED');
    for (const id of ids) {
      const place = await city.cadre.call(api.getShop, { id });
      expect(place).toMatchObject({ hours: '08:00-20:00', facilityCodes: ['water', 'wifi'] });
      const lines = await city.sql<{ facts: string }>(
        `SELECT facts FROM audit WHERE act = 'place.edited' AND subjectId = ?`,
        [id],
      );
      expect(lines).toHaveLength(1);
      expect(lines[0]?.facts).toContain('"facilitiesBefore":"饮水、淋浴"');
    }
  });

  it('finds them by union, kind, district or words, within what the cadre looks after', async () => {
    const west = await workerOf(city, 'cadre', 'xicheng');
    const edit = { addFacilities: ['umbrella'] };
    const call = (filter: api.PlaceChoice['filter']) =>
      west.call(api.editPlaces, { requestId: newRequestId(), filter, edit });
    const stations = (await city.client.call(api.listPlaces, { kind: 'station', district: '西城区' })).rows;
    expect(await call({ kind: 'station' })).toEqual({ places: stations.length, changed: stations.length });
    const city_ = (await city.client.call(api.listPlaces, { facility: 'umbrella' })).rows;
    expect(new Set(city_.map((it) => it.district))).toEqual(new Set(['西城区']));
    expect((await call({ q: '甲站' })).places).toBe(1);
    const [foreign] = (await city.client.call(api.listPlaces, { kind: 'station', district: '东城区' })).rows;
    const named = { requestId: newRequestId(), ids: [foreign?.id ?? ''], edit };
    expect(await west.refusal(api.editPlaces, named)).toBe('NOT_FOUND');
    expect(await west.refusal(api.editPlaces, { requestId: newRequestId(), filter: {}, edit: {} })).toBe(
      'INVALID_INPUT',
    );
  });

  it('takes ten thousand at once, every one announced', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`);
    for (let at = 0; at < rows.length; at += 500) {
      const values = rows
        .slice(at, at + 500)
        .map(
          (id, i) =>
            `('${id}', '${unionId}', 'station', '站${at + i}', '路', '西城区', 107, 37, '${JSON.stringify(OFFICE)}', '[]', '[]', 0)`,
        );
      await city.sql(
        `INSERT INTO place (id, unionId, kind, name, address, district, longitude, latitude, schedule, facilities, services, turns)
         VALUES ${values.join()}`,
      );
    }
    const asked = { requestId: newRequestId(), ids: rows, edit: { hours: '06:00-23:00' } };
    expect(await city.cadre.call(api.editPlaces, asked)).toEqual({ places: 10_000, changed: 10_000 });
    const [told] = await city.sql<{ n: number }>(`SELECT COUNT(*) AS n FROM outbox WHERE kind = 'place.changed'`);
    expect(Number(told?.n)).toBeGreaterThanOrEqual(10_000);
    const all = { requestId: newRequestId(), filter: {}, edit: asked.edit };
    expect(await city.cadre.refusal(api.editPlaces, all)).toBe('TOO_MANY_PLACES');
  });
});
