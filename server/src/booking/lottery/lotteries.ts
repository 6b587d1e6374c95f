import { Injectable } from '@nestjs/common';
import type { Done, ForWhom, Lottery, LotteryEntry } from '@nuanxin/shared-types';
import {
  change,
  Clock,
  Codes,
  Database,
  DomainError,
  newId,
  Requests,
  Vault,
  type Actor,
  type Tx,
} from '../../kernel/index.js';
import { Wards } from '../families/wards.js';
import { Bookings } from '../bookings/bookings.js';
import { Offerings } from '../offerings/offerings.js';
import { BookingSession } from '../offerings/session.entity.js';
import { Times } from '../slots/times.js';
import { Lot } from './lot.entity.js';
import { LotView } from './lot.view.js';

/** Putting a lot in for a session (摇号报名), and the list anybody can draw again. */
@Injectable()
export class Lotteries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly vault: Vault,
    private readonly requests: Requests,
    private readonly wards: Wards,
    private readonly offerings: Offerings,
    private readonly bookings: Bookings,
    private readonly times: Times,
    private readonly view: LotView,
  ) {}

  /** One lot a person; again gives the first one. @throws LOTTERY_OVER · COURSE_AS_A_WHOLE · OFFERING_CLOSED · NOT_FOR_YOU · PHONE_FIRST */
  async enter(
    actor: Actor,
    { sessionId, requestId, dependantId }: { sessionId: string; requestId: string } & ForWhom,
  ): Promise<LotteryEntry> {
    const session = await this.sessionWithDraw(sessionId);
    const offering = await this.offerings.shown(session.offeringId);
    if (offering.course) throw new DomainError('COURSE_AS_A_WHOLE');
    if (offering.status !== 'open' || session.status !== 'planned') throw new DomainError('OFFERING_CLOSED');
    this.wards.check(offering, dependantId);
    await this.bookings.fenFor(offering, [this.times.timeOf(session)], () => this.wards.known(actor, dependantId));
    const body = { enter: sessionId, session: actor.sessionId, dependantId };
    const { id } = await this.requests.once(requestId, body, async (tx) => {
      const { personId } = await this.wards.behind(tx, actor, dependantId);
      const before = await tx.findOneBy(Lot, { sessionId, personId });
      if (before) return { id: before.id };
      await this.count(tx, sessionId, 1);
      const lot = { id: newId(), sessionId, personId, number: this.codes.newHandle(), at: this.clock.now() };
      await tx.insert(Lot, { ...lot, result: null, placing: null });
      return { id: lot.id };
    });
    return this.view.one(id);
  }

  /** @throws NOT_FOUND · LOTTERY_OVER */
  async leave(actor: Actor, { id, requestId }: { id: string; requestId: string }): Promise<Done> {
    const people = await this.wards.all(actor);
    return this.requests.once(requestId, { leaveLot: id, by: people[0] }, async (tx) => {
      const lot = await tx.findOneBy(Lot, { id });
      if (!lot || !people.includes(lot.personId)) throw new DomainError('NOT_FOUND');
      await this.count(tx, lot.sessionId, -1);
      await tx.delete(Lot, { id });
      return { done: true as const };
    });
  }

  /** @throws NOT_FOUND nothing is drawn there */
  async get({ sessionId }: { sessionId: string }): Promise<Lottery> {
    const session = await this.db.read.findOneBy(BookingSession, { id: sessionId });
    if (!session || session.drawAt === null || !session.seedCipher) throw new DomainError('NOT_FOUND');
    const lots = await this.db.read.find(Lot, { where: { sessionId }, order: { placing: 'ASC', number: 'ASC' } });
    return {
      sessionId,
      capacity: session.capacity,
      drawAt: session.drawAt,
      seedHash: session.seedHash ?? '',
      seed: session.drawnAt === null ? null : this.vault.decrypt(session.seedCipher),
      rows: lots.map(({ number, result }) => ({ number, result })),
    };
  }

  /** The draw begins by changing the same row: no lot comes or goes once it has. @throws LOTTERY_OVER */
  private async count(tx: Tx, sessionId: string, by: 1 | -1): Promise<void> {
    const sql = 'UPDATE booking_session SET lots = lots + ? WHERE id = ? AND drawingAt IS NULL AND drawAt > ?';
    if ((await change(tx, sql, [by, sessionId, this.clock.now()])) === 0) throw new DomainError('LOTTERY_OVER');
  }

  /** @throws NOT_FOUND · LOTTERY_OVER */
  private async sessionWithDraw(id: string): Promise<BookingSession> {
    const session = await this.db.read.findOneBy(BookingSession, { id });
    if (!session) throw new DomainError('NOT_FOUND');
    if (session.drawAt === null || session.drawingAt !== null) throw new DomainError('LOTTERY_OVER');
    return session;
  }
}
