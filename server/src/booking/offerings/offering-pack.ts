import { Inject, Injectable } from '@nestjs/common';
import { CITY_PACK, Clock, localTime, newId, SYSTEM, type CityPack, type Tx } from '../../kernel/index.js';
import { Staff } from '../../membership/index.js';
import { Offering } from './offering.entity.js';
import { addDays, midnightOf, momentOf, weekdayOf } from '../slots/days.js';
import { Provider } from './provider.entity.js';
import { BookingSession } from './session.entity.js';
import { SessionRows } from './session-rows.js';

type PackOffering = CityPack['offerings'][number];

const DAY_MS = 86_400_000;

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
    for (const { key, union, place, providers, sessions, course, prices, ...facts } of offerings) {
      if (await tx.existsBy(Offering, { packKey: key })) continue;
      const id = newId();
      const placeId = ids.places.get(place) ?? '';
      const times = sessions.map((it) => this.timesOf(it));
      await tx.insert(Offering, {
        ...facts,
        id,
        unionId: ids.unions.get(union) ?? '',
        placeId,
        packKey: key,
        course: course && ruleOf(course, Math.min(...times.map((it) => it.startsAt))),
        status: 'open',
        prices: prices.map((it) => priceOf(it, ids.unions)),
        limitGroup: facts.limits.group ?? id,
        version: 1,
        createdAt: this.clock.now(),
      });
      const serving: string[] = [];
      for (const it of providers) serving.push(await this.addProvider(tx, { offeringId: id, placeId }, it));
      // Who is alone leads every session.
      const providerId = serving.length === 1 ? (serving[0] ?? null) : null;
      for (const [i, { title, capacity, minimum, room }] of sessions.entries()) {
        const { startsAt = 0, endsAt = 0 } = times[i] ?? {};
        const draft = { title, capacity, minimum, room, providerId, placeId: null, opensAt: null, drawAt: null };
        await tx.insert(BookingSession, this.sessions.of(id, { ...draft, startsAt, endsAt }));
      }
    }
  }

  /** UTC ms, in the weeks after the day the city begins. */
  private timesOf({ weekday, week, fromMinute, toMinute }: PackOffering['sessions'][number]) {
    const tomorrow = addDays(localTime(this.clock.now(), this.pack.timeZone).day, 1);
    const days = (weekday - weekdayOf(tomorrow) + 7) % 7;
    const midnight = midnightOf(addDays(tomorrow, days + (week - 1) * 7), this.pack.timeZone);
    return { startsAt: momentOf(midnight, fromMinute), endsAt: momentOf(midnight, toMinute) };
  }

  private async addProvider(
    tx: Tx,
    { offeringId, placeId }: { offeringId: string; placeId: string },
    { phone, ...facts }: PackOffering['providers'][number],
  ): Promise<string> {
    const grant = { name: facts.name, role: 'provider' as const, scopeId: placeId };
    const personId = phone === null ? null : await this.staff.grant(tx, SYSTEM, { ...grant, phone });
    const id = newId();
    await tx.insert(Provider, {
      id,
      offeringId,
      personId,
      ...facts,
      active: true,
      createdAt: this.clock.now(),
    });
    return id;
  }
}

function priceOf(
  { weekdays, fen, unions, ...audience }: PackOffering['prices'][number],
  unionIds: ReadonlyMap<string, string>,
): Offering['prices'][number] {
  return { weekdays, fen, audience: { ...audience, unionIds: unions.map((it) => unionIds.get(it) ?? '') } };
}

/** Enrolment ends so many days before the first session (UTC ms). */
function ruleOf(
  { closesDays, ...rule }: NonNullable<PackOffering['course']>,
  firstAt: number,
): NonNullable<Offering['course']> {
  return { ...rule, closesAt: firstAt - closesDays * DAY_MS };
}
