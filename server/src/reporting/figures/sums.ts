import { Injectable } from '@nestjs/common';
import type { FiguresFilter, Served } from '@nuanxin/shared-types';
import type { ServedScope } from '../../benefits/index.js';
import { Database, marks } from '../../kernel/index.js';

/** Columns of the rollups that figures may be told apart by; `hour` only where people are not counted. */
export type Part = 'day' | 'programmeId' | 'placeId' | 'category' | 'channel';

export type Sum<P extends Part> = Served & { overGiven: number } & Record<P, string>;

type Where = { sql: string; values: string[] };

/** Sums over the rollups. Raw SQL: a report asks for the same sums in six groupings. */
@Injectable()
export class Sums {
  constructor(private readonly db: Database) {}

  /** One row for each combination of the parts; a single one where there are none. Most times first. */
  async by<P extends Part>(scope: ServedScope, filter: FiguresFilter, ...parts: P[]): Promise<Sum<P>[]> {
    const where = whereOf(scope, filter);
    const [columns, groups] = [
      parts.map((it) => `${it}, `).join(''),
      parts.length > 0 ? `GROUP BY ${parts.join()}` : '',
    ];
    const sums = await this.db.read.query<Sum<P>[]>(
      `SELECT ${columns} SUM(times) AS times, SUM(units) AS units, SUM(overGiven) AS overGiven
       FROM report_hour WHERE ${where.sql} ${groups}`,
      where.values,
    );
    const people = await this.db.read.query<(Record<P, string> & { people: number })[]>(
      `SELECT ${columns} COUNT(DISTINCT personId) AS people FROM report_person WHERE ${where.sql} ${groups}`,
      where.values,
    );
    const keyOf = (row: Record<P, string>) => parts.map((it) => row[it]).join('/');
    const reached = new Map(people.map((it) => [keyOf(it), Number(it.people)]));
    return sums
      .map((it) => ({
        ...it,
        times: Number(it.times),
        units: Number(it.units),
        overGiven: Number(it.overGiven),
        people: reached.get(keyOf(it)) ?? 0,
      }))
      .sort((a, b) => b.times - a.times);
  }

  /** Times and units by a business day and its hour. */
  async byHour(
    scope: ServedScope,
    filter: FiguresFilter,
  ): Promise<{ day: string; hour: number; programmeId: string; times: number; units: number }[]> {
    const where = whereOf(scope, filter);
    const rows = await this.db.read.query<
      { day: string; hour: number; programmeId: string; times: number; units: number }[]
    >(
      `SELECT day, hour, programmeId, SUM(times) AS times, SUM(units) AS units
       FROM report_hour WHERE ${where.sql} GROUP BY day, hour, programmeId ORDER BY hour`,
      where.values,
    );
    return rows.map((it) => ({ ...it, hour: Number(it.hour), times: Number(it.times), units: Number(it.units) }));
  }
}

function whereOf(scope: ServedScope, { from, to, programmeId, placeId, category, channel }: FiguresFilter): Where {
  const equal = Object.entries({ programmeId, placeId, category, channel }).filter(
    (it): it is [string, string] => it[1] !== undefined,
  );
  const parts = ['day BETWEEN ? AND ?', ...equal.map(([name]) => `${name} = ?`)];
  const values = [from, to, ...equal.map(([, value]) => value)];
  if (!scope) return { sql: parts.join(' AND '), values };
  return {
    sql: [...parts, `(${oneOf('placeId', scope.placeIds)} OR ${oneOf('programmeId', scope.programmeIds)})`].join(
      ' AND ',
    ),
    values: [...values, ...scope.placeIds, ...scope.programmeIds],
  };
}

function oneOf(column: string, ids: readonly string[]): string {
  return ids.length === 0 ? '1 = 0' : `${column} IN (${marks(ids)})`;
}
