import { Inject, Injectable } from '@nestjs/common';
import type { BookingLimits } from '@nuanxin/shared-types';
import { Between, In, IsNull, LessThan, MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import {
  CITY_PACK,
  change,
  Clock,
  dayWords,
  DomainError,
  localTime,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { periodOf } from '../bookings/limits.js';
import { nextPeriodWords, periodWords } from '../offerings/words.js';
import { Offering } from '../offerings/offering.entity.js';
import { Pause } from '../pauses/pause.entity.js';
import { BookingPerson } from './seat.entity.js';

/** What somebody is about to have. */
export interface Wish {
  limitGroup: string;
  limits: BookingLimits;
  day: string;
  startsAt: number;
  endsAt: number;
  /** A booking that is moved does not stand in its own way. */
  exceptId?: string;
  /** Of what is booked in one go: its parts count once, and whether they get in each other's way has been looked at. */
  togetherId?: string;
}

/**
 * What one person may have: how many in a period, nothing at the same time, no pause. These rules look at other rows of the
 * person, so no unique key can hold them; instead whoever decides about a person first changes the person's one row of
 * `booking_person`. The second one waits for that row and then reads what the first one wrote; on a Galera cluster, where
 * locks do not reach across nodes, both have changed one row and the second is aborted at COMMIT and run again. So two
 * decisions about one person are always made one after the other, also at different places and about different offerings.
 */
@Injectable()
export class BookingPeople {
  constructor(
    private readonly clock: Clock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** First of all in a transaction that decides about this person's bookings; several people in the order of their ids. */
  async hold(tx: Tx, personId: string): Promise<void> {
    if ((await change(tx, 'UPDATE booking_person SET acts = acts + 1 WHERE id = ?', [personId])) === 1) return;
    await tx.insert(BookingPerson, { id: personId, acts: 1 });
  }

  /** After `hold`. @throws BOOKING_PAUSED · BUSY_THEN · BOOKED_TOO_OFTEN */
  async check(tx: Tx, personId: string, wish: Wish): Promise<void> {
    await this.checkPause(tx, personId, wish.limitGroup);
    await this.checkTime(tx, personId, wish);
    await this.checkLimit(tx, personId, wish);
  }

  private async checkPause(tx: Tx, personId: string, limitGroup: string): Promise<void> {
    const now = this.clock.now();
    const pause = await tx.findOneBy(Pause, { personId, limitGroup, until: MoreThan(now), appeal: Not('lifted') });
    if (!pause) return;
    const until = dayWords(localTime(pause.until, this.pack.timeZone).day);
    throw new DomainError('BOOKING_PAUSED', { missed: pause.missed, until });
  }

  private async checkTime(tx: Tx, personId: string, { startsAt, endsAt, exceptId, togetherId }: Wish): Promise<void> {
    const then = {
      personId,
      status: In(['booked', 'attended']),
      startsAt: LessThan(endsAt),
      endsAt: MoreThan(startsAt),
      ...(exceptId !== undefined && { id: Not(exceptId) }),
    };
    // One part that is moved by itself is looked at again: the others may be in its way now.
    const other = await tx.findOneBy(Booking, exceptTogether(then, exceptId === undefined ? togetherId : undefined));
    if (!other) return;
    const { name } = await tx.findOneByOrFail(Offering, { id: other.offeringId });
    throw new DomainError('BUSY_THEN', { what: name });
  }

  private async checkLimit(tx: Tx, personId: string, wish: Wish): Promise<void> {
    const { limitGroup, limits, day, exceptId, togetherId } = wish;
    const { from, to } = periodOf(day, limits.period);
    const inPeriod = {
      personId,
      limitGroup,
      status: Not('cancelled' as const),
      day: Between(from, to),
      ...(exceptId !== undefined && { id: Not(exceptId) }),
    };
    const count = await tx
      .createQueryBuilder(Booking, 'b')
      .select('COUNT(DISTINCT COALESCE(b.togetherId, b.id))', 'n')
      .where(exceptTogether(inPeriod, togetherId))
      .getRawOne<{ n: string }>();
    if (Number(count?.n) < limits.times) return;
    const [period, again] = [periodWords(limits.period), nextPeriodWords(limits.period)];
    throw new DomainError('BOOKED_TOO_OFTEN', { period, times: limits.times, again });
  }
}

function exceptTogether(where: FindOptionsWhere<Booking>, togetherId?: string): FindOptionsWhere<Booking>[] {
  if (togetherId === undefined) return [where];
  return [IsNull(), Not(togetherId)].map((it) => ({ ...where, togetherId: it }));
}
