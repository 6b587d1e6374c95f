import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { at, book, limitsOf, openOffering, sessionOf, step, tick, type TestOffering } from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { joinAs } from '../support/people.js';
import { engine } from '../support/server.js';
import { drawOrder, sha256Hex } from '../../src/booking/lottery/draw.js';

let city: DemoCity;
let offering: TestOffering;

beforeAll(async () => {
  city = await startDemo();
  offering = await openOffering(city, { draft: { limits: limitsOf({ times: 20, aheadDays: 30 }) } });
});

afterAll(() => city.stop());

afterEach(async () => {
  city.clock.set('2026-07-20 12:00');
  expect(await city.verify()).toEqual([]);
});

const worker = async () => (await joinAs(city.client)).client;
const wait = (client: Client, local: string) =>
  client.call(api.joinWaitingList, { requestId: newRequestId(), offeringId: offering.id, startsAt: at(local) });
const waits = async (client: Client) => (await client.call(api.listMyBookings, {})).waits;

describe(`the waiting list on ${engine}`, () => {
  it('keeps a freed seat for the first, then for the next, and gives it to nobody else', async () => {
    const time = '2026-07-22 09:00';
    const [holder, first, second] = [await worker(), await worker(), await worker()];
    const early = { requestId: newRequestId(), offeringId: offering.id, startsAt: at(time) };
    expect(await first.refusal(api.joinWaitingList, early)).toBe('SEATS_ARE_FREE');
    const booking = await book(holder, offering.id, { startsAt: at(time) });
    const one = await wait(first, time);
    const two = await wait(second, time);
    expect([one.position, two.position]).toEqual([1, 2]);
    expect(await first.refusal(api.joinWaitingList, { ...early, requestId: newRequestId() })).toBe('WAITING_ALREADY');
    await holder.call(api.cancelBooking, step(booking.id));
    expect((await waits(first))[0]).toMatchObject({ status: 'offered', position: 0 });
    expect((await waits(second))[0]).toMatchObject({ status: 'waiting', position: 1 });
    // The kept seat is taken to everybody else.
    expect(await (await worker()).refusal(api.book, { ...early, requestId: newRequestId() })).toBe('SEAT_TAKEN');
    await city.settle();
    const told = (await first.call(api.listMyMessages, {})).rows;
    expect(told[0]).toMatchObject({ topic: 'booking_offered', title: '暖新理发有空位了' });
    // Nobody answers within half an hour.
    city.clock.advance(31 * 60_000);
    await tick(city);
    expect(await first.refusal(api.acceptSeat, step(one.id))).toBe('OFFER_OVER');
    const accepted = await second.call(api.acceptSeat, step(two.id));
    expect(accepted).toMatchObject({ startsAt: at(time), status: 'booked' });
    expect(await second.refusal(api.acceptSeat, step(two.id))).toBe('OFFER_OVER');
  });

  it('goes on after a no, and a new wait is at the end', async () => {
    const time = '2026-07-23 09:00';
    const [holder, first, second] = [await worker(), await worker(), await worker()];
    const booking = await book(holder, offering.id, { startsAt: at(time) });
    const one = await wait(first, time);
    const two = await wait(second, time);
    await holder.call(api.cancelBooking, step(booking.id));
    expect((await first.call(api.declineSeat, step(one.id))).status).toBe('declined');
    const again = await wait(first, time);
    expect(again.position).toBe(1);
    expect((await waits(second))[0]?.status).toBe('offered');
    expect((await second.call(api.leaveWaitingList, step(two.id))).status).toBe('declined');
    expect((await waits(first))[0]?.status).toBe('offered');
    expect((await first.call(api.acceptSeat, step(again.id))).status).toBe('booked');
  });

  it('leaves a free seat to everybody where nobody waits any more', async () => {
    const time = '2026-07-24 09:00';
    const [holder, first] = [await worker(), await worker()];
    const booking = await book(holder, offering.id, { startsAt: at(time) });
    const one = await wait(first, time);
    expect((await first.call(api.leaveWaitingList, step(one.id))).status).toBe('left');
    await holder.call(api.cancelBooking, step(booking.id));
    expect((await book(await worker(), offering.id, { startsAt: at(time) })).status).toBe('booked');
  });

  it('a bigger session takes in those who wait', async () => {
    const session = sessionOf({ capacity: 1 });
    const made = await city.cadre.call(api.createSessions, {
      id: offering.id,
      requestId: newRequestId(),
      sessions: [session],
    });
    const sessionId = made.rows[0]?.id ?? '';
    // On a Saturday nobody pays: the price list has no line for it.
    const refused = { requestId: newRequestId(), offeringId: offering.id, sessionId };
    expect(await (await worker()).refusal(api.book, refused)).toBe('NOT_FOR_YOU_THIS_DAY');
    const friday = { ...session, startsAt: at('2026-07-24 19:00'), endsAt: at('2026-07-24 21:00') };
    await city.cadre.call(api.changeSession, { id: sessionId, requestId: newRequestId(), ...friday });
    const [holder, first] = [await worker(), await worker()];
    await book(holder, offering.id, { sessionId });
    await first.call(api.joinWaitingList, { requestId: newRequestId(), offeringId: offering.id, sessionId });
    const fewer = { id: sessionId, requestId: newRequestId(), ...friday, capacity: 2 };
    await city.cadre.call(api.changeSession, fewer);
    expect((await waits(first))[0]?.status).toBe('offered');
    const tooFew = { ...fewer, requestId: newRequestId(), capacity: 1 };
    expect(await city.cadre.refusal(api.changeSession, tooFew)).toBe('FEWER_THAN_TAKEN');
  });
});

describe(`a lottery on ${engine}`, () => {
  it('draws by a seed whose hash was there before, and anybody can draw again', async () => {
    const draft = sessionOf({
      startsAt: at('2026-07-31 19:00'),
      endsAt: at('2026-07-31 21:00'),
      capacity: 3,
      drawAt: at('2026-07-21 12:00'),
    });
    const { rows } = await city.cadre.call(api.createSessions, {
      id: offering.id,
      requestId: newRequestId(),
      sessions: [draft],
    });
    const sessionId = rows[0]?.id ?? '';
    const before = await city.client.call(api.getLottery, { sessionId });
    expect(before).toMatchObject({ seed: null, rows: [] });
    const people = await Promise.all(Array.from({ length: 8 }, worker));
    const lots = new Map<string, Client>();
    for (const client of people) {
      const lot = await client.call(api.enterLottery, { sessionId, requestId: newRequestId() });
      const twice = await client.call(api.enterLottery, { sessionId, requestId: newRequestId() });
      expect(twice.id).toBe(lot.id);
      lots.set(lot.number, client);
    }
    const direct = { requestId: newRequestId(), offeringId: offering.id, sessionId };
    expect(await people[0]?.refusal(api.book, direct)).toBe('DRAWN_BY_LOT');
    city.clock.set('2026-07-21 12:01');
    expect(await (await worker()).refusal(api.enterLottery, { sessionId, requestId: newRequestId() })).toBe(
      'LOTTERY_OVER',
    );
    await tick(city);
    const { seed, seedHash, rows: drawn } = await city.client.call(api.getLottery, { sessionId });
    expect(seedHash).toBe(before.seedHash);
    expect(sha256Hex(seed ?? '')).toBe(seedHash);
    expect(drawn.map((it) => it.number)).toEqual(drawOrder(seed ?? '', [...lots.keys()]));
    expect(drawn.map((it) => it.result)).toEqual(['won', 'won', 'won', ...Array.from({ length: 5 }, () => 'reserve')]);
    const winner = lots.get(drawn[0]?.number ?? '');
    const fourth = lots.get(drawn[3]?.number ?? '');
    const won = await winner?.call(api.listMyBookings, {});
    expect(won?.rows[0]).toMatchObject({ sessionId, status: 'booked' });
    expect((await winner?.call(api.listMyMessages, {}))?.rows[0]?.title).toBe('暖新理发摇号：中了');
    expect((await fourth?.call(api.listMyBookings, {}))?.waits[0]).toMatchObject({ sessionId, position: 1 });
    await tick(city);
    expect((await city.client.call(api.getLottery, { sessionId })).rows).toEqual(drawn);
  });
});
