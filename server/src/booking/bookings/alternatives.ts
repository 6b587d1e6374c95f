import { Injectable } from '@nestjs/common';
import type { FreeTime } from '@nuanxin/shared-types';
import { MoreThan } from 'typeorm';
import { Clock, Database, type Actor } from '../../kernel/index.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { priceOn } from '../offerings/audience.js';
import { BookingSession } from '../offerings/session.entity.js';
import { Seats } from '../seats/seats.js';
import { addDays, daysFrom, weekdayOf } from '../slots/days.js';
import { Times, type BookableTime } from '../slots/times.js';
import { Windows } from '../slots/windows.js';
import type { Booking } from './booking.entity.js';
import { Changes } from './changes.js';
import { closesAt } from './limits.js';

const AT_MOST = 6;
/** Days before and after the old one that are looked through. */
const AROUND = 7;

/** Other times for a booking, for one tap: what is nearest to the old one and costs the person no more. */
@Injectable()
export class Alternatives {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly offerings: Offerings,
    private readonly times: Times,
    private readonly windows: Windows,
    private readonly seats: Seats,
    private readonly changes: Changes,
  ) {}

  /** @throws NOT_FOUND */
  async list(actor: Actor, id: string): Promise<{ rows: FreeTime[] }> {
    const booking = await this.changes.own(actor, id);
    const offering = await this.offerings.byId(booking.offeringId);
    const asker = await this.offerings.asker(offering, booking.personId);
    const fits = ({ day }: BookableTime) => {
      const rule = priceOn(offering.prices, day, weekdayOf(day), asker);
      return rule !== null && rule.fen <= booking.fen;
    };
    const near = (await this.near(offering, booking)).filter(
      (it) => it.seatId !== booking.seatId && this.clock.now() < closesAt(offering.limits, it.startsAt) && fits(it),
    );
    const seats = await this.seats.byIds(near.map((it) => it.seatId));
    const left = (it: BookableTime) => it.capacity - (seats.get(it.seatId)?.taken ?? 0);
    const apart = (it: BookableTime) => Math.abs(it.startsAt - booking.startsAt);
    const best = near.filter((it) => left(it) > 0).sort((a, b) => apart(a) - apart(b));
    const names = new Map((await this.offerings.providersOf([offering.id])).map((it) => [it.id, it.name]));
    const rows = best.slice(0, AT_MOST).map((it) => {
      const { providerId, sessionId, startsAt, endsAt, capacity } = it;
      const providerName = names.get(providerId ?? '') ?? null;
      return { providerId, providerName, sessionId, startsAt, endsAt, capacity, free: left(it), waiting: 0 };
    });
    return { rows };
  }

  private async near(offering: Offering, { day, sessionId }: Booking): Promise<BookableTime[]> {
    if (sessionId !== null) {
      const where = { offeringId: offering.id, status: 'planned' as const, startsAt: MoreThan(this.clock.now()) };
      const sessions = await this.db.read.findBy(BookingSession, where);
      return sessions.filter((it) => it.drawAt === null || it.drawnAt !== null).map((it) => this.times.timeOf(it));
    }
    const days = daysFrom(addDays(day, -AROUND), 2 * AROUND + 1).filter((it) => it <= this.windows.furthest(offering));
    return [...(await this.times.onDays(offering, days)).values()].flat();
  }
}
