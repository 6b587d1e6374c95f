import { Injectable } from '@nestjs/common';
import type { BookableSession, SessionDraft } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Audit, change, Database, DomainError, Outbox, Requests, type Actor, type Tx } from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { Courses } from '../courses/courses.js';
import { Seats } from '../seats/seats.js';
import { Times } from '../slots/times.js';
import { SeatOffers } from '../waiting/seat-offers.js';
import { Displacing } from './displacing.js';
import type { BookingException } from './exception.entity.js';
import type { Offering } from './offering.entity.js';
import { Offerings } from './offerings.js';
import { BookingSession } from './session.entity.js';
import { SessionRows } from './session-rows.js';
import { SessionView } from './session.view.js';

/** Sessions as the cadre writes them down (排场次). */
@Injectable()
export class ManagedSessions {
  constructor(
    private readonly db: Database,
    private readonly requests: Requests,
    private readonly access: Access,
    private readonly offerings: Offerings,
    private readonly courses: Courses,
    private readonly times: Times,
    private readonly seats: Seats,
    private readonly offers: SeatOffers,
    private readonly displacing: Displacing,
    private readonly rows: SessionRows,
    private readonly view: SessionView,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** @throws NOT_ALLOWED · NOT_FOUND · COURSE_HAS_LEARNERS */
  async create(
    actor: Actor,
    { id, requestId, sessions }: { id: string; requestId: string; sessions: SessionDraft[] },
  ): Promise<{ rows: BookableSession[] }> {
    const offering = await this.offerings.under(actor, id);
    const body = { by: actor.personId, id, sessions };
    const { ids } = await this.requests.once(requestId, body, async (tx) => {
      return { ids: await this.add(tx, actor, id, sessions) };
    });
    const made = await this.db.read.find(BookingSession, { where: { id: In(ids) }, order: { startsAt: 'ASC' } });
    return { rows: await this.view.many(offering, made, await this.offerings.asker(offering, null)) };
  }

  /** @returns their ids @throws COURSE_HAS_LEARNERS */
  async add(tx: Tx, actor: Actor, offeringId: string, drafts: readonly SessionDraft[]): Promise<string[]> {
    if ((await this.offerings.byId(offeringId, tx)).course) await this.courses.checkNoLearners(tx, offeringId);
    const rows = drafts.map((it) => this.rows.of(offeringId, it));
    await tx.insert(BookingSession, rows);
    await this.audit.record(tx, actor, 'offering.sessions_added', offeringId, { sessions: rows.length });
    return rows.map((it) => it.id);
  }

  /**
   * More seats go to those who wait; a lottery keeps its seed. Everybody booked is told of another time.
   * @throws NOT_ALLOWED · NOT_FOUND · FEWER_THAN_TAKEN · OFFERING_CLOSED it was cancelled
   */
  async change(
    actor: Actor,
    { id, requestId, ...draft }: { id: string; requestId: string } & SessionDraft,
  ): Promise<BookableSession> {
    const { session, offering } = await this.under(actor, id);
    if (session.status !== 'planned') throw new DomainError('OFFERING_CLOSED');
    await this.requests.once(requestId, { by: actor.personId, id, ...draft }, async (tx) => {
      await this.keepTaken(tx, id, draft.capacity);
      const { drawAt, ...facts } = draft;
      // Whether it is drawn is settled when it is made; when, until the draw has begun.
      const later = drawAt !== null && session.drawAt !== null && session.drawingAt === null;
      await tx.update(BookingSession, { id }, { ...facts, ...(later && { drawAt }) });
      await this.moveBookings(tx, actor, offering, { ...session, ...facts });
      await this.offers.offer(tx, offering, this.times.timeOf({ ...session, ...facts }));
      await this.audit.record(tx, actor, 'offering.session_changed', id, { startsAt: draft.startsAt });
      return {};
    });
    return this.one(offering, id);
  }

  /** Its bookings become `displaced`: other sessions are offered; of a course they are cancelled, all others being one's own. @throws NOT_ALLOWED · NOT_FOUND */
  async cancel(
    actor: Actor,
    { id, requestId, reason, weather }: { id: string; requestId: string; reason: string; weather: boolean },
  ): Promise<{ displaced: number }> {
    await this.under(actor, id);
    return this.requests.once(requestId, { by: actor.personId, cancel: id, reason, weather }, async (tx) => ({
      displaced: await this.cancelWithin(tx, actor, id, { reason, weather }),
    }));
  }

  /** Those that begin on a day that is closed. @returns how many bookings lost their session */
  async cancelDay(tx: Tx, actor: Actor, { offeringId, day, reason, weather }: BookingException): Promise<number> {
    const planned = await tx.findBy(BookingSession, { offeringId, status: 'planned' });
    let displaced = 0;
    for (const session of planned.filter((it) => this.times.timeOf(it).day === day)) {
      displaced += await this.cancelWithin(tx, actor, session.id, { reason, weather });
    }
    return displaced;
  }

  /** @returns how many bookings lost it; 0 also where it was called off before */
  async cancelWithin(tx: Tx, actor: Actor, id: string, { reason, weather }: { reason: string; weather: boolean }) {
    const sql = "UPDATE booking_session SET status = 'cancelled', reason = ? WHERE id = ? AND status = 'planned'";
    if ((await change(tx, sql, [reason, id])) === 0) return 0;
    const by = weather ? ('weather' as const) : ('union' as const);
    const displaced = await this.displacing.bySession(tx, actor, { sessionId: id, by, reason });
    await this.audit.record(tx, actor, 'offering.session_cancelled', id, { displaced });
    return displaced;
  }

  /** @throws NOT_ALLOWED · NOT_FOUND */
  private async under(actor: Actor, id: string): Promise<{ session: BookingSession; offering: Offering }> {
    const session = await this.db.read.findOneBy(BookingSession, { id });
    const offering = session ? await this.offerings.byId(session.offeringId) : null;
    await this.access.over(actor, 'bookings', offering?.unionId ?? '');
    if (!session || !offering) throw new DomainError('NOT_FOUND');
    return { session, offering };
  }

  /** A seat taken in the same moment goes by the old number, which was true when it was asked. @throws FEWER_THAN_TAKEN */
  private async keepTaken(tx: Tx, seatId: string, capacity: number): Promise<void> {
    const taken = (await this.seats.byIds([seatId], tx)).get(seatId)?.taken ?? 0;
    if (taken > capacity) throw new DomainError('FEWER_THAN_TAKEN', { taken });
  }

  private async moveBookings(tx: Tx, actor: Actor, offering: Offering, session: BookingSession): Promise<void> {
    const { id: sessionId, startsAt, endsAt, providerId } = session;
    const { day } = this.times.timeOf(session);
    const booked = await tx.findBy(Booking, { sessionId, status: 'booked' });
    const moved = booked.filter((it) => it.startsAt !== startsAt || it.endsAt !== endsAt);
    if (moved.length === 0) return;
    const untold = { eveningToldAt: null, hourToldAt: null };
    await tx.update(Booking, { id: In(moved.map((it) => it.id)) }, { startsAt, endsAt, providerId, day, ...untold });
    for (const { id: bookingId, personId } of moved) {
      await this.audit.record(tx, actor, 'booking.moved', bookingId, { startsAt, by: 'union' });
      await this.outbox.announce(tx, 'booking.moved', { bookingId, personId, offeringId: offering.id, by: 'union' });
    }
  }

  private async one(offering: Offering, id: string): Promise<BookableSession> {
    const session = await this.db.read.findOneByOrFail(BookingSession, { id });
    const [row] = await this.view.many(offering, [session], await this.offerings.asker(offering, null));
    if (!row) throw new Error(`session ${id} has no answer`);
    return row;
  }
}
