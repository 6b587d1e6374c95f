import { Injectable } from '@nestjs/common';
import type { CancelledBy } from '@nuanxin/shared-types';
import { Audit, DomainError, Outbox, type Actor, type Tx } from '../../kernel/index.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { Pricing } from '../offerings/pricing.js';
import { BookingPeople } from '../seats/people.js';
import type { BookableTime } from '../slots/times.js';
import { TeamRows } from '../teams/team-rows.js';
import { SeatOffers } from '../waiting/seat-offers.js';
import { Booking } from './booking.entity.js';
import { Bookings } from './bookings.js';
import { Placing, wishOf } from './placing.js';

/** Of a booking to one of some times. */
interface Move {
  booking: Booking;
  offering: Offering;
  times: readonly BookableTime[];
  by: CancelledBy;
  reason: string | null;
}

/** Moving a booking to another time: the new seat is taken and the old one given back in one go. */
@Injectable()
export class Moves {
  constructor(
    private readonly offerings: Offerings,
    private readonly pricing: Pricing,
    private readonly bookings: Bookings,
    private readonly people: BookingPeople,
    private readonly placing: Placing,
    private readonly teams: TeamRows,
    private readonly offers: SeatOffers,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The work of a move, for `Repeats`; a team goes where its captain goes.
   * @throws SEAT_TAKEN · BOOKING_OVER · BUSY_THEN · BOOKED_TOO_OFTEN · BOOKING_PAUSED · NOT_FOR_YOU_THIS_DAY ·
   * TEAM_MOVES_WHOLE · TEAM_MEMBER_CANNOT
   */
  async moving(actor: Actor, move: Move): Promise<(tx: Tx) => Promise<object>> {
    const { booking, offering, times } = move;
    const [first] = times;
    if (!first) throw new DomainError('NO_SUCH_TIME');
    if (booking.seats === 0) throw new DomainError('TEAM_MOVES_WHOLE');
    const { personId } = booking;
    const fen = await this.pricing.fenOn(offering, first.day, () => this.offerings.asker(offering, personId));
    const free = (await this.bookings.free(times)).filter((it) => it.seatId !== booking.seatId);
    if (free.length === 0) throw new DomainError('SEAT_TAKEN');
    return async (tx) => {
      await this.people.hold(tx, personId);
      const together = booking.togetherId !== null && { togetherId: booking.togetherId };
      await this.people.check(tx, personId, { ...wishOf(offering, first, booking.id), ...together });
      const to = await this.placing.takeOne(tx, free);
      await this.reseat(tx, actor, move, fen, to);
      if (booking.teamId !== null) await this.moveTeam(tx, actor, move, to);
      return {};
    };
  }

  /** All of them or nobody. @throws TEAM_MEMBER_CANNOT */
  private async moveTeam(tx: Tx, actor: Actor, move: Move, to: BookableTime): Promise<void> {
    const { booking: captains, offering } = move;
    const others = await this.teams.move(tx, captains, to);
    let unable = 0;
    for (const booking of others) {
      const { id, personId } = booking;
      await this.people.hold(tx, personId);
      try {
        await this.people.check(tx, personId, wishOf(offering, to, id));
        const fen = await this.pricing.fenOn(offering, to.day, () => this.offerings.asker(offering, personId, tx));
        await this.reseat(tx, actor, { ...move, booking }, fen, to);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        unable += 1;
      }
    }
    if (unable > 0) throw new DomainError('TEAM_MEMBER_CANNOT', { count: unable });
  }

  private async reseat(tx: Tx, actor: Actor, { booking, offering, by, reason }: Move, fen: number, to: BookableTime) {
    const { id, personId, status, seats, seatId: oldSeat } = booking;
    const { seatId, providerId, sessionId, startsAt, endsAt, day } = to;
    // What was told of the old time is told again of the new one.
    const untold = { eveningToldAt: null, hourToldAt: null, reason, cancelledBy: null };
    const now = { seatId, providerId, sessionId, startsAt, endsAt, day, fen, ...untold, status: 'booked' as const };
    const { affected } = await tx.update(Booking, { id, status, seats, seatId: oldSeat }, now);
    if (affected === 0) throw new DomainError('BOOKING_OVER');
    if (status === 'booked' && seats > 0) await this.offers.release(tx, offering, booking);
    await this.audit.record(tx, actor, 'booking.moved', id, { startsAt, by });
    await this.outbox.announce(tx, 'booking.moved', { bookingId: id, personId, offeringId: offering.id, by });
  }
}
