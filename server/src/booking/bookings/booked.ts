import { Injectable } from '@nestjs/common';
import type { BookedRow, BookingFigures, BookingStatus, WantedTime } from '@nuanxin/shared-types';
import { Between, LessThan } from 'typeorm';
import { Database, DomainError, Requests, type Actor } from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { Times } from '../slots/times.js';
import { BookedRows } from './booked-rows.js';
import { Booking } from './booking.entity.js';
import { Changes } from './changes.js';
import { Moves } from './moves.js';
import { Repeats } from './repeats.js';

const PAGE = 100;

export interface BookedFilter {
  id: string;
  from?: string;
  to?: string;
  status?: BookingStatus;
}

/** Bookings of an offering as its cadre sees and changes them (预约名单). */
@Injectable()
export class Booked {
  constructor(
    private readonly db: Database,
    private readonly requests: Requests,
    private readonly repeats: Repeats,
    private readonly access: Access,
    private readonly offerings: Offerings,
    private readonly times: Times,
    private readonly changes: Changes,
    private readonly moves: Moves,
    private readonly rows: BookedRows,
  ) {}

  /** Newest start first. @throws NOT_ALLOWED · NOT_FOUND */
  async list(
    actor: Actor,
    {
      id,
      from = '0000-01-01',
      to = '9999-12-31',
      status,
      before,
      limit = PAGE,
    }: BookedFilter & { before?: string; limit?: number },
  ): Promise<{ rows: BookedRow[]; next: string | null }> {
    await this.offerings.under(actor, id);
    const last = before === undefined ? null : await this.db.read.findOneBy(Booking, { id: before, offeringId: id });
    const of = { offeringId: id, day: Between(from, to), ...(status && { status }) };
    // By start and then by id: two may start together.
    const where = last
      ? [
          { ...of, startsAt: LessThan(last.startsAt) },
          { ...of, startsAt: last.startsAt, id: LessThan(last.id) },
        ]
      : of;
    const found = await this.db.read.find(Booking, { where, order: { startsAt: 'DESC', id: 'DESC' }, take: limit });
    const rows = (await this.rows.many(found)).map((it) => it.row);
    return { rows, next: found.length === limit ? (found.at(-1)?.id ?? null) : null };
  }

  /** @throws NOT_ALLOWED · NOT_FOUND · COURSE_AS_A_WHOLE · BOOKING_OVER */
  async cancel(
    actor: Actor,
    { id, requestId, reason }: { id: string; requestId: string; reason: string },
  ): Promise<BookedRow> {
    const { booking, offering } = await this.under(actor, id);
    if (offering.course) throw new DomainError('COURSE_AS_A_WHOLE');
    await this.requests.once(requestId, { by: actor.personId, cancel: id, reason }, async (tx) => {
      await this.changes.cancelWithin(tx, actor, { booking, offering, by: 'union', reason });
      return {};
    });
    return this.one(id);
  }

  /**
   * To any time that has a seat, also at short notice.
   * @throws NOT_ALLOWED · NOT_FOUND · COURSE_AS_A_WHOLE · NO_SUCH_TIME and what moving throws
   */
  async move(
    actor: Actor,
    { id, requestId, reason, ...wanted }: { id: string; requestId: string; reason: string } & WantedTime,
  ): Promise<BookedRow> {
    const { booking, offering } = await this.under(actor, id);
    if (offering.course) throw new DomainError('COURSE_AS_A_WHOLE');
    const body = { by: actor.personId, move: id, ...wanted, reason };
    await this.repeats.once(requestId, body, async () => {
      const times = await this.times.find(offering, wanted);
      return this.moves.moving(actor, { booking, offering, times, by: 'union', reason });
    });
    return this.one(id);
  }

  /** @throws NOT_ALLOWED · NOT_FOUND */
  async figures(actor: Actor, { id, from, to }: { id: string; from: string; to: string }): Promise<BookingFigures> {
    await this.offerings.under(actor, id);
    const days = await this.db.read
      .createQueryBuilder(Booking, 'b')
      .select('b.day', 'day')
      .addSelect('b.status', 'status')
      .addSelect('COUNT(*)', 'n')
      .addSelect('SUM(CASE WHEN b.walkIn THEN 1 ELSE 0 END)', 'walkIns')
      .addSelect("SUM(CASE WHEN b.fen = 0 AND b.status = 'attended' THEN 1 ELSE 0 END)", 'free')
      .addSelect('SUM(b.stars)', 'stars')
      .addSelect('COUNT(b.stars)', 'rated')
      .where('b.offeringId = :id AND b.day BETWEEN :from AND :to', { id, from, to })
      .groupBy('b.day')
      .addGroupBy('b.status')
      .orderBy('b.day')
      .getRawMany<FigureRow>();
    const people = await this.db.read
      .createQueryBuilder(Booking, 'b')
      .select('COUNT(DISTINCT b.personId)', 'n')
      .where("b.offeringId = :id AND b.status = 'attended' AND b.day BETWEEN :from AND :to", { id, from, to })
      .getRawOne<{ n: string }>();
    return { ...figuresOf(days), people: Number(people?.n) };
  }

  /** @throws NOT_ALLOWED · NOT_FOUND */
  private async under(actor: Actor, id: string): Promise<{ booking: Booking; offering: Offering }> {
    const booking = await this.db.read.findOneBy(Booking, { id });
    const offering = booking ? await this.offerings.byId(booking.offeringId) : null;
    await this.access.over(actor, 'bookings', offering?.unionId ?? '');
    if (!booking || !offering) throw new DomainError('NOT_FOUND');
    return { booking, offering };
  }

  private async one(id: string): Promise<BookedRow> {
    const [row] = await this.rows.many([await this.db.read.findOneByOrFail(Booking, { id })]);
    if (!row) throw new Error(`booking ${id} has no answer`);
    return row.row;
  }
}

type FigureRow = Record<'day' | 'n' | 'walkIns' | 'free' | 'rated', string> & {
  status: BookingStatus;
  stars: string | null;
};

function figuresOf(rows: readonly FigureRow[]): Omit<BookingFigures, 'people'> {
  const sum = (of: (row: FigureRow) => unknown, some = rows) => some.reduce((all, it) => all + Number(of(it) ?? 0), 0);
  const ofStatus = (status: BookingStatus, some = rows) =>
    sum(
      (it) => it.n,
      some.filter((it) => it.status === status),
    );
  const booked = (some: readonly FigureRow[]) =>
    sum(
      (it) => it.n,
      some.filter((it) => it.status !== 'cancelled'),
    );
  const rated = sum((it) => it.rated);
  return {
    booked: booked(rows),
    attended: ofStatus('attended'),
    missed: ofStatus('missed'),
    cancelled: ofStatus('cancelled'),
    walkIns: sum((it) => it.walkIns),
    free: sum((it) => it.free),
    stars: rated === 0 ? null : sum((it) => it.stars) / rated,
    days: [...new Set(rows.map((it) => it.day))].map((day) => {
      const ofDay = rows.filter((it) => it.day === day);
      return { day, booked: booked(ofDay), attended: ofStatus('attended', ofDay), missed: ofStatus('missed', ofDay) };
    }),
  };
}
