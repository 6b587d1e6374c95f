import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { at, book, haircutDraft, limitsOf, openOffering, step, type TestOffering } from '../support/bookings.js';
import { newRequestId } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { inventPhone, joinAs, signIn } from '../support/people.js';
import { engine } from '../support/server.js';

let city: DemoCity;
let haircut: TestOffering;

/** Noon of Monday, 2026-07-20. */
beforeAll(async () => {
  city = await startDemo();
  haircut = await openOffering(city, { providers: [{ name: '林师傅' }, { name: '周师傅' }] });
});

afterAll(() => city.stop());

const WEDNESDAY = { startsAt: at('2026-07-22 09:00') };

describe(`booking a haircut on ${engine}`, () => {
  it('shows days with the price of whoever asks', async () => {
    const { client } = await joinAs(city.client);
    const { today, rows } = await client.call(api.listBookableDays, { id: haircut.id, days: 7 });
    expect(today).toBe('2026-07-20');
    // Monday noon: the morning is over.
    expect(rows.map((it) => [it.weekday, it.state, it.free, it.price?.words ?? null])).toEqual([
      [1, 'past', 0, '15 元'],
      [2, 'open', 8, '15 元'],
      [3, 'open', 8, '免费'],
      [4, 'open', 8, '免费'],
      [5, 'open', 8, '15 元'],
      [6, 'closed', 0, null],
      [7, 'closed', 0, null],
    ]);
    const guest = await city.client.call(api.listBookableDays, { id: haircut.id, from: '2026-07-22', days: 1 });
    expect(guest.rows[0]).toMatchObject({ price: null, refusal: { code: 'NOT_FOR_YOU_THIS_DAY' } });
  });

  it('shows slots by provider', async () => {
    const { client } = await joinAs(city.client);
    const day = await client.call(api.listSlots, { id: haircut.id, day: '2026-07-23' });
    expect(day.providers.map((it) => [it.name, it.free])).toEqual([
      ['林师傅', 4],
      ['周师傅', 4],
    ]);
    expect(day.slots).toHaveLength(8);
    expect(day.slots[0]).toMatchObject({ startsAt: at('2026-07-23 09:00'), endsAt: at('2026-07-23 09:30') });
    expect(day.slots[2]?.startsAt).toBe(at('2026-07-23 09:40'));
  });

  it('books with whoever is free, then it is taken, and the own list has it', async () => {
    const [first, second, third] = [await joinAs(city.client), await joinAs(city.client), await joinAs(city.client)];
    const one = await book(first.client, haircut.id, WEDNESDAY);
    const two = await book(second.client, haircut.id, WEDNESDAY);
    expect(new Set([one.provider?.name, two.provider?.name])).toEqual(new Set(['林师傅', '周师傅']));
    expect(one.price).toEqual({ fen: 0, words: '免费' });
    expect(one.changeUntil).toBe(WEDNESDAY.startsAt - 2 * 3_600_000);
    const wanted = { requestId: newRequestId(), offeringId: haircut.id, ...WEDNESDAY };
    expect(await third.client.refusal(api.book, wanted)).toBe('SEAT_TAKEN');
    const mine = await first.client.call(api.listMyBookings, {});
    expect(mine.rows.map((it) => it.id)).toEqual([one.id]);
    expect(await third.client.refusal(api.getBooking, { id: one.id })).toBe('NOT_FOUND');
  });

  it('is the same booking when it is repeated, and an error with another body', async () => {
    const { client } = await joinAs(city.client);
    const requestId = newRequestId();
    const slot = { startsAt: at('2026-07-23 09:00') };
    const first = await book(client, haircut.id, slot, requestId);
    expect(await book(client, haircut.id, slot, requestId)).toEqual(first);
    const other = { requestId, offeringId: haircut.id, startsAt: at('2026-07-23 09:40') };
    expect(await client.refusal(api.book, other)).toBe('REQUEST_ID_REUSED');
  });

  it('says why not: not this day, too early, too late, no such time, too often, busy', async () => {
    const { client } = await joinAs(city.client);
    const asked = (local: string) => ({ requestId: newRequestId(), offeringId: haircut.id, startsAt: at(local) });
    const citizen = await signIn(city.client, inventPhone());
    expect(await citizen.refusal(api.book, asked('2026-07-22 11:40'))).toBe('NO_SUCH_TIME');
    expect(await citizen.refusal(api.book, asked('2026-07-22 11:00'))).toBe('NOT_FOR_YOU_THIS_DAY');
    expect(await client.refusal(api.book, asked('2026-08-05 09:00'))).toBe('TOO_EARLY_TO_BOOK');
    expect(await client.refusal(api.book, asked('2026-07-20 09:00'))).toBe('TOO_LATE_TO_BOOK');
    expect(await client.refusal(api.book, asked('2026-07-25 09:00'))).toBe('NO_SUCH_TIME');
    await client.call(api.book, asked('2026-07-24 09:00'));
    expect(await client.refusal(api.book, asked('2026-07-24 09:00'))).toBe('BUSY_THEN');
    await client.call(api.book, asked('2026-07-24 09:40'));
    expect(await client.refusal(api.book, asked('2026-07-24 10:20'))).toBe('BOOKED_TOO_OFTEN');
    // In August the month is another one.
    await client.call(api.book, asked('2026-08-03 09:00'));
  });

  it('sells the discount to a citizen who has not joined', async () => {
    const citizen = await signIn(city.client, inventPhone());
    const booking = await book(citizen, haircut.id, { startsAt: at('2026-07-24 11:00') });
    expect(booking.price).toEqual({ fen: 1500, words: '15 元' });
    expect((await citizen.call(api.listMyBookings, {})).rows).toHaveLength(1);
    const nobody = { requestId: newRequestId(), offeringId: haircut.id, startsAt: at('2026-07-24 11:00') };
    expect(await city.client.refusal(api.book, nobody)).toBe('SIGN_IN_FIRST');
  });

  it('is cancelled and moved until two hours before', async () => {
    const { client } = await joinAs(city.client);
    const booking = await book(client, haircut.id, { startsAt: at('2026-07-21 10:20') });
    const { rows } = await client.call(api.listAlternatives, { id: booking.id });
    expect(rows[0]).toMatchObject({ startsAt: booking.startsAt });
    const moved = await client.call(api.moveBooking, { ...step(booking.id), startsAt: at('2026-07-21 11:00') });
    expect(moved).toMatchObject({ id: booking.id, startsAt: at('2026-07-21 11:00'), status: 'booked' });
    const slots = await client.call(api.listSlots, { id: haircut.id, day: '2026-07-21' });
    expect(slots.slots.filter((it) => it.free === 0)).toHaveLength(1);
    city.clock.set('2026-07-21 09:01');
    expect(await client.refusal(api.cancelBooking, step(booking.id))).toBe('TOO_LATE_TO_CHANGE');
    city.clock.set('2026-07-20 12:00');
    const request = step(booking.id);
    expect((await client.call(api.cancelBooking, request)).status).toBe('cancelled');
    expect((await client.call(api.cancelBooking, request)).status).toBe('cancelled');
    expect(await client.refusal(api.cancelBooking, step(booking.id))).toBe('BOOKING_OVER');
  });

  it('counts across places where offerings share a group', async () => {
    const limits = limitsOf({ group: '理发', times: 1 });
    const [here, there] = [
      await openOffering(city, { draft: { limits } }),
      await openOffering(city, { draft: { limits } }),
    ];
    const { client } = await joinAs(city.client);
    await book(client, here.id, { startsAt: at('2026-07-23 09:00') });
    const elsewhere = { requestId: newRequestId(), offeringId: there.id, startsAt: at('2026-07-24 09:00') };
    expect(await client.refusal(api.book, elsewhere)).toBe('BOOKED_TOO_OFTEN');
  });

  it('gives a calendar file to whoever has the code', async () => {
    const { client } = await joinAs(city.client);
    const { code } = await book(client, haircut.id, { startsAt: at('2026-07-23 11:00') });
    const { bytes, headers } = await city.client.download(api.getBookingCalendar, { code });
    expect(headers.get('content-type')).toContain('text/calendar');
    expect(bytes.toString()).toContain('DTSTART:20260723T030000Z');
    const forged = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
    const response = await fetch(`${city.url}/api/booking-calendars/${forged}`);
    expect(response.status).toBe(404);
  });

  it('is written as a sentence before it is saved, and changed from the version one looked at', async () => {
    const draft = haircutDraft(haircut.placeId);
    const { sentence, priceWords } = await city.cadre.call(api.previewOffering, { draft });
    expect(priceWords).toBe(
      '周三、周四免费：外卖骑手、快递员、货车、网约车司机、环卫工人；周一、周二、周五 15 元：所有人',
    );
    expect(sentence).toContain('每位 30 分钟，中间留 10 分钟');
    const change = { id: haircut.id, requestId: newRequestId(), version: 1, draft: { ...draft, room: '二楼' } };
    expect((await city.cadre.call(api.changeOffering, change)).version).toBe(2);
    const late = { ...change, requestId: newRequestId() };
    expect(await city.cadre.refusal(api.changeOffering, late)).toBe('OFFERING_CHANGED_MEANWHILE');
  });
});
