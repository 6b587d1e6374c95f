import { Inject, Injectable } from '@nestjs/common';
import type { ManagedOffering, Provider as ProviderAnswer } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { CITY_PACK, Clock, Database, localTime, type CityPack } from '../../kernel/index.js';
import { Contacts, Subtrees } from '../../membership/index.js';
import { Places } from '../../places/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { Availability } from '../slots/availability.js';
import { FreeDays } from './free-days.js';
import type { Offering } from './offering.entity.js';
import { Offerings } from './offerings.js';
import type { Provider } from './provider.entity.js';
import { sentence } from './words.js';

/** Offerings as their cadres see them. */
@Injectable()
export class ManagedView {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly offerings: Offerings,
    private readonly subtrees: Subtrees,
    private readonly places: Places,
    private readonly contacts: Contacts,
    private readonly availability: Availability,
    private readonly freeDays: FreeDays,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async one(id: string): Promise<ManagedOffering> {
    const [row] = await this.many([await this.offerings.byId(id)]);
    if (!row) throw new Error(`offering ${id} has no answer`);
    return row;
  }

  async many(offerings: readonly Offering[]): Promise<ManagedOffering[]> {
    const unions = await this.subtrees.names(offerings.map((it) => it.unionId));
    const found = await this.places.byIds([...new Set(offerings.map((it) => it.placeId))]);
    const places = new Map(found.map((it) => [it.id, it.name]));
    const providers = await this.providers(offerings.map((it) => it.id));
    const names = await this.offerings.names(offerings);
    const rows: ManagedOffering[] = [];
    for (const offering of offerings) {
      const { id, unionId, placeId, kind, name, summary, bring, mode, room, outdoor, children, status, version } =
        offering;
      const { slots, course, team, prices, limits } = offering;
      rows.push({
        ...{
          id,
          kind,
          name,
          summary,
          bring,
          mode,
          placeId,
          room,
          outdoor,
          children,
          slots,
          course,
          team,
          prices,
          limits,
          status,
          version,
        },
        union: { id: unionId, name: unions.get(unionId) ?? '' },
        place: { id: placeId, name: places.get(placeId) ?? '' },
        sentence: sentence(offering, names),
        providers: providers.get(id) ?? [],
        today: await this.today(offering),
        warnings: await this.freeDays.warnings(offering),
      });
    }
    return rows;
  }

  /** By offering, in the order they came. */
  async providers(offeringIds: readonly string[]): Promise<Map<string, ProviderAnswer[]>> {
    const providers = await this.offerings.providersOf(offeringIds);
    const phones = await this.contacts.phonesOf(providers.map((it) => it.personId));
    const byOffering = new Map<string, ProviderAnswer[]>(offeringIds.map((id) => [id, []]));
    for (const provider of providers) {
      byOffering.get(provider.offeringId)?.push(answerOf(provider, phones.get(provider.personId ?? '') ?? null));
    }
    return byOffering;
  }

  private async today(offering: Offering): Promise<ManagedOffering['today']> {
    const { day } = localTime(this.clock.now(), this.pack.timeZone);
    const of = { offeringId: offering.id, day };
    const slots = await this.availability.slotsOf(offering, day);
    return {
      booked: await this.db.read.countBy(Booking, { ...of, status: In(['booked', 'attended', 'missed']) }),
      attended: await this.db.read.countBy(Booking, { ...of, status: 'attended' }),
      free: slots.reduce((sum, it) => sum + it.free, 0),
    };
  }
}

function answerOf({ id, name, note, capacity, active, shifts }: Provider, phone: string | null): ProviderAnswer {
  return { id, name, note, capacity, active, shifts, phone };
}
