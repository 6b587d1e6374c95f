import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { at, book, limitsOf, openOffering, shiftOf, step, tick, type TestOffering } from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, inventPhone, joinAs, signIn } from '../support/people.js';
import { engine } from '../support/server.js';

let city: DemoCity;
let offering: TestOffering;
let lin: Client;
let providerId: string;

beforeAll(async () => {
  city = await startDemo();
  const phone = inventPhone();
  const providers = [
    { name: '林师傅', phone },
    { name: '周师傅', shifts: [shiftOf()] },
  ];
  offering = await openOffering(city, { draft: { limits: limitsOf({ times: 20 }) }, providers });
  lin = await signIn(city.client, phone);
  providerId = offering.providers[0]?.id ?? '';
});

afterAll(() => city.stop());

afterEach(async () => {
  city.clock.set('2026-07-20 12:00');
  expect(await city.verify()).toEqual([]);
});

const worker = async () => joinAs(city.client);
const day = (of: string) => lin.call(api.getDeskDay, { id: offering.id, day: of });
const titles = async (client: Client) => (await client.call(api.listMyMessages, {})).rows.map((it) => it.title);

describe(`the desk on ${engine}`, () => {
  it('the provider sees the own list, masked', async () => {
    const { client } = await worker();
    const booking = await book(client, offering.id, { startsAt: at('2026-07-22 09:00'), providerId });
    const { rows } = await lin.call(api.listDesks, {});
    expect(rows).toMatchObject([{ offering: { id: offering.id }, providerId, today: 0 }]);
    const desk = await day('2026-07-22');
    expect(desk.rows[0]).toMatchObject({
      bookingId: booking.id,
      name: '马*川',
      category: '外卖骑手',
      status: 'booked',
    });
    expect(await client.refusal(api.getDeskDay, { id: offering.id })).toBe('NOT_ALLOWED');
  });

  it('checks in by the booking code, by the member code, and by a tap', async () => {
    const [one, two, three] = [await worker(), await worker(), await worker()];
    const first = await book(one.client, offering.id, { startsAt: at('2026-07-22 09:40'), providerId });
    await book(two.client, offering.id, { startsAt: at('2026-07-22 10:20'), providerId });
    const third = await book(three.client, offering.id, { startsAt: at('2026-07-22 11:00'), providerId });
    const scan = (code: string) => ({ requestId: newRequestId(), offeringId: offering.id, code });
    expect(await lin.refusal(api.checkIn, scan(first.code))).toBe('NO_BOOKING_TODAY');
    city.clock.set('2026-07-22 09:10');
    expect(await lin.call(api.checkIn, scan(first.code))).toMatchObject({ bookingId: first.id, status: 'attended' });
    expect(await lin.call(api.checkIn, scan(codeOf(two.card, city.clock)))).toMatchObject({ status: 'attended' });
    const tap = { requestId: newRequestId(), bookingId: third.id, present: true, at: city.clock.now() };
    expect((await lin.call(api.recordPresence, tap)).status).toBe('attended');
    expect(await lin.refusal(api.checkIn, scan(codeOf((await worker()).card, city.clock)))).toBe('NO_BOOKING_TODAY');
    const rated = await one.client.call(api.rateBooking, { ...step(first.id), stars: 5, words: '剪得好' });
    expect(rated.stars).toBe(5);
    const again = { ...step(first.id), stars: 1, words: '' };
    expect(await one.client.refusal(api.rateBooking, again)).toBe('RATED_ALREADY');
  });

  it('taps made offline arrive late, once each, and the later tap counts', async () => {
    const { client } = await worker();
    const { id: bookingId } = await book(client, offering.id, { startsAt: at('2026-07-23 09:00'), providerId });
    city.clock.set('2026-07-24 01:00');
    await tick(city);
    expect((await client.call(api.getBooking, { id: bookingId })).status).toBe('missed');
    const came = { requestId: newRequestId(), bookingId, present: true, at: at('2026-07-23 09:02') };
    const wrong = { requestId: newRequestId(), bookingId, present: false, at: at('2026-07-23 09:01') };
    const early = { requestId: newRequestId(), bookingId, present: true, at: at('2026-07-23 06:00') };
    const { rows } = await lin.call(api.sendPresences, { rows: [came, wrong, came, early] });
    expect(rows.map((it) => it.status ?? it.refusal?.code)).toEqual([
      'attended',
      'attended',
      'attended',
      'NOT_THERE_YET',
    ]);
    const [row] = await city.sql<{ n: number }>(
      "SELECT COUNT(*) AS n FROM outbox WHERE kind = 'booking.attended' AND payload LIKE ?",
      [`%${bookingId}%`],
    );
    expect(Number(row?.n)).toBe(1);
  });

  it('somebody walks in and takes what is free, and nobody walks in where nothing is', async () => {
    city.clock.set('2026-07-24 10:30');
    const ask = (guest: api.Redeem['guest']) => ({
      requestId: newRequestId(),
      offeringId: offering.id,
      providerId,
      ...(guest && { guest }),
    });
    const first = await lin.call(api.walkIn, ask(newGuest()));
    expect(first).toMatchObject({ startsAt: at('2026-07-24 10:20'), status: 'attended', walkIn: true });
    expect((await lin.call(api.walkIn, ask(newGuest()))).startsAt).toBe(at('2026-07-24 11:00'));
    expect(await lin.refusal(api.walkIn, ask(newGuest()))).toBe('NO_FREE_SEAT');
  });

  it('a sick barber: everybody is told and offered another time in one tap', async () => {
    const { client } = await worker();
    const booking = await book(client, offering.id, { startsAt: at('2026-07-28 09:00'), providerId });
    const later = await worker();
    const kept = await book(later.client, offering.id, { startsAt: at('2026-07-28 11:00'), providerId });
    const absence = { providerId, day: '2026-07-28', fromMinute: 540, toMinute: 640, reason: '发烧' };
    expect(await client.refusal(api.reportAbsence, { requestId: newRequestId(), ...absence })).toBe('NOT_ALLOWED');
    expect((await lin.call(api.reportAbsence, { requestId: newRequestId(), ...absence })).displaced).toBe(1);
    await city.settle();
    expect(await titles(client)).toEqual(['暖新理发要换个时间']);
    expect((await later.client.call(api.getBooking, { id: kept.id })).status).toBe('booked');
    const { rows } = await client.call(api.listAlternatives, { id: booking.id });
    expect(rows[0]).toMatchObject({ startsAt: booking.startsAt, providerName: '周师傅', free: 1 });
    const tapped = { ...step(booking.id), startsAt: rows[0]?.startsAt ?? 0, providerId: rows[0]?.providerId ?? '' };
    expect(await client.call(api.moveBooking, tapped)).toMatchObject({
      status: 'booked',
      provider: { name: '周师傅' },
    });
  });

  it('a closed day displaces all, and what was under way at that moment too', async () => {
    const { client } = await worker();
    const booking = await book(client, offering.id, { startsAt: at('2026-07-29 09:00') });
    const closing = { ...step(offering.id), day: '2026-07-29', weather: true, reason: '暴雨' };
    const { closureId, displaced } = await city.cadre.call(api.closeOfferingDay, closing);
    expect(displaced).toBe(1);
    const calendar = await city.cadre.call(api.getOfferingCalendar, { id: offering.id, from: '2026-07-29', days: 1 });
    expect(calendar.days[0]).toMatchObject({ closure: { id: closureId, weather: true }, slots: [] });
    expect((await client.call(api.getBooking, { id: booking.id })).cancelledBy).toBe('weather');
    await city.cadre.call(api.endException, step(closureId));
    const days = await client.call(api.listBookableDays, { id: offering.id, from: '2026-07-29', days: 1 });
    expect(days.rows[0]?.state).toBe('open');
  });

  it('reminds the evening before and an hour before, each once', async () => {
    const { client } = await worker();
    await book(client, offering.id, { startsAt: at('2026-07-30 09:00') });
    for (const moment of [
      '2026-07-29 18:59',
      '2026-07-29 19:00',
      '2026-07-29 21:00',
      '2026-07-30 08:05',
      '2026-07-30 08:40',
    ]) {
      city.clock.set(moment);
      await tick(city);
    }
    expect(await titles(client)).toEqual(['暖新理发，7 月 30 日 09:00', '暖新理发，7 月 30 日 09:00']);
  });

  it('three misses are a pause, which a cadre lifts on appeal', async () => {
    const { client } = await worker();
    const booked = [];
    for (const local of ['2026-07-31 09:00', '2026-07-31 09:40', '2026-07-31 10:20']) {
      booked.push(await book(client, offering.id, { startsAt: at(local) }));
    }
    city.clock.set('2026-07-31 11:00');
    for (const { id: bookingId } of booked) {
      await lin.call(api.recordPresence, {
        requestId: newRequestId(),
        bookingId,
        present: false,
        at: city.clock.now(),
      });
    }
    const asked = { requestId: newRequestId(), offeringId: offering.id, startsAt: at('2026-08-03 09:00') };
    expect(await client.refusal(api.book, asked)).toBe('BOOKING_PAUSED');
    const [pause] = (await client.call(api.listMyBookings, {})).pauses;
    expect(pause).toMatchObject({ missed: 3, appeal: 'none' });
    await client.call(api.appealPause, { ...step(pause?.id ?? ''), words: '那天孩子住院' });
    const work = await city.cadre.call(api.getWorklist, {});
    expect(work.lines.filter((it) => it.kind === 'booking_appeal')).toHaveLength(1);
    const decision = { ...step(pause?.id ?? ''), lift: true, answer: '情况属实' };
    expect((await city.cadre.call(api.decideAppeal, decision)).appeal).toBe('lifted');
    expect((await client.call(api.book, asked)).status).toBe('booked');
  });

  it('a cadre moves and cancels for people, who are told', async () => {
    const { client } = await worker();
    const booking = await book(client, offering.id, { startsAt: at('2026-08-03 10:20'), providerId });
    const moving = { ...step(booking.id), startsAt: at('2026-08-03 11:00'), reason: '师傅晚到' };
    expect((await city.cadre.call(api.moveForPerson, moving)).startsAt).toBe(at('2026-08-03 11:00'));
    expect((await city.cadre.call(api.cancelForPerson, { ...step(booking.id), reason: '停电' })).status).toBe(
      'cancelled',
    );
    await city.settle();
    expect(await titles(client)).toEqual(['暖新理发取消了', '暖新理发改了时间']);
    const figures = await city.cadre.call(api.getBookingFigures, {
      id: offering.id,
      from: '2026-07-01',
      to: '2026-08-31',
    });
    expect(figures).toMatchObject({ walkIns: 2, stars: 5 });
    const sheet = await city.cadre.call(api.listBookings, { id: offering.id, limit: 5 });
    expect(sheet.rows).toHaveLength(5);
    const next = await city.cadre.call(api.listBookings, { id: offering.id, limit: 5, before: sheet.next ?? '' });
    expect(next.rows.map((it) => it.id)).not.toContain(sheet.rows[4]?.id);
  });
});
