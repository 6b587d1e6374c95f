import { Injectable } from '@nestjs/common';
import { Audit, Clock, Codes, DomainError, newId, Outbox, type Actor, type Tx } from '../../kernel/index.js';
import type { Offering } from '../offerings/offering.entity.js';
import { BookingPeople, type Wish } from '../seats/people.js';
import { Seats } from '../seats/seats.js';
import type { BookableTime } from '../slots/times.js';
import { Booking } from './booking.entity.js';

/** Somebody for whom a seat is taken. */
export interface Placed {
  personId: string;
  /** Who did it; null: the lottery. */
  bookedBy: string | null;
  offering: Offering;
  fen: number;
  walkIn: boolean;
}

/** Writes bookings, inside the caller's transaction: person first, then the seat, then the rows. */
@Injectable()
export class Placing {
  constructor(
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly people: BookingPeople,
    private readonly seats: Seats,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Takes a seat of the first of these times that has one.
   * @returns the booking's id
   * @throws SEAT_TAKEN · BOOKING_PAUSED · BUSY_THEN · BOOKED_TOO_OFTEN
   */
  async within(tx: Tx, actor: Actor, placed: Placed, times: readonly BookableTime[]): Promise<string> {
    const [first] = times;
    if (!first) throw new DomainError('SEAT_TAKEN');
    await this.people.hold(tx, placed.personId);
    await this.people.check(tx, placed.personId, wishOf(placed.offering, first));
    return this.write(tx, actor, placed, await this.takeOne(tx, times));
  }

  /** Writes the booking of a seat that is taken already, after `hold` and `check`. @returns its id */
  async write(tx: Tx, actor: Actor, placed: Placed, time: BookableTime): Promise<string> {
    const { personId, bookedBy, offering, fen, walkIn } = placed;
    const { seatId, providerId, sessionId, startsAt, endsAt, day } = time;
    const [id, now] = [newId(), this.clock.now()];
    await tx.insert(Booking, {
      id,
      offeringId: offering.id,
      limitGroup: offering.limitGroup,
      ...{ providerId, sessionId, seatId, personId, bookedBy, startsAt, endsAt, day, fen, walkIn },
      status: walkIn ? 'attended' : 'booked',
      handle: this.codes.newHandle(),
      cameAt: walkIn ? now : null,
      tappedAt: walkIn ? now : null,
      createdAt: now,
    });
    const event = { bookingId: id, personId, offeringId: offering.id };
    await this.audit.record(tx, actor, 'booking.made', id, { offeringId: offering.id, startsAt });
    await this.outbox.announce(tx, 'booking.made', event);
    if (walkIn) await this.outbox.announce(tx, 'booking.attended', event);
    return id;
  }

  /** @throws SEAT_TAKEN */
  async takeOne(tx: Tx, times: readonly BookableTime[]): Promise<BookableTime> {
    for (const time of times) if (await this.seats.take(tx, time)) return time;
    throw new DomainError('SEAT_TAKEN');
  }
}

export function wishOf(offering: Offering, time: BookableTime, exceptId?: string): Wish {
  const { limitGroup, limits } = offering;
  const { day, startsAt, endsAt } = time;
  return { limitGroup, limits, day, startsAt, endsAt, ...(exceptId !== undefined && { exceptId }) };
}
