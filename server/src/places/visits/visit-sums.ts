import { Injectable } from '@nestjs/common';
import type { PlaceKind, VisitCounts, VisitFilter } from '@nuanxin/shared-types';
import { among, Database } from '../../kernel/index.js';

type Part = 'day' | 'placeId' | 'kind';
type Raw = Record<keyof VisitCounts | 'places', string | number>;

/** Enterprises listed; further ones are in the count. */
const ENTERPRISES_AT_MOST = 500;

/**
 * Sums over visits as they stand, by an index that holds all a sum needs. No rollup: people of a period can only be counted from
 * who came each day, and one row is a person's whole visit, so a rollup would have nearly as many rows. A sum costs what the
 * period has visits; the route takes at most 366 days.
 */
@Injectable()
export class VisitSums {
  constructor(private readonly db: Database) {}

  /** One row for each value of the part; a single one without. `unionIds` null: all of the city. */
  async by<P extends Part = never>(
    unionIds: readonly string[] | null,
    filter: VisitFilter,
    part?: P,
  ): Promise<(VisitCounts & { places: number } & Record<P, string>)[]> {
    const { sql, values } = conditionOf(unionIds, filter);
    const column = part && (part === 'kind' ? 'p.kind' : `v.${part}`);
    const rows = await this.db.read.query<(Raw & Record<P, string>)[]>(
      `SELECT ${column ? `${column} AS ${part}, ` : ''}COUNT(*) AS visits, COUNT(DISTINCT v.visitor) AS people,
         COUNT(DISTINCT CASE WHEN v.member THEN v.visitor END) AS members,
         COUNT(DISTINCT v.enterprise) AS enterprises, COUNT(DISTINCT v.placeId) AS places
       FROM place_visit v ${part === 'kind' ? 'JOIN place p ON p.id = v.placeId' : ''}
       WHERE ${sql} ${column ? `GROUP BY ${column}` : ''}`,
      values,
    );
    return rows.map((row) => ({ ...row, ...numbersOf(row) }));
  }

  /** Most people first. */
  async byEnterprise(
    unionIds: readonly string[] | null,
    filter: VisitFilter,
  ): Promise<{ enterprise: string; visits: number; people: number }[]> {
    const { sql, values } = conditionOf(unionIds, filter);
    const rows = await this.db.read.query<{ enterprise: string; visits: number; people: number }[]>(
      `SELECT v.enterprise AS enterprise, COUNT(*) AS visits, COUNT(DISTINCT v.visitor) AS people
       FROM place_visit v WHERE ${sql} AND v.enterprise IS NOT NULL
       GROUP BY v.enterprise ORDER BY people DESC, visits DESC, v.enterprise LIMIT ${ENTERPRISES_AT_MOST}`,
      values,
    );
    return rows.map((it) => ({ ...it, visits: Number(it.visits), people: Number(it.people) }));
  }

  /** Each day at each place, by day. */
  async byDayAndPlace(
    unionIds: readonly string[] | null,
    filter: VisitFilter,
  ): Promise<(VisitCounts & { day: string; placeId: string; kind: PlaceKind })[]> {
    const { sql, values } = conditionOf(unionIds, filter);
    const rows = await this.db.read.query<(Raw & { day: string; placeId: string; kind: PlaceKind })[]>(
      `SELECT v.day AS day, v.placeId AS placeId, MAX(p.kind) AS kind, COUNT(*) AS visits,
         COUNT(DISTINCT v.visitor) AS people, COUNT(DISTINCT CASE WHEN v.member THEN v.visitor END) AS members,
         COUNT(DISTINCT v.enterprise) AS enterprises, 1 AS places
       FROM place_visit v JOIN place p ON p.id = v.placeId
       WHERE ${sql} GROUP BY v.day, v.placeId ORDER BY v.day, v.placeId`,
      values,
    );
    return rows.map((row) => ({ ...row, ...numbersOf(row) }));
  }
}

function conditionOf(
  unionIds: readonly string[] | null,
  { from, to, placeId, kind }: VisitFilter,
): { sql: string; values: string[] } {
  const parts = ['v.day BETWEEN ? AND ?'];
  const values = [from, to];
  if (placeId) parts.push('v.placeId = ?');
  if (placeId) values.push(placeId);
  const ofPlace = [...(unionIds ? [among('unionId', unionIds)] : []), ...(kind ? ['kind = ?'] : [])];
  if (ofPlace.length > 0) parts.push(`v.placeId IN (SELECT id FROM place WHERE ${ofPlace.join(' AND ')})`);
  return { sql: parts.join(' AND '), values: [...values, ...(unionIds ?? []), ...(kind ? [kind] : [])] };
}

/** Both drivers hand out counts as they like. */
function numbersOf(row: Raw): VisitCounts & { places: number } {
  const { visits, people, members, enterprises, places } = row;
  return {
    visits: Number(visits),
    people: Number(people),
    members: Number(members),
    enterprises: Number(enterprises),
    places: Number(places),
  };
}
