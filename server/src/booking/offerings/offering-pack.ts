import { Inject, Injectable } from '@nestjs/common';
import { CITY_PACK, Clock, localTime, newId, SYSTEM, type CityPack, type Tx } from '../../kernel/index.js';
import { Staff } from '../../membership/index.js';
import { Offering } from './offering.entity.js';
import { addDays, midnightOf, momentOf, weekdayOf } from '../slots/days.js';
import { Provider } from './provider.entity.js';
import { BookingSession } from './session.entity.js';
import { SessionRows } from './session-rows.js';

type PackOffering = CityPack['offerings'][number];

/** Offerings of the city pack. */
@Injectable()
export class OfferingPack {
  constructor(
    private readonly clock: Clock,
    private readonly staff: Staff,
    private readonly sessions: SessionRows,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** Takes them over, once each, with their providers. */
  async importPack(
    tx: Tx,
    offerings: readonly PackOffering[],
    ids: { unions: Map<string, string>; places: Map<string, string> },
  ): Promise<void> {
    for (const { key, union, place, providers, sessions, prices, ...facts } of offerings) {
      if (await tx.existsBy(Offering, { packKey: key })) continue;
      const id = newId();
      const placeId = ids.places.get(place) ?? '';
      await tx.insert(Offering, {
        ...facts,
        id,
        unionId: ids.unions.get(union) ?? '',
        placeId,
        packKey: key,
        status: 'open',
        prices: prices.map((it) => priceOf(it, ids.unions)),
        limitGroup: facts.limits.group ?? id,
        version: 1,
        createdAt: this.clock.now(),
      });
      for (const session of sessions) await this.addSession(tx, id, session);
      for (const provider of providers) await this.addProvider(tx, { offeringId: id, placeId }, provider);
    }
  }

  private async addSession(tx: Tx, offeringId: string, session: PackOffering['sessions'][number]): Promise<void> {
    const { title, weekday, week, fromMinute, toMinute, capacity, minimum, room } = session;
    const tomorrow = addDays(localTime(this.clock.now(), this.pack.timeZone).day, 1);
    const days = (weekday - weekdayOf(tomorrow) + 7) % 7;
    const midnight = midnightOf(addDays(tomorrow, days + (week - 1) * 7), this.pack.timeZone);
    const draft = {
      ...{ title, capacity, minimum, room, providerId: null, placeId: null, opensAt: null, drawAt: null },
      startsAt: momentOf(midnight, fromMinute),
      endsAt: momentOf(midnight, toMinute),
    };
    await tx.insert(BookingSession, this.sessions.of(offeringId, draft));
  }

  private async addProvider(
    tx: Tx,
    { offeringId, placeId }: { offeringId: string; placeId: string },
    { phone, ...facts }: PackOffering['providers'][number],
  ): Promise<void> {
    const grant = { name: facts.name, role: 'provider' as const, scopeId: placeId };
    const personId = phone === null ? null : await this.staff.grant(tx, SYSTEM, { ...grant, phone });
    await tx.insert(Provider, {
      id: newId(),
      offeringId,
      personId,
      ...facts,
      active: true,
      createdAt: this.clock.now(),
    });
  }
}

function priceOf(
  { weekdays, fen, unions, ...audience }: PackOffering['prices'][number],
  unionIds: ReadonlyMap<string, string>,
): Offering['prices'][number] {
  return { weekdays, fen, audience: { ...audience, unionIds: unions.map((it) => unionIds.get(it) ?? '') } };
}
