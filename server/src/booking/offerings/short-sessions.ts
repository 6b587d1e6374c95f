import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { Clock, Database, SYSTEM, type Tx } from '../../kernel/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { closesAt } from '../bookings/limits.js';
import { ManagedSessions } from './managed-sessions.js';
import type { Offering } from './offering.entity.js';
import { Offerings } from './offerings.js';
import { BookingSession } from './session.entity.js';

/** At the latest, so that nobody who set out in time stands before a shut door. */
const SAID_BEFORE_MS = 2 * 3_600_000;

/** Sessions with a minimum, when booking ends: enough will come, or it is called off and everybody is offered another. */
@Injectable()
export class ShortSessions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly offerings: Offerings,
    private readonly sessions: ManagedSessions,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const open = { status: 'planned' as const, minimum: MoreThan(0), countedAt: IsNull(), startsAt: MoreThan(now) };
    const found = await this.db.read.findBy(BookingSession, open);
    const offerings = await this.offerings.byIds(found.map((it) => it.offeringId));
    for (const session of found) {
      const offering = offerings.get(session.offeringId);
      if (offering && now >= settledAt(offering, session)) await this.settle(session, offering);
    }
  }

  /** Once: who cancels afterwards does not call off a session that others count on. */
  private async settle({ id, minimum }: BookingSession, offering: Offering): Promise<void> {
    await this.db.transact(async (tx) => {
      const had = await seatsHad(tx, id);
      if (had >= minimum) {
        await tx.update(BookingSession, { id, countedAt: IsNull() }, { countedAt: this.clock.now() });
        return;
      }
      const unit = offering.team ? '队' : '人';
      const reason = `报名 ${had} ${unit}，不到 ${minimum} ${unit}`;
      await this.sessions.cancelWithin(tx, SYSTEM, id, { reason, weather: false });
    });
  }
}

/** UTC ms. A course is judged as a whole by its cadre, a lottery after its draw. */
function settledAt({ course, limits }: Offering, { startsAt, drawAt, drawnAt }: BookingSession): number {
  if (course || (drawAt !== null && drawnAt === null)) return Infinity;
  return Math.min(closesAt(limits, startsAt), startsAt - SAID_BEFORE_MS);
}

async function seatsHad(tx: Tx, sessionId: string): Promise<number> {
  return (await tx.sum(Booking, 'seats', { sessionId, status: In(['booked', 'attended']) })) ?? 0;
}
