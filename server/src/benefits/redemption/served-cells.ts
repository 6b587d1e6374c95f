import { Injectable } from '@nestjs/common';
import type { ServedChannel } from '@nuanxin/shared-types';
import { Database, marks, type Statement } from '../../kernel/index.js';
import { Trail } from '../../ledger/index.js';

/** What was handed over of a programme at a place on a business day: the grain in which reports are kept. */
export interface ServedCell {
  programmeId: string;
  placeId: string;
  day: string;
}

/** Redemptions of a cell that began in the same quarter of an hour and agree in the rest; reversed ones left out. */
export interface ServedQuarter {
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
const OF_CELL = 'programmeId = ? AND placeId = ? AND day = ? AND reversedAt IS NULL';

/** Redemptions as counts, for the reports above: the scan itself writes nothing for them. */
@Injectable()
export class ServedCells {
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
  async *all(): AsyncIterable<ServedCell> {
    const days = await this.db.read.query<Omit<ServedCell, 'placeId'>[]>(
      'SELECT DISTINCT programmeId, day FROM redemption ORDER BY programmeId, day',
    );
    for (const { programmeId, day } of days) {
      yield* await this.db.read.query<ServedCell[]>(
        'SELECT DISTINCT programmeId, placeId, day FROM redemption WHERE programmeId = ? AND day = ?',
        [programmeId, day],
      );
    }
  }

  async quarters(cell: ServedCell): Promise<ServedQuarter[]> {
    const rows = await this.db.read.query<(Omit<ServedQuarter, 'at'> & { began: number })[]>(
      `SELECT at - at % ${QUARTER_MS} AS began, category, ${CHANNEL} AS channel, COUNT(*) AS times,
              SUM(quantity) AS units, SUM(overGiven) AS overGiven
       FROM redemption WHERE ${OF_CELL} GROUP BY at - at % ${QUARTER_MS}, category, ${CHANNEL}`,
      ofCell(cell),
    );
    return rows.map(({ began, category, channel, ...it }) => ({
      at: Number(began),
      category,
      channel,
      times: Number(it.times),
      units: Number(it.units),
      overGiven: Number(it.overGiven),
    }));
  }

  /** A select of who took something in a cell: `personId`, `category` (empty for none) and `channel`, each combination once. */
  people(cell: ServedCell): Statement {
    return {
      sql: `SELECT DISTINCT personId, COALESCE(category, '') AS category, ${CHANNEL} AS channel FROM redemption
       WHERE ${OF_CELL} AND personId IS NOT NULL`,
      values: ofCell(cell),
    };
  }
}

function ofCell({ programmeId, placeId, day }: ServedCell): string[] {
  return [programmeId, placeId, day];
}
