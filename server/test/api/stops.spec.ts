import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { at, book, limitsOf, openClass, togetherAt } from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { inventPhone, joinAs, signIn } from '../support/people.js';
import { engine } from '../support/server.js';
import { stopDraft } from '../support/stops.js';
import { unionOf } from '../support/staff.js';

const DOCTOR = inventPhone();

let city: DemoCity;
let doctor: Client;
let unionId: string;
let services: { offeringId: string; capacity: number }[];

/** Noon of Monday, 2026-07-20; the bus comes on Friday. */
beforeAll(async () => {
  city = await startDemo();
  unionId = await unionOf(city, 'dongsi-street');
  services = [];
  const limits = limitsOf({ group: '巡诊', times: 1, period: 'week', noShow: null });
  for (const [name, capacity] of [
    ['体检', 4],
    ['心理', 2],
    ['法律', 1],
  ] as const) {
    services.push({ offeringId: (await openClass(city, { name, limits }, [{}])).id, capacity });
  }
  const facts = { name: '孙大夫', note: '', capacity: 1, shifts: [], phone: DOCTOR };
  await city.cadre.call(api.addProvider, { id: services[0]?.offeringId ?? '', requestId: newRequestId(), ...facts });
  doctor = await signIn(city.client, DOCTOR);
});

afterAll(() => city.stop());

async function planStop(change: Partial<api.StopDraft> = {}): Promise<api.Stop> {
  const places = (await city.client.call(api.listPlaces, {})).rows;
  const draft = stopDraft(places.at(-1)?.id ?? '', { services, ...change });
  const { id } = await city.cadre.call(api.createStop, { requestId: newRequestId(), unionId, draft });
  return city.client.call(api.getStop, { id });
}
const sessionsOf = (stop: api.Stop, band = 0) => stop.bands[band]?.services.map((it) => it.session) ?? [];

describe(`a visiting team on ${engine}`, () => {
  it('brings each service in each band, and everybody sees what is free', async () => {
    const stop = await planStop();
    expect(stop.bands.map((it) => [it.startsAt, it.services.map((of) => of.session.free)])).toEqual([
      [at('2026-07-24 09:00'), [4, 2, 1]],
      [at('2026-07-24 09:30'), [4, 2, 1]],
    ]);
    const { rows } = await city.client.call(api.listStops, { placeId: stop.place.id });
    expect(rows.map((it) => it.id)).toContain(stop.id);
  });

  it('takes services that somebody comes to alone, by sessions', async () => {
    const slots = (await city.client.call(api.listOfferings, { kind: 'haircut' })).rows[0];
    const wrong = [{ offeringId: slots?.id ?? '', capacity: 1 }];
    const draft = stopDraft(slots?.place.id ?? '', { services: wrong });
    const asked = { requestId: newRequestId(), unionId, draft };
    expect(await city.cadre.refusal(api.createStop, asked)).toBe('NOT_BY_SESSIONS');
  });

  it('is one visit: several services in one go, one line at the bus, three services given', async () => {
    const stop = await planStop({ enterprise: '三建工地' });
    const builder = await joinAs(city.client);
    const { rows } = await builder.client.call(api.bookTogether, togetherAt(...sessionsOf(stop)));
    expect(rows.map((it) => it.place.id)).toEqual([stop.place.id, stop.place.id, stop.place.id]);
    const late = (await joinAs(city.client)).client;
    const { body } = await late.refused(api.bookTogether, togetherAt(...sessionsOf(stop)));
    expect(body.facts).toEqual({ what: '法律' });
    await late.call(api.bookTogether, togetherAt(...sessionsOf(stop).slice(0, 2)));

    expect((await doctor.call(api.listDeskStops, {})).rows.map((it) => it.id)).toContain(stop.id);
    const day = await doctor.call(api.getStopDay, { id: stop.id });
    expect(day.bands.map((it) => it.people.map((of) => of.services.length))).toEqual([[3, 2], []]);
    expect(await builder.client.refusal(api.getStopDay, { id: stop.id })).toBe('NOT_ALLOWED');
    city.clock.set('2026-07-24 09:00');
    for (const { row } of day.bands[0]?.people[0]?.services ?? []) {
      const tap = { requestId: newRequestId(), bookingId: row.bookingId, present: true, at: city.clock.now() };
      expect((await doctor.call(api.recordPresence, tap)).status).toBe('attended');
    }
    const figures = await city.cadre.call(api.listManagedStops, { from: '2026-07-24', to: '2026-07-24' });
    const own = figures.rows.find((it) => it.id === stop.id);
    expect([own?.people, own?.services, own?.booked]).toEqual([1, 3, 5]);
    const ofEnterprise = figures.enterprises.find((it) => it.enterprise === '三建工地');
    expect(ofEnterprise).toMatchObject({ stops: 1, people: 1, services: 3, booked: 5 });
    city.clock.set('2026-07-20 12:00');
    expect(await city.verify()).toEqual([]);
  });

  it('is called off once, and everybody who booked is told', async () => {
    const stop = await planStop();
    const { client } = await joinAs(city.client);
    const session = sessionsOf(stop, 1)[0];
    const { id } = await book(client, session?.offeringId ?? '', { sessionId: session?.id ?? '' });
    const called = { id: stop.id, requestId: newRequestId(), reason: '暴雨', weather: true };
    expect((await city.cadre.call(api.cancelStop, called)).status).toBe('cancelled');
    expect((await client.call(api.getBooking, { id })).status).toBe('displaced');
    const again = { ...called, requestId: newRequestId() };
    expect(await city.cadre.refusal(api.cancelStop, again)).toBe('OFFERING_CLOSED');
    await city.settle();
    expect((await client.call(api.listMyMessages, {})).rows[0]?.topic).toBe('booking_displaced');
    const { rows } = await city.client.call(api.listStops, {});
    expect(rows.map((it) => it.id)).not.toContain(stop.id);
  });
});
