import { Inject, Injectable } from '@nestjs/common';
import type { WantedTime } from '@nuanxin/shared-types';
import { CITY_PACK, Database, DomainError, localTime, type CityPack, type Tx } from '../../kernel/index.js';
import { STATE_COUNCIL } from '../../places/index.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { Provider } from '../offerings/provider.entity.js';
import { BookingSession } from '../offerings/session.entity.js';
import { seatIdOf, type SeatedTime } from '../seats/seats.js';
import { addDays, midnightOf, momentOf } from './days.js';
import { Grid } from './grid.js';
import { slotsOn, type SlotPlan } from './slots.js';
import { besideStanding } from './standing.js';

/** A time that can be booked: one slot of a provider, or a session. */
export interface BookableTime extends SeatedTime {
  providerId: string | null;
  sessionId: string | null;
  /** Where it differs from the offering's. */
  placeId: string | null;
  endsAt: number;
  /** Business day it belongs to: of a shift past midnight the day it began. */
  day: string;
  /** UTC ms at which the session opens and is drawn; null for slots, and where nothing is said. */
  opensAt: number | null;
  drawAt: number | null;
  drawnAt: number | null;
}

/** From rules and sessions to times in UTC. */
@Injectable()
export class Times {
  constructor(
    private readonly db: Database,
    private readonly offerings: Offerings,
    private readonly grid: Grid,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** All slots of some business days, by day, but for what bookings of an older grid cover. */
  async onDays(offering: Offering, days: readonly string[]): Promise<Map<string, BookableTime[]>> {
    const plan = await this.plan(offering, days);
    const standing = await this.grid.standing(offering, days);
    return new Map(days.map((day) => [day, besideStanding(this.slots(offering, day, plan), standing)]));
  }

  /**
   * The times somebody means: a session, a slot of one provider, or those of all who have one at that start.
   * @throws NO_SUCH_TIME
   */
  async find(offering: Offering, { startsAt, providerId, sessionId }: WantedTime): Promise<BookableTime[]> {
    if (sessionId !== undefined) return [await this.session(offering, sessionId)];
    const { day } = localTime(startsAt ?? 0, this.pack.timeZone);
    const days = [addDays(day, -1), day];
    const times = [...(await this.onDays(offering, days)).values()].flat();
    const meant = times.filter(
      (it) => it.startsAt === startsAt && (providerId === undefined || it.providerId === providerId),
    );
    if (meant.length === 0) throw new DomainError('NO_SUCH_TIME');
    return meant;
  }

  /** @throws NO_SUCH_TIME also where it was cancelled */
  private async session({ id: offeringId }: Offering, id: string): Promise<BookableTime> {
    const session = await this.db.read.findOneBy(BookingSession, { id, offeringId });
    if (session?.status !== 'planned') throw new DomainError('NO_SUCH_TIME');
    return this.timeOf(session);
  }

  /** Seats of a booked time as they are counted now: the session's, or the provider's; 0 where there is none any more. */
  async capacityOf(
    tx: Tx,
    { sessionId, providerId }: { sessionId: string | null; providerId: string | null },
  ): Promise<number> {
    if (sessionId !== null) {
      const session = await tx.findOneBy(BookingSession, { id: sessionId });
      return session?.status === 'planned' ? session.capacity : 0;
    }
    const provider = await tx.findOneBy(Provider, { id: providerId ?? '' });
    return provider?.active ? provider.capacity : 0;
  }

  timeOf(session: BookingSession): BookableTime {
    const { id, offeringId, providerId, placeId, startsAt, endsAt, capacity, opensAt, drawAt, drawnAt } = session;
    const { day } = localTime(startsAt, this.pack.timeZone);
    const seatId = seatIdOf({ sessionId: id });
    const booking = { opensAt, drawAt, drawnAt };
    return {
      ...{ seatId, offeringId, providerId, placeId, sessionId: id, startsAt, endsAt, capacity, day },
      ...booking,
    };
  }

  /** What slots of some days follow from. */
  async plan(offering: Offering, days: readonly string[]): Promise<SlotPlan> {
    return {
      rule: offering.slots,
      providers: await this.offerings.providersOf([offering.id]),
      exceptions: await this.offerings.exceptionsOn(offering.id, days),
    };
  }

  private slots(offering: Offering, day: string, plan: SlotPlan): BookableTime[] {
    if (offering.mode !== 'slots') return [];
    const midnight = midnightOf(day, this.pack.timeZone);
    return slotsOn(day, plan, STATE_COUNCIL).map(({ providerId, capacity, fromMinute, toMinute }) => {
      const startsAt = momentOf(midnight, fromMinute);
      // Written out: a month of fifty providers has 20,000 of these, and spreading takes ten times as long.
      return {
        seatId: seatIdOf({ providerId, startsAt }),
        offeringId: offering.id,
        providerId,
        sessionId: null,
        placeId: null,
        startsAt,
        endsAt: momentOf(midnight, toMinute),
        capacity,
        day,
        opensAt: null,
        drawAt: null,
        drawnAt: null,
      };
    });
  }
}
