import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { at, book, limitsOf, openClass, step, togetherAt } from '../support/bookings.js';
import { newRequestId } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { joinAs } from '../support/people.js';
import { engine } from '../support/server.js';

let city: DemoCity;

/** Noon of Monday, 2026-07-20. */
beforeAll(async () => {
  city = await startDemo();
});

afterAll(() => city.stop());

/** A health check and a consultation of one visit at 14:00, and a talk somewhere else at the same time. */
async function visit(capacity = 10, limits = limitsOf({ times: 1, period: 'week', noShow: null })) {
  const seats = [{ capacity }, { capacity, startsAt: at('2026-07-26 14:00'), endsAt: at('2026-07-26 16:00') }];
  const health = await openClass(city, { name: '体检', limits: { ...limits, group: '义诊' } }, seats);
  const law = await openClass(city, { name: '法律咨询', limits: { ...limits, group: '义诊' } }, seats);
  const other = (await city.client.call(api.listPlaces, {})).rows.find((it) => it.id !== health.placeId);
  const talk = await openClass(city, { name: '讲座', placeId: other?.id ?? '' }, [{}]);
  return { health: health.sessions, law: law.sessions, talk: talk.sessions };
}

describe(`booking together on ${engine}`, () => {
  it('takes a seat of each, counts once and shows what belongs together', async () => {
    const { health, law } = await visit();
    const { client } = await joinAs(city.client);
    const { rows } = await client.call(api.bookTogether, togetherAt(health[0], law[0]));
    expect(rows.map((it) => it.offering.name)).toEqual(['体检', '法律咨询']);
    expect(rows[0]?.together).not.toBeNull();
    expect(rows[1]?.together).toBe(rows[0]?.together);
    // Once a week, and this is the same week.
    const again = { requestId: newRequestId(), offeringId: law[1]?.offeringId ?? '', sessionId: law[1]?.id ?? '' };
    expect(await client.refusal(api.book, again)).toBe('BOOKED_TOO_OFTEN');
    expect(await client.refusal(api.bookTogether, togetherAt(health[1], law[1]))).toBe('BOOKED_TOO_OFTEN');
    expect(await city.verify()).toEqual([]);
  });

  it('is the same when it is repeated', async () => {
    const { health, law } = await visit();
    const { client } = await joinAs(city.client);
    const asked = togetherAt(health[0], law[0]);
    const first = await client.call(api.bookTogether, asked);
    expect(await client.call(api.bookTogether, asked)).toEqual(first);
    expect((await client.call(api.listMyBookings, {})).rows).toHaveLength(2);
  });

  it('takes nothing where one of them is full, and says which', async () => {
    const { health, law } = await visit(1);
    const { client: early } = await joinAs(city.client);
    await book(early, law[0]?.offeringId ?? '', { sessionId: law[0]?.id ?? '' });
    const { client } = await joinAs(city.client);
    const { body } = await client.refused(api.bookTogether, togetherAt(health[0], law[0]));
    expect(body).toMatchObject({ code: 'PART_TAKEN', facts: { what: '法律咨询' } });
    expect((await client.call(api.listMyBookings, {})).rows).toEqual([]);
    expect(await city.verify()).toEqual([]);
  });

  it('is not at two places at once, nor one thing twice', async () => {
    const { health, talk } = await visit();
    const { client } = await joinAs(city.client);
    expect(await client.refusal(api.bookTogether, togetherAt(health[0], talk[0]))).toBe('BUSY_THEN');
    expect(await client.refusal(api.bookTogether, togetherAt(health[0], health[0]))).toBe('BUSY_THEN');
    expect((await client.call(api.listMyBookings, {})).rows).toEqual([]);
  });

  it('is cancelled as a whole and never moved by halves', async () => {
    const { health, law } = await visit(1);
    const { client } = await joinAs(city.client);
    const { rows } = await client.call(api.bookTogether, togetherAt(health[0], law[0]));
    const [first, second] = rows;
    const elsewhere = { ...step(first?.id ?? ''), sessionId: health[1]?.id ?? '' };
    expect(await client.refusal(api.moveBooking, elsewhere)).toBe('BOOKED_TOGETHER');
    await client.call(api.cancelBooking, step(first?.id ?? ''));
    expect(await client.call(api.getBooking, { id: second?.id ?? '' })).toMatchObject({ status: 'cancelled' });
    // Both seats are free again.
    const { client: next } = await joinAs(city.client);
    await next.call(api.bookTogether, togetherAt(law[0], health[0]));
    expect(await city.verify()).toEqual([]);
  });

  it('keeps the rest where one of them is called off, and that one may be moved', async () => {
    const { health, law } = await visit();
    const { client } = await joinAs(city.client);
    const { rows } = await client.call(api.bookTogether, togetherAt(health[0], law[0]));
    await city.cadre.call(api.cancelSession, { ...step(law[0]?.id ?? ''), reason: '律师出差', weather: false });
    const [kept, lost] = await Promise.all(rows.map((it) => client.call(api.getBooking, { id: it.id })));
    expect([kept?.status, lost?.status]).toEqual(['booked', 'displaced']);
    const moved = await client.call(api.moveBooking, { ...step(lost?.id ?? ''), sessionId: law[1]?.id ?? '' });
    expect(moved.status).toBe('booked');
  });
});
