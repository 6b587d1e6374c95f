import { Injectable } from '@nestjs/common';
import type { MyBookings } from '@nuanxin/shared-types';
import { In, LessThan, MoreThan, type FindOptionsWhere } from 'typeorm';
import { Clock, Database, type Actor } from '../../kernel/index.js';
import { Wards } from '../families/wards.js';
import { LotView } from '../lottery/lot.view.js';
import { Pauses } from '../pauses/pauses.js';
import { WaitRecord } from '../waiting/wait.entity.js';
import { WaitView } from '../waiting/wait.view.js';
import { Booking } from './booking.entity.js';
import { BookingView } from './booking.view.js';

const PAGE = 50;
const NOTHING: MyBookings = { rows: [], waits: [], entries: [], pauses: [], next: null };

/** One's own bookings and one's children's (我的预约). */
@Injectable()
export class Mine {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly wards: Wards,
    private readonly view: BookingView,
    private readonly waits: WaitView,
    private readonly lots: LotView,
    private readonly pauses: Pauses,
  ) {}

  async list(
    actor: Actor,
    { past = false, before, limit = PAGE }: { past?: boolean; before?: string; limit?: number },
  ): Promise<MyBookings> {
    const people = await this.wards.all(actor);
    if (people.length === 0) return NOTHING;
    if (past) return { ...NOTHING, ...(await this.past(people, before, limit)) };
    const coming = this.coming(people);
    const bookings = await this.db.read.find(Booking, { where: coming, order: { startsAt: 'ASC', id: 'ASC' } });
    const waiting = { personId: In(people), status: In(['waiting', 'offered']), startsAt: MoreThan(this.clock.now()) };
    const waits = await this.db.read.find(WaitRecord, { where: waiting, order: { startsAt: 'ASC', id: 'ASC' } });
    return {
      rows: await this.view.many(bookings),
      waits: await this.waits.many(waits),
      entries: await this.lots.of(people),
      pauses: await this.pauses.of(people),
      next: null,
    };
  }

  /** What has not ended, and is not called off. */
  private coming(people: readonly string[]): FindOptionsWhere<Booking>[] {
    const endsAt = MoreThan(this.clock.now());
    return [{ personId: In(people), status: In(['booked', 'displaced', 'attended']), endsAt }];
  }

  private async past(people: readonly string[], before: string | undefined, limit: number) {
    const [now, personId] = [this.clock.now(), In(people)];
    const cursor = before === undefined ? null : await this.db.read.findOneBy(Booking, { id: before, personId });
    const until = cursor ? cursor.startsAt : Infinity;
    const over = [
      { personId, status: In(['booked', 'displaced', 'attended']), endsAt: LessThan(now + 1) },
      { personId, status: In(['missed', 'cancelled']) },
    ].map((it) => (until === Infinity ? it : { ...it, startsAt: LessThan(until) }));
    const found = await this.db.read.find(Booking, {
      where: over,
      order: { startsAt: 'DESC', id: 'DESC' },
      take: limit,
    });
    return { rows: await this.view.many(found), next: found.length === limit ? (found.at(-1)?.id ?? null) : null };
  }
}
