import { Inject, Injectable } from '@nestjs/common';
import type { Stop, StopFacts, StopService } from '@nuanxin/shared-types';
import { In, MoreThanOrEqual } from 'typeorm';
import { CITY_PACK, Clock, Database, DomainError, localTime, type Actor, type CityPack } from '../../kernel/index.js';
import { Standings } from '../../membership/index.js';
import { Places } from '../../places/index.js';
import { Offerings } from '../offerings/offerings.js';
import { NOWHERE, placeFacts } from '../offerings/place-facts.js';
import { BookingSession } from '../offerings/session.entity.js';
import { SessionView } from '../offerings/session.view.js';
import { StopRecord } from './stop.entity.js';

/** Stops of visiting teams as everybody sees them. */
@Injectable()
export class StopView {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly standings: Standings,
    private readonly offerings: Offerings,
    private readonly places: Places,
    private readonly sessions: SessionView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async list(actor: Actor, { placeId }: { placeId?: string }): Promise<{ rows: Stop[] }> {
    const where = { status: 'planned' as const, ...(placeId !== undefined && { placeId }) };
    const found = await this.coming(where);
    const rows: Stop[] = [];
    for (const stop of found) rows.push(await this.one(actor, stop));
    return { rows };
  }

  /** @throws NOT_FOUND */
  async get(actor: Actor, { id }: { id: string }): Promise<Stop> {
    const stop = await this.db.read.findOneBy(StopRecord, { id });
    if (!stop) throw new DomainError('NOT_FOUND');
    return this.one(actor, stop);
  }

  /** Today and later, by day. */
  coming(where: { status: 'planned'; placeId?: string }): Promise<StopRecord[]> {
    const day = MoreThanOrEqual(localTime(this.clock.now(), this.pack.timeZone).day);
    return this.db.read.find(StopRecord, { where: { ...where, day }, order: { day: 'ASC', id: 'ASC' } });
  }

  /** In the order of what was asked. */
  async facts(stops: readonly StopRecord[]): Promise<StopFacts[]> {
    const ids = [...new Set(stops.map((it) => it.placeId))];
    const places = new Map((await this.places.byIds(ids)).map((it) => [it.id, placeFacts(it)]));
    return stops.map(({ id, team, enterprise, placeId, room, day, note, status, reason }) => ({
      ...{ id, team, enterprise, room, day, note, status, reason },
      place: places.get(placeId) ?? NOWHERE,
    }));
  }

  private async one(actor: Actor, stop: StopRecord): Promise<Stop> {
    const [facts] = await this.facts([stop]);
    if (!facts) throw new Error(`stop ${stop.id} has no answer`);
    const services = await this.services(actor, stop.id);
    const starts = [...new Set(services.map((it) => it.session.startsAt))].sort((a, b) => a - b);
    const bands = starts.map((startsAt) => {
      const ofBand = services.filter((it) => it.session.startsAt === startsAt);
      return { startsAt, endsAt: ofBand[0]?.session.endsAt ?? startsAt, services: ofBand };
    });
    return { ...facts, bands };
  }

  private async services(actor: Actor, stopId: string): Promise<StopService[]> {
    const sessions = await this.db.read.find(BookingSession, { where: { stopId }, order: { id: 'ASC' } });
    const personId = await this.standings.knownBehind(actor);
    const services: StopService[] = [];
    for (const offering of (await this.offerings.byIds(sessions.map((it) => it.offeringId))).values()) {
      const { id, name, kind, bring } = offering;
      const own = sessions.filter((it) => it.offeringId === id);
      const rows = await this.sessions.many(offering, own, await this.offerings.asker(offering, personId));
      services.push(...rows.map((session) => ({ offering: { id, name, kind, bring }, session })));
    }
    return services;
  }

  /** Sessions of a stop, for those who work there. */
  sessionsOf(stopIds: readonly string[]): Promise<BookingSession[]> {
    return this.db.read.findBy(BookingSession, { stopId: In([...stopIds]) });
  }
}
