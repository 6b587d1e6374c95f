import { Inject, Injectable } from '@nestjs/common';
import type { CancelledBy } from '@nuanxin/shared-types';
import { In, IsNull, MoreThan } from 'typeorm';
import { change, CITY_PACK, Clock, Database, SYSTEM, type Actor, type CityPack, type Tx } from '../../kernel/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { Changes } from '../bookings/changes.js';
import { midnightOf, momentOf } from '../slots/days.js';
import { Offerings } from './offerings.js';
import { Seats } from '../seats/seats.js';
import { endOffer } from '../waiting/wait-steps.js';
import { WaitRecord } from '../waiting/wait.entity.js';
import { BookingException } from './exception.entity.js';

/** A closure made within this time is looked at again. */
const AGAIN_MS = 10 * 60_000;

/** What falls out when a provider is away, a day is closed or a session called off (师傅请假、停办). */
@Injectable()
export class Displacing {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly offerings: Offerings,
    private readonly changes: Changes,
    private readonly seats: Seats,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** In the transaction that writes the exception. @returns how many bookings lost their time */
  async byException(tx: Tx, actor: Actor, exception: BookingException): Promise<number> {
    const { offeringId, providerId, day, fromMinute, toMinute, weather, reason } = exception;
    const midnight = midnightOf(day, this.pack.timeZone);
    const [from, to] = [momentOf(midnight, fromMinute), momentOf(midnight, toMinute)];
    const on = { offeringId, sessionId: IsNull(), day, ...(providerId !== null && { providerId }) };
    const by = weather ? 'weather' : providerId === null ? 'union' : 'provider';
    return this.displace(tx, actor, { on, overlaps: (it) => it.startsAt < to && it.endsAt > from, by, reason });
  }

  /** @returns how many bookings lost their session */
  async bySession(
    tx: Tx,
    actor: Actor,
    { sessionId, by, reason }: { sessionId: string; by: CancelledBy; reason: string },
  ) {
    return this.displace(tx, actor, { on: { sessionId }, overlaps: () => true, by, reason });
  }

  /**
   * A booking that was under way while its day was being closed does not know of it: closures made a moment ago are held
   * against the bookings once more.
   */
  async again(): Promise<void> {
    const fresh = { at: MoreThan(this.clock.now() - AGAIN_MS), endedAt: IsNull() };
    for (const exception of await this.db.read.findBy(BookingException, fresh)) {
      await this.db.transact((tx) => this.byException(tx, SYSTEM, exception));
    }
  }

  private async displace(
    tx: Tx,
    actor: Actor,
    {
      on,
      overlaps,
      by,
      reason,
    }: {
      on: object;
      overlaps: (it: { startsAt: number; endsAt: number }) => boolean;
      by: CancelledBy;
      reason: string;
    },
  ): Promise<number> {
    const waits = (await tx.findBy(WaitRecord, { ...on, status: In(['waiting', 'offered']) })).filter(overlaps);
    for (const wait of waits) await this.endWait(tx, wait);
    // People in the order of their ids, as everywhere where several are held.
    const found = await tx.find(Booking, { where: { ...on, status: 'booked' }, order: { personId: 'ASC', id: 'ASC' } });
    const hit = found.filter(overlaps);
    for (const booking of hit) {
      const offering = await this.offerings.byId(booking.offeringId, tx);
      // Who is in a course has all its sessions: there is none to choose instead.
      if (offering.course) await this.changes.cancelWithin(tx, actor, { booking, offering, by, reason });
      else await this.changes.displaceWithin(tx, actor, { booking, by, reason });
    }
    return hit.length;
  }

  private async endWait(tx: Tx, { id, seatId, status }: WaitRecord): Promise<void> {
    if (status === 'offered') {
      if (await endOffer(tx, id, 'lapsed')) await this.seats.release(tx, seatId);
      return;
    }
    await this.seats.leave(tx, seatId);
    await change(tx, "UPDATE booking_wait SET status = 'lapsed', liveKey = NULL WHERE id = ? AND status = 'waiting'", [
      id,
    ]);
  }
}
