import { Inject, Injectable } from '@nestjs/common';
import type { BookingStatus, DeskRow, Presence } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import {
  Audit,
  change,
  CITY_PACK,
  Clock,
  Codes,
  Database,
  DomainError,
  isFresh,
  localTime,
  Outbox,
  Requests,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { People } from '../../membership/index.js';
import { Booking } from '../bookings/booking.entity.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Pauses } from '../pauses/pauses.js';
import { BookingPeople } from '../seats/people.js';
import { DeskAccess } from './desk-access.js';
import { DeskView } from './desk.view.js';

/** How early somebody may be checked in. */
const EARLY_MS = 2 * 3_600_000;
/** A phone's clock may be so far ahead. */
const AHEAD_MS = 5 * 60_000;

/** Came, or did not come (签到). A tap counts by the time it was made, so what arrives late from an offline phone undoes nothing newer. */
@Injectable()
export class Presences {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly requests: Requests,
    private readonly people: People,
    private readonly bookingPeople: BookingPeople,
    private readonly pauses: Pauses,
    private readonly access: DeskAccess,
    private readonly view: DeskView,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /**
   * By the code of the booking or of the member: the booking of now, else the next one of today.
   * @throws NOT_FOUND · BOOKING_CODE_UNKNOWN · CODE_EXPIRED · NO_BOOKING_TODAY · NOT_THERE_YET · BOOKING_OVER
   */
  async checkIn(
    actor: Actor,
    { requestId, offeringId, code }: { requestId: string; offeringId: string; code: string },
  ): Promise<DeskRow> {
    const { offering } = await this.access.at(actor, offeringId);
    const body = { checkIn: code, offeringId, by: actor.personId };
    const before = await this.requests.recall<{ id: string }>(requestId, body);
    if (before) return this.view.one(before.result.id);
    const booking = await this.bookingOf(offering, code);
    await this.requests.once(requestId, body, async (tx) => {
      await this.write(tx, actor, offering, booking, { present: true, at: this.clock.now() });
      return { id: booking.id };
    });
    return this.view.one(booking.id);
  }

  /** @throws NOT_FOUND · NOT_THERE_YET · BOOKING_OVER */
  async record(actor: Actor, { requestId, bookingId, present, at }: Presence): Promise<DeskRow> {
    const booking = await this.db.read.findOneBy(Booking, { id: bookingId });
    if (!booking) throw new DomainError('NOT_FOUND');
    const offering = await this.access.ofBooking(actor, booking);
    const body = { presence: bookingId, present, at, by: actor.personId };
    await this.requests.once(requestId, body, async (tx) => {
      await this.write(tx, actor, offering, booking, { present, at: Math.min(at, this.clock.now() + AHEAD_MS) });
      return { id: bookingId };
    });
    return this.view.one(bookingId);
  }

  /** Each by itself: one that is refused does not stop the others. */
  async send(actor: Actor, rows: readonly Presence[]) {
    const ends: {
      requestId: string;
      status: BookingStatus | null;
      refusal: ReturnType<DomainError['refusal']> | null;
    }[] = [];
    for (const row of rows) {
      const { requestId } = row;
      try {
        ends.push({ requestId, status: (await this.record(actor, row)).status, refusal: null });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        ends.push({ requestId, status: null, refusal: error.refusal() });
      }
    }
    return { rows: ends };
  }

  /** With the person held, because a miss more or less may begin a pause. */
  private async write(
    tx: Tx,
    actor: Actor,
    offering: Offering,
    { id, personId, startsAt }: Booking,
    { present, at }: { present: boolean; at: number },
  ): Promise<void> {
    if (present && at < startsAt - EARLY_MS) throw new DomainError('NOT_THERE_YET');
    if (!present && at < startsAt) throw new DomainError('NOT_THERE_YET');
    await this.bookingPeople.hold(tx, personId);
    const before = await tx.findOneByOrFail(Booking, { id });
    const status = present ? 'attended' : 'missed';
    const sql = `UPDATE booking SET status = ?, cameAt = ?, tappedAt = ? WHERE id = ?
      AND status IN ('booked', 'attended', 'missed') AND (tappedAt IS NULL OR tappedAt <= ?)`;
    if ((await change(tx, sql, [status, present ? at : null, at, id, at])) === 0) {
      // A newer tap stands: this one came late, which is no fault.
      if (['attended', 'missed'].includes(before.status)) return;
      throw new DomainError('BOOKING_OVER');
    }
    if (before.status === status) return;
    const event = { bookingId: id, personId, offeringId: offering.id };
    await this.audit.record(tx, actor, present ? 'booking.attended' : 'booking.missed', id, { at });
    await this.outbox.announce(tx, present ? 'booking.attended' : 'booking.missed', event);
    if (!present) await this.pauses.afterMiss(tx, offering, personId);
  }

  private async bookingOf(offering: Offering, code: string): Promise<Booking> {
    const found = code.startsWith('M') ? await this.ofMember(offering, code) : await this.ofCode(offering, code);
    if (!found) throw new DomainError('NO_BOOKING_TODAY');
    return found;
  }

  private async ofCode({ id: offeringId }: Offering, code: string): Promise<Booking | null> {
    const booking = await this.db.read.findOneBy(Booking, { handle: this.codes.readBookingCode(code), offeringId });
    return booking && booking.day === this.today() ? booking : null;
  }

  /** The member code is looked at and not used up: the same minute it may be needed for the water. */
  private async ofMember({ id: offeringId }: Offering, code: string): Promise<Booking | null> {
    const { handle, step } = this.codes.readMemberCode(code);
    if (!isFresh(step, this.clock.now())) throw new DomainError('CODE_EXPIRED');
    const personId = await this.people.byCodeHandle(handle);
    if (personId === null) throw new DomainError('CODE_INVALID');
    const status = In(['booked', 'attended', 'missed']);
    const today = await this.db.read.find(Booking, {
      where: { personId, offeringId, day: this.today(), status },
      order: { startsAt: 'ASC' },
    });
    const now = this.clock.now();
    return today.find((it) => it.status === 'booked' && it.endsAt > now) ?? today.at(-1) ?? null;
  }

  private today(): string {
    return localTime(this.clock.now(), this.pack.timeZone).day;
  }
}
