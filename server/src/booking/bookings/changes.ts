import { Injectable } from '@nestjs/common';
import type { Booking as BookingAnswer, CancelledBy, WantedTime } from '@nuanxin/shared-types';
import {
  Audit,
  change,
  Clock,
  Database,
  DomainError,
  Outbox,
  Requests,
  type Actor,
  type Tx,
} from '../../kernel/index.js';
import { In, MoreThan } from 'typeorm';
import { Wards } from '../families/wards.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { BookingPeople } from '../seats/people.js';
import { Seats } from '../seats/seats.js';
import { TeamRows } from '../teams/team-rows.js';
import { SeatOffers } from '../waiting/seat-offers.js';
import { Booking } from './booking.entity.js';
import { BookingView } from './booking.view.js';
import { Bookings } from './bookings.js';
import { changeUntil } from './limits.js';
import { Moves } from './moves.js';
import { Repeats } from './repeats.js';

/** Still to come, one way or the other. */
const LIVE = ['booked', 'displaced'] as const;

/** Cancelling and moving, by the person or for them. */
@Injectable()
export class Changes {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly repeats: Repeats,
    private readonly wards: Wards,
    private readonly offerings: Offerings,
    private readonly bookings: Bookings,
    private readonly people: BookingPeople,
    private readonly seats: Seats,
    private readonly moves: Moves,
    private readonly teams: TeamRows,
    private readonly offers: SeatOffers,
    private readonly view: BookingView,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** One's own, or one's child's. @throws NOT_FOUND */
  async own(actor: Actor, id: string): Promise<Booking> {
    const booking = await this.db.read.findOneBy(Booking, { id });
    if (!booking || !(await this.wards.answersFor(actor, booking.personId))) throw new DomainError('NOT_FOUND');
    return booking;
  }

  /**
   * With all that was booked in one go and is still to come; a course is left as a course.
   * @throws NOT_FOUND · COURSE_AS_A_WHOLE · BOOKING_OVER · TOO_LATE_TO_CHANGE
   */
  async cancel(actor: Actor, { id, requestId }: { id: string; requestId: string }): Promise<BookingAnswer> {
    const own = await this.own(actor, id);
    await this.requests.once(requestId, { cancel: id, by: own.personId }, async (tx) => {
      this.checkChange(await this.offerings.byId(own.offeringId), own);
      for (const booking of await this.heldTogether(tx, own)) {
        const offering = await this.offerings.byId(booking.offeringId, tx);
        if (offering.course) throw new DomainError('COURSE_AS_A_WHOLE');
        this.checkChange(offering, booking);
        await this.cancelWithin(tx, actor, { booking, offering, by: 'self', reason: null });
      }
      return {};
    });
    return this.view.one(id);
  }

  /**
   * What was booked in one go and is still to come, in the order of the seats, with its people held in the order of their
   * ids: the same order in which it was booked.
   */
  private async heldTogether(tx: Tx, own: Booking): Promise<Booking[]> {
    const { togetherId } = own;
    if (togetherId === null) return [own];
    const live = { togetherId, status: In([...LIVE]), startsAt: MoreThan(this.clock.now()) };
    const people = (await tx.findBy(Booking, live)).map((it) => it.personId);
    for (const personId of new Set(people.sort())) await this.people.hold(tx, personId);
    return tx.find(Booking, { where: live, order: { seatId: 'ASC' } });
  }

  /** Gives the seat back, to the next one who waits; a captain's booking takes the team's with it. @throws BOOKING_OVER */
  async cancelWithin(
    tx: Tx,
    actor: Actor,
    { booking, offering, by, reason }: { booking: Booking; offering: Offering; by: CancelledBy; reason: string | null },
  ): Promise<void> {
    const { id, status, personId, seats } = booking;
    await this.people.hold(tx, personId);
    await this.end(tx, booking, 'cancelled', { by, reason });
    if (status === 'booked' && seats > 0) await this.offers.release(tx, offering, booking);
    await this.audit.record(tx, actor, 'booking.cancelled', id, { by });
    await this.outbox.announce(tx, 'booking.cancelled', { bookingId: id, personId, offeringId: offering.id, by });
    const others = { offering, by: by === 'self' ? ('captain' as const) : by, reason };
    for (const other of await this.teams.leave(tx, booking)) {
      await this.cancelWithin(tx, actor, { booking: other, ...others });
    }
  }

  /** The time is gone, the right to one is not: the person chooses another. @throws BOOKING_OVER */
  async displaceWithin(
    tx: Tx,
    actor: Actor,
    { booking, by, reason }: { booking: Booking; by: CancelledBy; reason: string },
  ): Promise<void> {
    const { id, personId, offeringId, seatId, seats } = booking;
    await this.people.hold(tx, personId);
    await this.end(tx, booking, 'displaced', { by, reason });
    if (seats > 0) await this.seats.release(tx, seatId);
    await this.audit.record(tx, actor, 'booking.displaced', id, { by });
    await this.outbox.announce(tx, 'booking.displaced', { bookingId: id, personId, offeringId, by });
  }

  /**
   * To another time of the same offering; who was displaced may do so until the new time begins.
   * @throws NOT_FOUND · BOOKING_OVER · BOOKED_TOGETHER · TOO_LATE_TO_CHANGE and what booking throws
   */
  async move(actor: Actor, input: { id: string; requestId: string } & WantedTime): Promise<BookingAnswer> {
    const { id, requestId, ...wanted } = input;
    const booking = await this.own(actor, id);
    const body = { move: id, ...wanted, by: booking.personId };
    await this.repeats.once(requestId, body, async () => {
      const offering = await this.offerings.byId(booking.offeringId);
      if (booking.status !== 'displaced') {
        this.checkChange(offering, booking);
        if (booking.togetherId !== null) throw new DomainError('BOOKED_TOGETHER');
      }
      const times = await this.bookings.bookable(offering, wanted);
      return this.moves.moving(actor, { booking, offering, times, by: 'self', reason: null });
    });
    return this.view.one(id);
  }

  /** The guard: of two who end it one finds it ended. */
  private async end(
    tx: Tx,
    { id, status, seats }: Booking,
    to: 'cancelled' | 'displaced',
    { by, reason }: { by: CancelledBy; reason: string | null },
  ): Promise<void> {
    const sql = 'UPDATE booking SET status = ?, cancelledBy = ?, reason = ? WHERE id = ? AND status = ? AND seats = ?';
    const done = LIVE.some((it) => it === status) && (await change(tx, sql, [to, by, reason, id, status, seats])) === 1;
    if (!done) throw new DomainError('BOOKING_OVER');
  }

  /** @throws BOOKING_OVER · TOO_LATE_TO_CHANGE */
  private checkChange({ limits }: Offering, { status, startsAt }: Booking): void {
    if (!LIVE.some((it) => it === status)) throw new DomainError('BOOKING_OVER');
    if (status === 'booked' && this.clock.now() > changeUntil(limits, startsAt)) {
      throw new DomainError('TOO_LATE_TO_CHANGE');
    }
  }
}
