import { afterAll, beforeAll, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { at, EVERYBODY, limitsOf, openOffering, sessionOf, step } from '../support/bookings.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { engine } from '../support/server.js';

let city: DemoCity;

/** Noon of Monday, 2026-07-20. */
beforeAll(async () => {
  city = await startDemo();
});

afterAll(() => city.stop());

it(`what takes place nearby in the coming week leads to its booking, on ${engine}`, async () => {
  const draft = { mode: 'sessions' as const, name: '夜校瑜伽', limits: limitsOf() };
  const prices = [{ weekdays: [], audience: EVERYBODY, fen: 0 }];
  const { id, placeId } = await openOffering(city, { draft: { ...draft, prices }, providers: [] });
  const place = (await city.client.call(api.listPlaces, {})).rows.find((it) => it.id === placeId);
  const { longitude = 0, latitude = 0 } = place ?? {};
  const far = { startsAt: at('2026-08-20 19:00'), endsAt: at('2026-08-20 20:00') };
  const sessions = [sessionOf({ title: '第 1 次课' }), sessionOf(far), sessionOf({ title: '不办了' })];
  const { rows } = await city.cadre.call(api.createSessions, { ...step(id), sessions });
  const off = rows.find((it) => it.title === '不办了')?.id ?? '';
  await city.cadre.call(api.cancelSession, { ...step(off), reason: '停电', weather: false });
  const { activities } = await city.client.call(api.listAround, { longitude, latitude });
  expect(activities.filter((it) => it.offeringId === id)).toMatchObject([
    { name: '夜校瑜伽 第 1 次课', startsAt: at('2026-07-25 14:00'), place: { id: placeId } },
  ]);
  await city.cadre.call(api.setOfferingStatus, { ...step(id), status: 'paused' });
  const later = await city.client.call(api.listAround, { longitude, latitude });
  expect(later.activities.filter((it) => it.offeringId === id)).toEqual([]);
});
