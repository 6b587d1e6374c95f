import { Injectable } from '@nestjs/common';
import type { ManagedStop, StopFigures } from '@nuanxin/shared-types';
import { Database } from '../../kernel/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { BookingSession } from '../offerings/session.entity.js';
import { StopRecord } from './stop.entity.js';

/** How many came to stops and what they were given. */
@Injectable()
export class StopCounts {
  constructor(private readonly db: Database) {}

  /** By stop; one to which nobody came or comes is left out. */
  async of(stopIds: readonly string[]): Promise<Map<string, StopFigures>> {
    if (stopIds.length === 0) return new Map();
    const rows = await this.bookings(stopIds)
      .select('s.stopId', 'stopId')
      .addSelect("COUNT(DISTINCT CASE WHEN b.status = 'attended' THEN b.personId END)", 'people')
      .addSelect("SUM(CASE WHEN b.status = 'attended' THEN 1 ELSE 0 END)", 'services')
      .addSelect("SUM(CASE WHEN b.status = 'cancelled' THEN 0 ELSE 1 END)", 'booked')
      .groupBy('s.stopId')
      .getRawMany<Record<'stopId' | 'people' | 'services' | 'booked', string>>();
    return new Map(
      rows.map(({ stopId, people, services, booked }) => [
        stopId,
        { people: Number(people), services: Number(services), booked: Number(booked) },
      ]),
    );
  }

  /** Different people who came, by whom was visited: who came to two stops of one enterprise is one. */
  async peopleByEnterprise(stopIds: readonly string[]): Promise<Map<string, number>> {
    if (stopIds.length === 0) return new Map();
    const rows = await this.bookings(stopIds)
      .innerJoin(StopRecord, 'p', 'p.id = s.stopId')
      .select('p.enterprise', 'enterprise')
      .addSelect('COUNT(DISTINCT b.personId)', 'people')
      .andWhere("b.status = 'attended'")
      .groupBy('p.enterprise')
      .getRawMany<{ enterprise: string; people: string }>();
    return new Map(rows.map((it) => [it.enterprise, Number(it.people)]));
  }

  private bookings(stopIds: readonly string[]) {
    return this.db.read
      .createQueryBuilder(Booking, 'b')
      .innerJoin(BookingSession, 's', 's.id = b.sessionId')
      .where('s.stopId IN (:...stopIds)', { stopIds });
  }
}

/** The stops by whom they visited, those with the most services first. */
export function byEnterprise(stops: readonly ManagedStop[], people: ReadonlyMap<string, number>) {
  const names = [...new Set(stops.map((it) => it.enterprise))];
  const rows = names.map((enterprise) => {
    const own = stops.filter((it) => it.enterprise === enterprise && it.status === 'planned');
    const sum = (of: (it: StopFigures) => number) => own.reduce((all, it) => all + of(it), 0);
    const figures = { services: sum((it) => it.services), booked: sum((it) => it.booked) };
    return { enterprise, stops: own.length, people: people.get(enterprise) ?? 0, ...figures };
  });
  return rows.sort((a, b) => b.services - a.services);
}
