import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { at, book, EVERYBODY, gameDraft, limitsOf, openOffering, sessionOf, step } from '../support/bookings.js';
import { foundAfter, handOf, type Books, type Planted } from '../support/books.js';
import { newRequestId } from '../support/client.js';
import { letIn } from '../support/damage.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { engine } from '../support/server.js';
import { signedIn } from '../support/signed-in.js';

/** Something booked, waited for and enrolled, and a hand that spoils one thing at a time. */
interface Diary extends Pick<Books, 'changed' | 'removed' | 'doubled' | 'vandal'> {
  city: DemoCity;
  /** Its holder has another one an hour later. */
  booking: api.Booking;
  later: api.Booking;
  seatId: string;
  waitId: string;
  team: api.Team;
}

let diary: Diary;

beforeAll(async () => {
  const city = await startDemo();
  const [holder = city.client, next = city.client] = await signedIn(city, 2);
  const prices = [{ weekdays: [], audience: EVERYBODY, fen: 0 }];
  const { id } = await openOffering(city, { draft: { prices, limits: limitsOf({ times: 9 }) } });
  const taken = { startsAt: at('2026-07-22 09:00') };
  const booking = await book(holder, id, taken);
  const later = await book(holder, id, { startsAt: at('2026-07-22 10:20') });
  const wait = await next.call(api.joinWaitingList, { requestId: newRequestId(), offeringId: id, ...taken });
  const game = await openOffering(city, { draft: gameDraft(), providers: [] });
  const { rows } = await city.cadre.call(api.createSessions, { ...step(game.id), sessions: [sessionOf()] });
  const enrolment = { requestId: newRequestId(), sessionId: rows[0]?.id ?? '', name: '铁骑队' };
  const team = await holder.call(api.enrolTeam, enrolment);
  await next.call(api.joinTeam, { code: team.code ?? '', requestId: newRequestId() });
  const vandal = await letIn(city);
  const seatId = `${booking.provider?.id ?? ''}/${booking.startsAt}`;
  diary = { city, booking, later, seatId, waitId: wait.id, team, vandal, ...handOf(vandal) };
});

afterAll(async () => {
  await diary.vandal.leave();
  await diary.city.stop();
});

// Every damage was repaired: what the next case finds is its own.
afterEach(async () => {
  expect(await diary.city.verify()).toEqual([]);
});

type Damage = [what: string, rule: string, plant: (diary: Diary) => Promise<Planted>];

const DAMAGE: Damage[] = [
  ['a seat that nobody has', 'seats-taken-are-had', (it) => it.changed('booking_seat', it.seatId, { taken: 2 })],
  ['a seat given twice', 'seats-taken-are-had', secondHolder],
  [
    'a booking that was cancelled without its seat',
    'seats-taken-are-had',
    (it) => it.changed('booking', it.booking.id, { status: 'cancelled' }, it.seatId),
  ],
  [
    'an offer that keeps no seat',
    'seats-taken-are-had',
    (it) => it.changed('booking_wait', it.waitId, { status: 'offered' }, it.seatId),
  ],
  ['somebody who waits uncounted', 'seats-waited-for', (it) => it.changed('booking_seat', it.seatId, { waiting: 0 })],
  ['a wait that is gone', 'seats-waited-for', (it) => it.removed('booking_wait', it.waitId, it.seatId)],
  ['somebody at two places', 'nobody-at-two-places', overlapping],
  ['a member uncounted', 'teams-have-their-members', (it) => it.changed('booking_team', it.team.id, { members: 1 })],
  ['a team without a captain', 'teams-have-their-members', leaderless],
  [
    'a withdrawn team that comes all the same',
    'teams-have-their-members',
    (it) => it.changed('booking_team', it.team.id, { status: 'withdrawn' }),
  ],
];

/** Another person's, so that nobody is at two places. */
function secondHolder({ doubled, booking, seatId }: Diary): Promise<Planted> {
  return doubled('booking', booking.id, { handle: 'AAAAAAAA', personId: randomUUID() }, seatId);
}

function overlapping({ changed, booking, later }: Diary): Promise<Planted> {
  return changed('booking', later.id, { startsAt: booking.startsAt }, booking.id);
}

/** Also the seat of the session is one too many then. */
function leaderless({ changed, team }: Diary): Promise<Planted> {
  return changed('booking', team.bookingId, { seats: 0 }, team.id);
}

describe(`damage to bookings, on ${engine}`, () => {
  it.each(DAMAGE)('%s', async (_, rule, plant) => {
    const { at: place, findings } = await foundAfter(diary, plant);
    expect(findings.filter((it) => it.rule === rule).map((it) => it.at)).toEqual([place]);
  });
});
