import { Injectable } from '@nestjs/common';
import { change, Clock, Outbox, type Tx } from '../../kernel/index.js';
import { offerUntil } from '../bookings/limits.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Seats } from '../seats/seats.js';
import { Times } from '../slots/times.js';
import { WaitRecord } from './wait.entity.js';

/** A seat somebody has, or had a moment ago. */
export interface HadSeat {
  seatId: string;
  startsAt: number;
  providerId: string | null;
  sessionId: string | null;
}

/**
 * Freed seats go to whoever waits longest, kept for a while: an offered seat stays taken, so it is never given twice. All who
 * change who waits change the seat's row first, so they go one after another and each finds what the one before left.
 */
@Injectable()
export class SeatOffers {
  constructor(
    private readonly clock: Clock,
    private readonly times: Times,
    private readonly seats: Seats,
    private readonly outbox: Outbox,
  ) {}

  /** Gives a seat back; if somebody waits, the seat is kept for the first of them. */
  async release(tx: Tx, offering: Offering, seat: HadSeat): Promise<void> {
    await this.seats.release(tx, seat.seatId);
    await this.offer(tx, offering, seat);
  }

  /** Keeps what is free for those who wait, as long as both last. */
  async offer(tx: Tx, offering: Offering, seat: HadSeat): Promise<void> {
    const until = offerUntil(offering.limits, seat.startsAt, this.clock.now());
    // Too late to come: the seat is for walk-ins.
    if (until === null) return;
    const capacity = await this.times.capacityOf(tx, seat);
    while (await this.seats.keepForNext(tx, { seatId: seat.seatId, capacity })) {
      await this.offerToFirst(tx, offering, seat.seatId, until);
    }
  }

  private async offerToFirst(tx: Tx, offering: Offering, seatId: string, until: number): Promise<void> {
    const [first] = await tx.find(WaitRecord, { where: { seatId, status: 'waiting' }, order: { id: 'ASC' }, take: 1 });
    if (!first) throw new Error(`${seatId} counts somebody who waits, but there is nobody`);
    const { id: waitId, personId } = first;
    await change(tx, "UPDATE booking_wait SET status = 'offered', offerUntil = ? WHERE id = ? AND status = 'waiting'", [
      until,
      waitId,
    ]);
    await this.outbox.announce(tx, 'booking.seat_offered', { waitId, personId, offeringId: offering.id });
  }
}
