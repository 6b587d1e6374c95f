import { Injectable } from '@nestjs/common';
import { LessThan, LessThanOrEqual } from 'typeorm';
import { change, Clock, Database } from '../../kernel/index.js';
import { Offerings } from '../offerings/offerings.js';
import { Seats } from '../seats/seats.js';
import { SeatOffers } from './seat-offers.js';
import { endOffer } from './wait-steps.js';
import { WaitRecord } from './wait.entity.js';

const BATCH = 200;

/** Offers nobody answered go to the next one (过时不候); waiting ends when the time begins. */
@Injectable()
export class Lapses {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly offerings: Offerings,
    private readonly seats: Seats,
    private readonly offers: SeatOffers,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const over = { status: 'offered' as const, offerUntil: LessThan(now) };
    for (const wait of await this.db.read.find(WaitRecord, { where: over, order: { id: 'ASC' }, take: BATCH })) {
      const offering = await this.offerings.byId(wait.offeringId);
      await this.db.transact(async (tx) => {
        if (await endOffer(tx, wait.id, 'lapsed')) await this.offers.release(tx, offering, wait);
      });
    }
    const begun = { status: 'waiting' as const, startsAt: LessThanOrEqual(now) };
    for (const { id, seatId } of await this.db.read.find(WaitRecord, { where: begun, take: BATCH })) {
      await this.db.transact(async (tx) => {
        await this.seats.leave(tx, seatId);
        const sql = "UPDATE booking_wait SET status = 'lapsed', liveKey = NULL WHERE id = ? AND status = 'waiting'";
        if ((await change(tx, sql, [id])) === 0) throw new Error(`wait ${id} ended meanwhile`);
      });
    }
  }
}
