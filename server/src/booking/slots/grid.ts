import { Inject, Injectable } from '@nestjs/common';
import { Between, In, IsNull, MoreThan, Not } from 'typeorm';
import { change, CITY_PACK, Clock, Database, localTime, type CityPack, type Tx } from '../../kernel/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { Offering } from '../offerings/offering.entity.js';
import { Provider } from '../offerings/provider.entity.js';
import { Seats } from '../seats/seats.js';
import { addDays, midnightOf } from './days.js';
import { crowdOf, type Standing } from './standing.js';

const HOUR_MS = 3_600_000;
/** No slot is longer. */
const LONGEST_MS = 12 * HOUR_MS;
/** A booking on its way when the grid changed is for a day no further than what could be booked, and the night after. */
const MARGIN_DAYS = 2;

/** A time of which a seat was taken. */
interface TakenTime extends Standing {
  offeringId: string;
  sessionId: string | null;
}

const STANDS = In(['booked', 'attended']);

/**
 * Bookings stay when durations, buffers or shifts change, and then lie across the slots of the new grid. No two of one
 * provider ever overlap: a look leaves out what they cover, and whoever takes a seat first changes the provider's row, so
 * that of two who take overlapping times, each on its own grid, the second sees the first.
 */
@Injectable()
export class Grid {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly seats: Seats,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** With the change of an offering's grid, in its transaction. */
  async changed(tx: Tx, { id, limits, mixedUntil }: Offering): Promise<void> {
    const today = localTime(this.clock.now(), this.pack.timeZone).day;
    const furthest = midnightOf(addDays(today, limits.aheadDays + MARGIN_DAYS), this.pack.timeZone);
    const last = await tx.maximum(Booking, 'endsAt', { offeringId: id, sessionId: IsNull(), status: STANDS });
    await tx.update(Offering, { id }, { mixedUntil: Math.max(furthest, Number(last ?? 0), mixedUntil ?? 0) });
  }

  /** Bookings that may lie across the grid on these business days. */
  async standing({ id: offeringId, mixedUntil }: Offering, days: readonly string[]): Promise<Standing[]> {
    const [first, last] = [days[0], days.at(-1)];
    if ((mixedUntil ?? 0) <= this.clock.now() || first === undefined || last === undefined) return [];
    const from = midnightOf(first, this.pack.timeZone) - LONGEST_MS;
    const to = midnightOf(addDays(last, 2), this.pack.timeZone);
    return this.db.read.find(Booking, {
      select: { id: true, providerId: true, seatId: true, startsAt: true, endsAt: true },
      where: { offeringId, sessionId: IsNull(), status: STANDS, startsAt: Between(from, to) },
    });
  }

  /** After a seat of this time was taken. @returns false where bookings of another grid leave no room for it */
  async fits(tx: Tx, { offeringId, providerId, sessionId, seatId, startsAt, endsAt }: TakenTime): Promise<boolean> {
    if (providerId === null || sessionId !== null) return true;
    await change(tx, 'UPDATE booking_provider SET acts = acts + 1 WHERE id = ?', [providerId]);
    const across = await tx.findBy(Booking, {
      ...{ offeringId, providerId, seatId: Not(seatId), sessionId: IsNull(), status: STANDS },
      startsAt: Between(startsAt - LONGEST_MS, endsAt - 1),
      endsAt: MoreThan(startsAt),
    });
    if (across.length === 0) return true;
    const provider = await tx.findOneByOrFail(Provider, { id: providerId });
    const taken = (await this.seats.byIds([seatId], tx)).get(seatId)?.taken ?? 0;
    return taken + crowdOf({ providerId, seatId, startsAt, endsAt }, across) <= provider.capacity;
  }
}
