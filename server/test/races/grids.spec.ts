import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { Grid } from '../../src/booking/slots/grid.js';
import { Looks } from '../../src/booking/slots/looks.js';
import { Offerings } from '../../src/booking/offerings/offerings.js';
import {
  at,
  book,
  EVERYBODY,
  haircutDraft,
  limitsOf,
  openOffering,
  shiftOf,
  step,
  type TestOffering,
} from '../support/bookings.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { race, takeTurns } from '../support/race.js';
import { engine } from '../support/server.js';
import { signedIn } from '../support/signed-in.js';
import { unguard } from '../support/unguard.js';

const MORNING = { aheadDays: 14, times: 100 };
const HALF_HOURS = {
  durationMinutes: 30,
  bufferMinutes: 0,
  season: null,
  holidays: 'closed',
  makeUpWeekday: null,
} as const;
const HOURS = { ...HALF_HOURS, durationMinutes: 60 };
const DAY = '2026-07-22';

let city: DemoCity;
let offering: TestOffering;

/** Noon of Monday; half hours from nine to twelve on Wednesday. */
beforeEach(async () => {
  city = await startDemo();
  takeTurns(city);
  offering = await openOffering(city, { draft: draftOf(HALF_HOURS) });
});

afterEach(() => city.stop());

function draftOf(slots: api.SlotRule): Partial<api.OfferingDraft> {
  return { slots, prices: [{ weekdays: [], audience: EVERYBODY, fen: 0 }], limits: limitsOf(MORNING) };
}

/** The cadre makes the slots so long from now on. */
async function regrid(slots: api.SlotRule): Promise<void> {
  const { version } = await city.cadre.call(api.getManagedOffering, { id: offering.id });
  const draft = haircutDraft(offering.placeId, draftOf(slots));
  await city.cadre.call(api.changeOffering, { ...step(offering.id), version, draft });
}
const time = (clock: string) => ({ startsAt: at(`${DAY} ${clock}`) });
const offered = async () => {
  const { slots } = await city.client.call(api.listSlots, { id: offering.id, day: DAY });
  return slots
    .filter((it) => it.free > 0)
    .map((it) => new Date(it.startsAt + 8 * 3_600_000).toISOString().slice(11, 16));
};
/** Pairs of bookings of one provider that overlap. */
const overlaps = async () =>
  (
    await city.sql(
      `SELECT a.id FROM booking a JOIN booking b ON b.providerId = a.providerId AND b.id > a.id
       WHERE a.status = 'booked' AND b.status = 'booked' AND a.startsAt < b.endsAt AND b.startsAt < a.endsAt`,
    )
  ).length;

/** Every second request looked at the offering before its cadre changed the grid, and goes on with what it saw. */
async function halfWithTheOldGrid(): Promise<void> {
  const looks = city.app.get(Looks);
  const old = await city.app.get(Offerings).byId(offering.id);
  let asked = 0;
  unguard.method(looks, 'share', (original) => {
    const half: Looks['share'] = (question, ask) => {
      if (question !== `offering/${offering.id}` || ++asked % 2 === 0)
        return original.call(looks, question, ask) as ReturnType<typeof ask>;
      return Promise.resolve(old) as ReturnType<typeof ask>;
    };
    return half;
  });
}

/**
 * Sixty who want starts that only the old half hours have or only the new three quarters, and lie across each other. All of
 * them looked before anybody wrote.
 */
async function rush() {
  const takers = await signedIn(city, 60);
  await halfWithTheOldGrid();
  await regrid({ ...HALF_HOURS, durationMinutes: 45 });
  unguard.method(city.app.get(Grid), 'standing', () => () => Promise.resolve([]));
  const clocks = ['09:30', '09:45', '10:00', '11:00', '11:15', '11:30'];
  return race(60, (i) => book(takers[i] ?? city.client, offering.id, time(clocks[Math.floor(i / 10)] ?? '')));
}

describe(`a grid that changes under bookings, on ${engine}`, () => {
  it('offers what bookings of the old grid leave, and nothing that overlaps them', async () => {
    const [first, second] = await signedIn(city, 2);
    const booking = await book(first ?? city.client, offering.id, time('09:30'));
    await regrid(HOURS);
    expect(await offered()).toEqual(['10:00', '11:00']);
    const wanted = { ...step(offering.id), offeringId: offering.id, ...time('09:00') };
    expect(await second?.refusal(api.book, wanted)).toBe('NO_SUCH_TIME');
    // What is booked stays booked, and what it gives back is offered again.
    await first?.call(api.cancelBooking, step(booking.id));
    expect(await offered()).toEqual(['09:00', '10:00', '11:00']);
  });

  it('holds for shifts that begin at another minute too', async () => {
    const [first] = await signedIn(city, 1);
    await book(first ?? city.client, offering.id, time('10:00'));
    const [provider] = offering.providers;
    const facts = {
      name: '林师傅',
      note: '',
      capacity: 1,
      active: true,
      shifts: [shiftOf({ fromMinute: 9 * 60 + 15 })],
    };
    await city.cadre.call(api.changeProvider, { ...step(provider?.id ?? ''), ...facts });
    expect(await offered()).toEqual(['09:15', '10:45', '11:15']);
  });

  it('a booking that is on its way while the grid changes never overlaps one of the new grid', async () => {
    const ends = await rush();
    expect(ends.done).toBeGreaterThan(1);
    expect([await overlaps(), await city.verify()]).toEqual([0, []]);
  });
});

describe(`without the guard, on ${engine}`, () => {
  it('two bookings of one barber overlap', async () => {
    unguard.method(city.app.get(Grid), 'fits', () => () => Promise.resolve(true));
    await rush();
    expect(await overlaps()).toBeGreaterThan(0);
  });
});
