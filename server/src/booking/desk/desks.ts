import { Inject, Injectable } from '@nestjs/common';
import type { Desk, DeskDay, Slot } from '@nuanxin/shared-types';
import { In, Not } from 'typeorm';
import { CITY_PACK, Clock, Database, localTime, type Actor, type CityPack } from '../../kernel/index.js';
import { clerkPlaces } from '../../membership/index.js';
import { Places, STATE_COUNCIL } from '../../places/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { Provider } from '../offerings/provider.entity.js';
import { Availability, slotOf } from '../slots/availability.js';
import { worksOn } from '../slots/slots.js';
import { Times } from '../slots/times.js';
import { DeskAccess } from './desk-access.js';
import { DeskView } from './desk.view.js';

/** Today's list at the door (今日名单). */
@Injectable()
export class Desks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly offerings: Offerings,
    private readonly places: Places,
    private readonly times: Times,
    private readonly availability: Availability,
    private readonly access: DeskAccess,
    private readonly view: DeskView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** What the actor serves at, own things first. */
  async list(actor: Actor): Promise<{ rows: Desk[] }> {
    const personId = actor.personId ?? '';
    const own = await this.db.read.findBy(Provider, { personId, active: true });
    const keepers = actor.grants.filter((it) => it.role === 'keeper').map((it) => it.scopeId);
    const where = [{ id: In(own.map((it) => it.offeringId)) }, { placeId: In([...clerkPlaces(actor), ...keepers]) }];
    const found = await this.db.read.find(Offering, {
      where: where.map((it) => ({ ...it, status: Not('draft') })),
      order: { name: 'ASC', id: 'ASC' },
    });
    const places = new Map((await this.places.byIds(found.map((it) => it.placeId))).map((it) => [it.id, it.name]));
    const day = this.today();
    const rows: Desk[] = [];
    for (const { id, name, kind, mode, placeId } of found) {
      const providerId = own.find((it) => it.offeringId === id)?.id ?? null;
      const today = await this.db.read.countBy(Booking, { offeringId: id, day, status: In(['booked', 'attended']) });
      rows.push({
        offering: { id, name, kind, mode },
        place: { id: placeId, name: places.get(placeId) ?? '' },
        providerId,
        today,
      });
    }
    return { rows: rows.sort((a, b) => Number(b.providerId !== null) - Number(a.providerId !== null)) };
  }

  /** @throws NOT_FOUND */
  async day(actor: Actor, { id, day = this.today() }: { id: string; day?: string }): Promise<DeskDay> {
    const { offering } = await this.access.at(actor, id);
    const [place] = await this.places.byIds([offering.placeId]);
    const bookings = await this.db.read.find(Booking, {
      where: { offeringId: id, day, status: Not('cancelled') },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const providers = await this.offerings.providersOf([id]);
    return {
      day,
      now: this.clock.now(),
      offering: { id, name: offering.name },
      place: { id: offering.placeId, name: place?.name ?? '' },
      providers: providers
        .filter((it) => it.active)
        .map((it) => ({ id: it.id, name: it.name, works: worksOn(it, day, offering.slots, STATE_COUNCIL) })),
      rows: await this.view.many(bookings.filter((it) => it.status !== 'displaced')),
      free: await this.free(offering, day),
    };
  }

  /** What is free from now on, what has begun included: a walk-in takes the rest of it. */
  private async free(offering: Offering, day: string): Promise<Slot[]> {
    const times = (await this.times.onDays(offering, [day])).get(day) ?? [];
    const seats = await this.availability.seatsOf(offering, [day]);
    const coming = times.filter((it) => it.endsAt > this.clock.now());
    return coming.map((it) => slotOf(it, seats)).filter((it) => it.free > 0);
  }

  private today(): string {
    return localTime(this.clock.now(), this.pack.timeZone).day;
  }
}
