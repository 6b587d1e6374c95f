import { Injectable } from '@nestjs/common';
import type { ServedChannel } from '@nuanxin/shared-types';
import { among, Database, marks, type Statement } from '../../kernel/index.js';
import { Trail } from '../../ledger/index.js';

/** What was handed over of a programme at a place on a business day: the grain in which reports are kept. */
export interface ServedCell {
  programmeId: string;
  placeId: string;
  day: string;
}

/** Cells of one programme on one day. */
export interface ServedCells {
  programmeId: string;
  day: string;
  placeIds: string[];
}

/** Redemptions of a cell that began in the same quarter of an hour and agree in the rest; reversed ones left out. */
export interface ServedQuarter {
  placeId: string;
  /** Beginning of the quarter, UTC ms: every time zone is whole quarters away. */
  at: number;
  category: string | null;
  channel: ServedChannel;
  times: number;
  units: number;
  overGiven: number;
}

const QUARTER_MS = 15 * 60_000;
/** The transfers a redemption makes, and the one that undoes it. */
const KINDS = ['redemption', 'over_given', 'reversal'];
const CHANNEL = `CASE WHEN offline = 1 THEN 'offline' WHEN codeNonce IS NULL THEN 'told' ELSE 'code' END`;

/** Places counted at a time: many share a trip to the database, and a scan on SQLite does not wait long for them. */
const TOGETHER = 25;

/** Redemptions as counts, for the reports above: the scan itself writes nothing for them. */
@Injectable()
export class Served {
  constructor(
    private readonly db: Database,
    private readonly trail: Trail,
  ) {}

  /** Cells in which something was booked or undone by acts whose ids were made since a moment (UTC ms). */
  async touchedSince(at: number): Promise<ServedCell[]> {
    return (await this.trail.since(at, KINDS)).flatMap(({ programmeId, placeId, day }) =>
      // What a merge of two people books has no day; `person.merged` tells of it.
      day === undefined ? [] : { programmeId: String(programmeId), placeId: String(placeId), day: String(day) },
    );
  }

  /** Every cell in which one of these people took something. */
  async ofPeople(ids: readonly string[]): Promise<ServedCell[]> {
    return this.db.read.query(
      `SELECT DISTINCT programmeId, placeId, day FROM redemption WHERE personId IN (${marks(ids)})`,
      [...ids],
    );
  }

  /** Every cell there is, programme by programme and day by day. */
  async *all(): AsyncIterable<ServedCells> {
    const days = await this.db.read.query<Omit<ServedCell, 'placeId'>[]>(
      'SELECT DISTINCT programmeId, day FROM redemption ORDER BY programmeId, day',
    );
    for (const { programmeId, day } of days) {
      yield* together(
        await this.db.read.query<ServedCell[]>(
          'SELECT DISTINCT programmeId, placeId, day FROM redemption WHERE programmeId = ? AND day = ?',
          [programmeId, day],
        ),
      );
    }
  }

  async quarters(cells: ServedCells): Promise<ServedQuarter[]> {
    const rows = await this.db.read.query<(Omit<ServedQuarter, 'at'> & { began: number })[]>(
      `SELECT placeId, at - at % ${QUARTER_MS} AS began, category, ${CHANNEL} AS channel, COUNT(*) AS times,
              SUM(quantity) AS units, SUM(overGiven) AS overGiven
       FROM redemption WHERE ${ofCells(cells)} GROUP BY placeId, at - at % ${QUARTER_MS}, category, ${CHANNEL}`,
      valuesOf(cells),
    );
    return rows.map(({ began, ...it }) => ({
      ...it,
      at: Number(began),
      times: Number(it.times),
      units: Number(it.units),
      overGiven: Number(it.overGiven),
    }));
  }

  /** A select of who took something where: `placeId`, `personId`, `category` (empty for none), `channel`; each combination once. */
  people(cells: ServedCells): Statement {
    return {
      sql: `SELECT DISTINCT placeId, personId, COALESCE(category, '') AS category, ${CHANNEL} AS channel FROM redemption
       WHERE ${ofCells(cells)} AND personId IS NOT NULL`,
      values: valuesOf(cells),
    };
  }
}

/** Cells that can be counted in one go. */
export function together(cells: Iterable<ServedCell>): ServedCells[] {
  const days = new Map<string, ServedCells[]>();
  for (const { programmeId, placeId, day } of cells) {
    const key = `${day}/${programmeId}`;
    const groups = days.get(key) ?? [];
    days.set(key, groups);
    const open = groups.at(-1);
    if (open && open.placeIds.length < TOGETHER) open.placeIds.push(placeId);
    else groups.push({ programmeId, day, placeIds: [placeId] });
  }
  return [...days.values()].flat();
}

function ofCells({ placeIds }: ServedCells): string {
  return `programmeId = ? AND day = ? AND ${among('placeId', placeIds)} AND reversedAt IS NULL`;
}

function valuesOf({ programmeId, day, placeIds }: ServedCells): string[] {
  return [programmeId, day, ...placeIds];
}
