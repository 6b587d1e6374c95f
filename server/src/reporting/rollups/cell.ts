import { Inject, Injectable } from '@nestjs/common';
import { ServedCells, type ServedCell } from '../../benefits/index.js';
import { CITY_PACK, Database, localTime, type CityPack, type Tx } from '../../kernel/index.js';
import { NO_CATEGORY, ReportHour, ReportPerson } from './report.entity.js';

/** A cell counted whole. */
export interface CountedCell {
  cell: ServedCell;
  hours: ReportHour[];
  people: ReportPerson[];
}

/** Rows written by one statement. */
const CHUNK = 200;

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
    const people = await this.served.people(cell);
    return {
      cell,
      hours: [...hours.values()],
      people: people.map(({ category, ...it }) => ({ ...cell, ...it, category: category ?? NO_CATEGORY })),
    };
  }

  async write(tx: Tx, { cell, hours, people }: CountedCell): Promise<void> {
    await replace(tx, ReportHour, await tx.findBy(ReportHour, cell), hours);
    await replace(tx, ReportPerson, await tx.findBy(ReportPerson, cell), people);
  }

  /** Cells the rollups hold, whether or not anything is left of them. */
  kept(): Promise<ServedCell[]> {
    return this.db.read.query('SELECT DISTINCT programmeId, placeId, day FROM report_hour');
  }
}

async function replace<Row extends ReportHour | ReportPerson>(
  tx: Tx,
  entity: new () => Row,
  before: readonly Row[],
  after: readonly Row[],
): Promise<void> {
  const [old, fresh] = [new Set(before.map(textOf)), new Set(after.map(textOf))];
  for (const row of before.filter((it) => !fresh.has(textOf(it)))) await tx.delete(entity, { ...row });
  const missing = after.filter((it) => !old.has(textOf(it)));
  for (let i = 0; i < missing.length; i += CHUNK) {
    await tx
      .createQueryBuilder()
      .insert()
      .into<object>(entity)
      .values(missing.slice(i, i + CHUNK))
      .execute();
  }
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
