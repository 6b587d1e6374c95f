import { Injectable } from '@nestjs/common';
import type { DrawResult } from '@nuanxin/shared-types';
import { IsNull, LessThanOrEqual } from 'typeorm';
import {
  Audit,
  change,
  Clock,
  Database,
  DomainError,
  newId,
  Outbox,
  SYSTEM,
  Vault,
  type Tx,
} from '../../kernel/index.js';
import { Placing, wishOf } from '../bookings/placing.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { Pricing } from '../offerings/pricing.js';
import { BookingSession } from '../offerings/session.entity.js';
import { BookingPeople } from '../seats/people.js';
import { Seats } from '../seats/seats.js';
import { Times, type BookableTime } from '../slots/times.js';
import { liveKeyOf } from '../waiting/wait-steps.js';
import { WaitRecord } from '../waiting/wait.entity.js';
import { drawOrder } from './draw.js';
import { Lot } from './lot.entity.js';

/** The draw itself (摇号): a step of the clockwork, taken up again where a process died in the middle. */
@Injectable()
export class Draws {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly offerings: Offerings,
    private readonly pricing: Pricing,
    private readonly times: Times,
    private readonly people: BookingPeople,
    private readonly seats: Seats,
    private readonly placing: Placing,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Draws every session whose time has come. */
  async run(): Promise<void> {
    const where = { drawAt: LessThanOrEqual(this.clock.now()), drawnAt: IsNull(), status: 'planned' as const };
    for (const session of await this.db.read.findBy(BookingSession, where)) await this.draw(session);
  }

  private async draw(session: BookingSession): Promise<void> {
    const { id: sessionId, seedCipher } = session;
    if (!seedCipher) return;
    await this.db.transact((tx) =>
      change(tx, 'UPDATE booking_session SET drawingAt = ? WHERE id = ? AND drawingAt IS NULL', [
        this.clock.now(),
        sessionId,
      ]),
    );
    const offering = await this.offerings.byId(session.offeringId);
    const lots = new Map((await this.db.read.findBy(Lot, { sessionId })).map((it) => [it.number, it]));
    const order = drawOrder(this.vault.decrypt(seedCipher), [...lots.keys()]);
    for (const [i, number] of order.entries()) {
      const lot = lots.get(number);
      if (lot?.result === null) await this.settle(offering, this.times.timeOf(session), lot, i + 1);
    }
    await this.db.transact(async (tx) => {
      const done = 'UPDATE booking_session SET drawnAt = ? WHERE id = ? AND drawnAt IS NULL';
      if ((await change(tx, done, [this.clock.now(), sessionId])) === 0) return;
      await this.audit.record(tx, SYSTEM, 'booking.drawn', sessionId, { lots: order.length });
    });
  }

  /** A lot at a time and in turn: whoever may come takes a seat, or the next place on the waiting list. */
  private async settle(offering: Offering, time: BookableTime, lot: Lot, placing: number): Promise<void> {
    await this.db.transact(async (tx) => {
      const sql = 'UPDATE booking_lot SET placing = ? WHERE id = ? AND result IS NULL';
      if ((await change(tx, sql, [placing, lot.id])) === 0) return;
      const result = await this.seat(tx, offering, time, lot.personId);
      await tx.update(Lot, { id: lot.id }, { result });
      const { personId, sessionId } = lot;
      await this.outbox.announce(tx, 'booking.drawn', { lotId: lot.id, personId, offeringId: offering.id, sessionId });
    });
  }

  private async seat(tx: Tx, offering: Offering, time: BookableTime, personId: string): Promise<DrawResult> {
    await this.people.hold(tx, personId);
    try {
      await this.people.check(tx, personId, wishOf(offering, time));
      const fen = await this.pricing.fenOn(offering, time.day, () => this.offerings.asker(offering, personId, tx));
      if (await this.seats.take(tx, time)) {
        await this.placing.write(tx, SYSTEM, { personId, bookedBy: null, offering, fen, walkIn: false }, time);
        return 'won';
      }
    } catch (error) {
      if (error instanceof DomainError) return 'void';
      throw error;
    }
    await this.reserve(tx, offering, time, personId);
    return 'reserve';
  }

  private async reserve(tx: Tx, offering: Offering, time: BookableTime, personId: string): Promise<void> {
    const { seatId, providerId, sessionId, startsAt, endsAt, day } = time;
    await this.seats.wait(tx, time);
    await tx.insert(WaitRecord, {
      id: newId(),
      ...{ offeringId: offering.id, providerId, sessionId, seatId, personId, startsAt, endsAt, day },
      liveKey: liveKeyOf(seatId, personId),
      status: 'waiting',
      at: this.clock.now(),
    });
  }
}
