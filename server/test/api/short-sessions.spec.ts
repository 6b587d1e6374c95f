import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { at, book, EVERYBODY, limitsOf, openOffering, sessionOf, step, tick } from '../support/bookings.js';
import type { Client } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { joinAs } from '../support/people.js';
import { engine } from '../support/server.js';

let city: DemoCity;
let classId: string;
let guests: Client[];

const WEDNESDAY = { startsAt: at('2026-07-22 19:00'), endsAt: at('2026-07-22 20:30') };
const THURSDAY = { startsAt: at('2026-07-23 19:00'), endsAt: at('2026-07-23 20:30') };

/** Noon of Monday, 2026-07-20; booking ends an hour before. */
beforeAll(async () => {
  city = await startDemo();
  const prices = [{ weekdays: [], audience: EVERYBODY, fen: 0 }];
  const draft = { mode: 'sessions' as const, prices, limits: limitsOf({ times: 9, closesMinutes: 180 }) };
  classId = (await openOffering(city, { draft, providers: [] })).id;
  guests = [];
  for (let i = 0; i < 3; i += 1) guests.push((await joinAs(city.client)).client);
});

afterAll(() => city.stop());

const plan = async (...sessions: Partial<api.SessionDraft>[]) =>
  (await city.cadre.call(api.createSessions, { ...step(classId), sessions: sessions.map(sessionOf) })).rows;
const bookAll = (clients: readonly Client[], session: api.BookableSession | undefined) =>
  Promise.all(clients.map((it) => book(it, classId, { sessionId: session?.id ?? '' })));

describe(`a session that needs so many, on ${engine}`, () => {
  it('is called off when booking ends and too few come; who booked is told and offered another', async () => {
    const [few, enough, other] = await plan({ ...WEDNESDAY, minimum: 3 }, { ...THURSDAY, minimum: 3 }, {});
    const [first] = await bookAll(guests.slice(0, 2), few);
    await bookAll(guests, enough);
    city.clock.set('2026-07-22 15:59');
    await tick(city);
    expect((await guests[0]?.call(api.getBooking, { id: first?.id ?? '' }))?.status).toBe('booked');
    city.clock.set('2026-07-22 16:00');
    await tick(city);
    const booking = await guests[0]?.call(api.getBooking, { id: first?.id ?? '' });
    expect(booking).toMatchObject({ status: 'displaced', reason: '报名 2 人，不到 3 人' });
    const letters = await guests[0]?.call(api.listMyMessages, {});
    expect(letters?.rows[0]?.body).toContain('报名 2 人，不到 3 人');
    const alternatives = await guests[0]?.call(api.listAlternatives, { id: first?.id ?? '' });
    expect(alternatives?.rows.map((it) => it.sessionId)).toEqual([enough?.id, other?.id]);
    const { rows } = await city.client.call(api.listBookableSessions, { id: classId });
    expect(rows.map((it) => it.status)).toEqual(['cancelled', 'planned', 'planned']);
  });

  it('takes place once it is settled, also when somebody cancels afterwards', async () => {
    city.clock.set('2026-07-23 16:00');
    await tick(city);
    const mine = (await guests[2]?.call(api.listMyBookings, {}))?.rows[0];
    await guests[2]?.call(api.cancelBooking, step(mine?.id ?? ''));
    city.clock.set('2026-07-23 18:59');
    await tick(city);
    const { rows } = await city.client.call(api.listBookableSessions, { id: classId });
    expect(rows.find((it) => it.startsAt === THURSDAY.startsAt)).toMatchObject({ status: 'planned', free: 8 });
    expect(await city.verify()).toEqual([]);
  });
});
