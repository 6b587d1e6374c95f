import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { change, Clock, Database, DomainError, Outbox, SYSTEM, Audit } from '../../kernel/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { Changes } from '../bookings/changes.js';
import { Offerings } from '../offerings/offerings.js';
import { Pauses } from '../pauses/pauses.js';
import { BookingPeople } from '../seats/people.js';

const BATCH = 200;
/** A desk without network may send its taps so much later. */
const GRACE_MS = 12 * 3_600_000;

/** Who was not checked in did not come (爽约); who never chose another time has none. */
@Injectable()
export class Misses {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly offerings: Offerings,
    private readonly people: BookingPeople,
    private readonly changes: Changes,
    private readonly pauses: Pauses,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const order = { startsAt: 'ASC' as const };
    const missed = { status: 'booked' as const, startsAt: LessThan(now - GRACE_MS), endsAt: LessThan(now - GRACE_MS) };
    for (const it of await this.db.read.find(Booking, { where: missed, order, take: BATCH })) await this.miss(it);
    const unchosen = { status: 'displaced' as const, startsAt: LessThan(now - GRACE_MS) };
    for (const it of await this.db.read.find(Booking, { where: unchosen, order, take: BATCH })) await this.drop(it);
  }

  private async miss({ id, personId, offeringId }: Booking): Promise<void> {
    const offering = await this.offerings.byId(offeringId);
    await this.db.transact(async (tx) => {
      await this.people.hold(tx, personId);
      if ((await change(tx, "UPDATE booking SET status = 'missed' WHERE id = ? AND status = 'booked'", [id])) === 0)
        return;
      await this.audit.record(tx, SYSTEM, 'booking.missed', id, {});
      await this.outbox.announce(tx, 'booking.missed', { bookingId: id, personId, offeringId });
      await this.pauses.afterMiss(tx, offering, personId);
    });
  }

  private async drop(booking: Booking): Promise<void> {
    const offering = await this.offerings.byId(booking.offeringId);
    const { cancelledBy, reason } = booking;
    try {
      await this.db.transact((tx) =>
        this.changes.cancelWithin(tx, SYSTEM, { booking, offering, by: cancelledBy ?? 'union', reason }),
      );
    } catch (error) {
      // Ended meanwhile: by its person, or with the captain's of its team.
      if (!(error instanceof DomainError)) throw error;
    }
  }
}
