import { Injectable } from '@nestjs/common';
import type { StopDay, StopFacts, StopVisitor } from '@nuanxin/shared-types';
import { In, Not } from 'typeorm';
import { Clock, Database, DomainError, type Actor } from '../../kernel/index.js';
import { Access, keepsStockAt } from '../../membership/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { DeskAccess } from '../desk/desk-access.js';
import { DeskView } from '../desk/desk.view.js';
import { Offerings } from '../offerings/offerings.js';
import { StopRecord } from './stop.entity.js';
import { StopView } from './stop.view.js';

/** The list at the bus: a person of a band and all they come for in one line. */
@Injectable()
export class StopDesk {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly team: DeskAccess,
    private readonly offerings: Offerings,
    private readonly stops: StopView,
    private readonly rows: DeskView,
  ) {}

  /** Where the actor serves: of its services, or at its place. */
  async list(actor: Actor): Promise<{ rows: StopFacts[] }> {
    const coming = await this.stops.coming({ status: 'planned' });
    const own: StopRecord[] = [];
    for (const stop of coming) if (await this.serves(actor, stop)) own.push(stop);
    return { rows: await this.stops.facts(own) };
  }

  /** @throws NOT_FOUND */
  async day(actor: Actor, { id }: { id: string }): Promise<StopDay> {
    const stop = await this.db.read.findOneBy(StopRecord, { id });
    const may =
      stop && ((await this.serves(actor, stop)) || (await this.access.covers(actor, 'bookings', stop.unionId)));
    const [facts] = stop ? await this.stops.facts([stop]) : [];
    if (!may || !facts) throw new DomainError('NOT_FOUND');
    const sessions = await this.stops.sessionsOf([id]);
    const bookings = await this.db.read.find(Booking, {
      where: { sessionId: In(sessions.map((it) => it.id)), status: Not(In(['cancelled', 'displaced'])) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const ends = new Map(sessions.map((it) => [it.startsAt, it.endsAt]));
    const bands: StopDay['bands'] = [];
    for (const [startsAt, endsAt] of [...ends].sort(([a], [b]) => a - b)) {
      const people = await this.people(bookings.filter((it) => it.startsAt === startsAt));
      bands.push({ startsAt, endsAt, people });
    }
    return { ...facts, now: this.clock.now(), bands };
  }

  private async people(bookings: readonly Booking[]): Promise<StopVisitor[]> {
    const rows = await this.rows.many(bookings);
    const offerings = await this.offerings.byIds(bookings.map((it) => it.offeringId));
    const visitors = new Map<string, StopVisitor>();
    for (const [i, { personId, offeringId }] of bookings.entries()) {
      const row = rows[i];
      if (!row) continue;
      const visitor = visitors.get(personId) ?? { name: row.name, category: row.category, services: [] };
      visitor.services.push({ offering: { id: offeringId, name: offerings.get(offeringId)?.name ?? '' }, row });
      visitors.set(personId, visitor);
    }
    return [...visitors.values()];
  }

  private async serves(actor: Actor, { id, placeId }: StopRecord): Promise<boolean> {
    return keepsStockAt(actor, placeId) || this.team.isOfTeam(actor, id);
  }
}
