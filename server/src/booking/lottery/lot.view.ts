import { Injectable } from '@nestjs/common';
import type { LotteryEntry } from '@nuanxin/shared-types';
import { In, MoreThan } from 'typeorm';
import { Clock, Database } from '../../kernel/index.js';
import { Guardians } from '../../membership/index.js';
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
    private readonly guardians: Guardians,
  ) {}

  /** Of people, for what has not begun. */
  async of(people: readonly string[]): Promise<LotteryEntry[]> {
    return this.many(await this.db.read.findBy(Lot, { personId: In(people) }), MoreThan(this.clock.now()));
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
    const names = await this.guardians.childNames(lots.map((it) => it.personId));
    return lots.flatMap(({ id, sessionId, personId, number, result }) => {
      const i = sessions.findIndex((it) => it.id === sessionId);
      const [drawAt, appointment, name] = [sessions[i]?.drawAt ?? 0, appointments[i], names.get(personId)];
      if (!appointment) return [];
      const dependant = name === undefined ? null : { id: personId, name };
      return [{ ...appointment, id, number, drawAt, result, dependant }];
    });
  }
}
