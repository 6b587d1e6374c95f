import { Inject, Injectable } from '@nestjs/common';
import { ServedCells, type ServedCell } from '../../benefits/index.js';
import { change, CITY_PACK, Database, localTime, type CityPack, type Tx } from '../../kernel/index.js';
import { NO_CATEGORY, ReportHour, ReportPerson } from './report.entity.js';

/** The hours of a cell, counted whole. */
export interface CountedCell {
  cell: ServedCell;
  hours: ReportHour[];
}

/** What `ServedCells.people` selects, in its order. */
const PERSON = 'personId, category, channel';
const OF_CELL = 'day = ? AND programmeId = ? AND placeId = ?';

/** Counts a cell anew from the redemptions, and writes only what differs: twice is the same as once. */
@Injectable()
export class Cells {
  constructor(
    private readonly db: Database,
    private readonly served: ServedCells,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async count(cell: ServedCell): Promise<CountedCell> {
    const hours = new Map<string, ReportHour>();
    for (const { at, category, channel, ...sums } of await this.served.quarters(cell)) {
      const hour = Math.floor(localTime(at, this.pack.timeZone).minute / 60);
      const fresh = { ...cell, hour, category: category ?? NO_CATEGORY, channel, times: 0, units: 0, overGiven: 0 };
      const row = hours.get(keyOf(fresh)) ?? fresh;
      row.times += sums.times;
      row.units += sums.units;
      row.overGiven += sums.overGiven;
      hours.set(keyOf(row), row);
    }
    return { cell, hours: [...hours.values()] };
  }

  async write(tx: Tx, { cell, hours }: CountedCell): Promise<void> {
    await replaceHours(tx, await tx.findBy(ReportHour, cell), hours);
    await this.writePeople(tx, cell);
  }

  /** Cells the rollups hold, whether or not anything is left of them. */
  kept(): Promise<ServedCell[]> {
    return this.db.read.query('SELECT DISTINCT programmeId, placeId, day FROM report_hour');
  }

  /** Inside the database: a busy shop has ten thousand people on a day, and a scan must not wait while they pass through here. */
  private async writePeople(tx: Tx, cell: ServedCell): Promise<void> {
    const { sql: served, values } = this.served.people(cell);
    const ofCell = [cell.day, cell.programmeId, cell.placeId];
    await change(
      tx,
      `INSERT INTO report_person (day, programmeId, placeId, ${PERSON})
       SELECT ?, ?, ?, ${PERSON} FROM (${served}) served
       WHERE (${PERSON}) NOT IN (SELECT ${PERSON} FROM report_person WHERE ${OF_CELL})`,
      [...ofCell, ...values, ...ofCell],
    );
    await change(tx, `DELETE FROM report_person WHERE ${OF_CELL} AND (${PERSON}) NOT IN (${served})`, [
      ...ofCell,
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

function keyOf({ hour, category, channel }: ReportHour): string {
  return `${hour}/${category}/${channel}`;
}
