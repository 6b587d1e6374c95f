import * as api from '@nuanxin/shared-types';
import { newId } from '../../src/kernel/index.js';
import { at, book, EVERYBODY, haircutDraft, limitsOf, sessionOf, shiftOf } from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import type { DemoCity } from '../support/demo.js';
import { addChild, addPicker, bookFor, CHILDCARE } from '../support/families.js';
import { stopDraft } from '../support/stops.js';
import { joinAs } from '../support/people.js';
import { teamsIn, type TeamThings } from './things-teams.js';

/** One of everything of booking that a rule speaks of. */
export interface BookedThings extends TeamThings {
  offeringId: string;
  providerId: string;
  /** The member's, a month ahead. */
  bookingId: string;
  bookingCode: string;
  /** The member waits for a time that somebody else has. */
  waitId: string;
  /** Drawn by lot; the member has a lot in it. */
  sessionId: string;
  lotId: string;
  pauseId: string;
  /** A day on which the provider is away. */
  exceptionId: string;
  /** The member's child, somebody who may pick it up, and its pick-up code of today. */
  childId: string;
  pickerId: string;
  childcareId: string;
  pickUpCode: string;
  /** Of a visiting team, at the place. */
  stopId: string;
  serviceId: string;
}

/** For everybody and for free. */
export const OFFERING_DRAFT: Partial<api.OfferingDraft> = {
  prices: [{ weekdays: [], audience: EVERYBODY, fen: 0 }],
  limits: limitsOf({ times: 100, aheadDays: 60 }),
};

/** A childcare group of today with the member's child in it. */
async function childIn(
  { cadre }: DemoCity,
  { unionId, placeId, member }: { unionId: string; placeId: string; member: Client },
): Promise<Pick<BookedThings, 'childId' | 'pickerId' | 'childcareId' | 'pickUpCode'>> {
  const draft = haircutDraft(placeId, { ...CHILDCARE, ...OFFERING_DRAFT });
  const { id } = await cadre.call(api.createOffering, { requestId: newRequestId(), unionId, draft });
  await cadre.call(api.setOfferingStatus, { id, requestId: newRequestId(), status: 'open' });
  const sessions = [sessionOf({ startsAt: at('2026-07-20 14:00'), endsAt: at('2026-07-20 15:00') })];
  const { rows } = await cadre.call(api.createSessions, { id, requestId: newRequestId(), sessions });
  const child = await addChild(member);
  const { pickUp } = await bookFor(member, child.id, rows[0]);
  const picker = await addPicker(member, child.id);
  return { childId: child.id, pickerId: picker.id, childcareId: id, pickUpCode: pickUp?.code ?? '' };
}

/** A visiting team at a place with one service. */
async function stopIn(
  { cadre }: DemoCity,
  { unionId, placeId }: { unionId: string; placeId: string },
): Promise<Pick<BookedThings, 'stopId' | 'serviceId'>> {
  const service = haircutDraft(placeId, { ...OFFERING_DRAFT, kind: 'clinic', mode: 'sessions' });
  const { id } = await cadre.call(api.createOffering, { requestId: newRequestId(), unionId, draft: service });
  const draft = stopDraft(placeId, { services: [{ offeringId: id, capacity: 5 }] });
  const stop = await cadre.call(api.createStop, { requestId: newRequestId(), unionId, draft });
  return { stopId: stop.id, serviceId: id };
}

/** An offering of a union at a place, and what a member has of it. */
export async function bookIn(
  city: DemoCity,
  { unionId, placeId, member }: { unionId: string; placeId: string; member: Client },
): Promise<BookedThings> {
  const { cadre, client: nobody, sql } = city;
  const draft = haircutDraft(placeId, OFFERING_DRAFT);
  const { id } = await cadre.call(api.createOffering, { requestId: newRequestId(), unionId, draft });
  const facts = { name: '林师傅', note: '', capacity: 1, shifts: [shiftOf()] };
  const { providers } = await cadre.call(api.addProvider, { id, requestId: newRequestId(), ...facts });
  const providerId = providers[0]?.id ?? '';
  await cadre.call(api.setOfferingStatus, { id, requestId: newRequestId(), status: 'open' });
  const booking = await book(member, id, { startsAt: at('2026-08-20 09:00') });
  const taken = { startsAt: at('2026-08-21 09:00') };
  await book((await joinAs(nobody)).client, id, taken);
  const wait = await member.call(api.joinWaitingList, { requestId: newRequestId(), offeringId: id, ...taken });
  const session = sessionOf({ drawAt: at('2026-07-24 12:00') });
  const { rows } = await cadre.call(api.createSessions, { id, requestId: newRequestId(), sessions: [session] });
  const sessionId = rows[0]?.id ?? '';
  const lot = await member.call(api.enterLottery, { sessionId, requestId: newRequestId() });
  const absence = { requestId: newRequestId(), providerId, day: '2026-08-28', reason: '请假' };
  const { absenceId } = await cadre.call(api.reportAbsence, absence);
  const pauseId = newId();
  // Of another group, so that the member may go on booking.
  await sql(
    `INSERT INTO booking_pause (id, personId, offeringId, limitGroup, missed, until, appeal, at)
     SELECT ?, personId, offeringId, 'other', 3, ?, 'none', 0 FROM booking WHERE id = ?`,
    [pauseId, at('2026-12-31 00:00'), booking.id],
  );
  return {
    ...(await stopIn(city, { unionId, placeId })),
    ...(await childIn(city, { unionId, placeId, member })),
    ...(await teamsIn(city, { unionId, placeId, member })),
    offeringId: id,
    providerId,
    bookingId: booking.id,
    bookingCode: booking.code,
    waitId: wait.id,
    sessionId,
    lotId: lot.id,
    pauseId,
    exceptionId: absenceId,
  };
}
