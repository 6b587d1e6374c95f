import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Served, type ServedCell, type ServedCells } from '../../benefits/index.js';
import { among, change, CITY_PACK, Database, localTime, type CityPack, type Tx } from '../../kernel/index.js';
import { NO_CATEGORY, ReportHour } from './report.entity.js';

/** The hours of some cells, counted whole. */
export interface CountedCells {
  cells: ServedCells;
  hours: ReportHour[];
}

/** What `Served.people` selects, in its order. */
const PERSON = 'placeId, personId, category, channel';

/** Counts cells anew from the redemptions, and writes only what differs: twice is the same as once. */
@Injectable()
export class Cells {
  constructor(
    private readonly db: Database,
    private readonly served: Served,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async count(cells: ServedCells): Promise<CountedCells> {
    const { programmeId, day } = cells;
    const hours = new Map<string, ReportHour>();
    for (const { at, placeId, category, channel, ...sums } of await this.served.quarters(cells)) {
      const hour = Math.floor(localTime(at, this.pack.timeZone).minute / 60);
      const of = { programmeId, placeId, day, hour, category: category ?? NO_CATEGORY, channel };
      const fresh = { ...of, times: 0, units: 0, overGiven: 0 };
      const row = hours.get(keyOf(fresh)) ?? fresh;
      row.times += sums.times;
      row.units += sums.units;
      row.overGiven += sums.overGiven;
      hours.set(keyOf(row), row);
    }
    return { cells, hours: [...hours.values()] };
  }

  async write(tx: Tx, { cells, hours }: CountedCells): Promise<void> {
    const { programmeId, day, placeIds } = cells;
    await replaceHours(tx, await tx.findBy(ReportHour, { programmeId, day, placeId: In(placeIds) }), hours);
    await this.writePeople(tx, cells);
  }

  /** Cells the rollups hold, whether or not anything is left of them. */
  kept(): Promise<ServedCell[]> {
    return this.db.read.query('SELECT DISTINCT programmeId, placeId, day FROM report_hour');
  }

  /** Inside the database: a busy shop has ten thousand people on a day, and a scan must not wait while they pass through here. */
  private async writePeople(tx: Tx, cells: ServedCells): Promise<void> {
    const { sql: served, values } = this.served.people(cells);
    const { programmeId, day, placeIds } = cells;
    const held = `programmeId = ? AND day = ? AND ${among('placeId', placeIds)}`;
    const ofHeld = [programmeId, day, ...placeIds];
    await change(
      tx,
      `INSERT INTO report_person (programmeId, day, ${PERSON})
       SELECT ?, ?, ${PERSON} FROM (${served}) served
       WHERE (${PERSON}) NOT IN (SELECT ${PERSON} FROM report_person WHERE ${held})`,
      [programmeId, day, ...values, ...ofHeld],
    );
    await change(tx, `DELETE FROM report_person WHERE ${held} AND (${PERSON}) NOT IN (${served})`, [
      ...ofHeld,
      ...values,
    ]);
  }
}

async function replaceHours(tx: Tx, before: readonly ReportHour[], after: readonly ReportHour[]): Promise<void> {
  const [old, fresh] = [new Set(before.map(textOf)), new Set(after.map(textOf))];
  for (const row of before.filter((it) => !fresh.has(textOf(it)))) await tx.delete(ReportHour, { ...row });
  const missing = after.filter((it) => !old.has(textOf(it)));
  if (missing.length > 0) await tx.insert(ReportHour, missing);
}

/** The whole row as text: another number makes it another row. */
function textOf(row: object): string {
  return Object.entries(row)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join();
}

function keyOf({ placeId, hour, category, channel }: ReportHour): string {
  return `${placeId}/${hour}/${category}/${channel}`;
}
