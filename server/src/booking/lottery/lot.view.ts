import { Injectable } from '@nestjs/common';
import type { LotteryEntry } from '@nuanxin/shared-types';
import { In, MoreThan } from 'typeorm';
import { Clock, Database } from '../../kernel/index.js';
import { BookingView } from '../bookings/booking.view.js';
import { Offerings } from '../offerings/offerings.js';
import { BookingSession } from '../offerings/session.entity.js';
import { Lot } from './lot.entity.js';

/** Lots as their owners see them. */
@Injectable()
export class LotView {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly offerings: Offerings,
    private readonly bookings: BookingView,
  ) {}

  /** Of a person, for what has not begun. */
  async of(personId: string): Promise<LotteryEntry[]> {
    return this.many(await this.db.read.findBy(Lot, { personId }), MoreThan(this.clock.now()));
  }

  async one(id: string): Promise<LotteryEntry> {
    const [row] = await this.many(await this.db.read.findBy(Lot, { id }), MoreThan(0));
    if (!row) throw new Error(`lot ${id} has no answer`);
    return row;
  }

  private async many(lots: readonly Lot[], startsAt: ReturnType<typeof MoreThan<number>>): Promise<LotteryEntry[]> {
    if (lots.length === 0) return [];
    const ids = lots.map((it) => it.sessionId);
    const sessions = await this.db.read.findBy(BookingSession, { id: In(ids), startsAt });
    const offerings = await this.offerings.byIds(sessions.map((it) => it.offeringId));
    const appointed = sessions.map(({ id, ...it }) => ({ ...it, sessionId: id }));
    const appointments = await this.bookings.appointments(appointed, offerings);
    return sessions.flatMap(({ id: sessionId, drawAt }, i) => {
      const [lot, appointment] = [lots.find((it) => it.sessionId === sessionId), appointments[i]];
      if (!lot || !appointment) return [];
      return [{ ...appointment, id: lot.id, number: lot.number, drawAt: drawAt ?? 0, result: lot.result }];
    });
  }
}
