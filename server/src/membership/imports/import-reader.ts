import { Inject, Injectable } from '@nestjs/common';
import {
  CITY_PACK,
  Clock,
  DomainError,
  Files,
  listedRows,
  localTime,
  type CityPack,
  type SheetRow,
} from '../../kernel/index.js';
import type { ListedPerson } from '../joining/listed-joins.js';
import { MEMBER_LIST, type Places } from './list-columns.js';
import { readRow, type Problem } from './list-row.js';
import { Seen } from './seen.js';

/** Rows that are settled by one transaction. */
const BATCH = 500;

/** Some rows of a list: people, and what is wrong with the others. `through` counts the rows up to and with these. */
export interface Batch {
  through: number;
  people: { row: number; person: ListedPerson }[];
  problems: { row: number; problems: Problem[] }[];
}

/** Reads a list of members out of its sheet, always cut into the same batches. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly files: Files,
    private readonly clock: Clock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** How many people the sheet lists. @throws SHEET_UNREADABLE · IMPORT_HEADINGS_MISSING · IMPORT_TOO_LONG · IMPORT_EMPTY */
  async count(fileId: string): Promise<number> {
    let count = 0;
    for await (const _ of this.rows(fileId)) count += 1;
    if (count === 0) throw new DomainError('IMPORT_EMPTY');
    return count;
  }

  async *batches(fileId: string): AsyncGenerator<Batch> {
    const { day } = localTime(this.clock.now(), this.pack.timeZone);
    const seen = new Seen();
    let batch: Batch = { through: 0, people: [], problems: [] };
    for await (const { places, row } of this.rows(fileId)) {
      const read = readRow(row.cells, places, this.pack, day);
      const problems = 'problems' in read ? read.problems : seen.repeats(read.person, row.number);
      if (problems.length > 0) batch.problems.push({ row: row.number, problems });
      else if ('person' in read) batch.people.push({ row: row.number, person: read.person });
      batch.through += 1;
      if (batch.through % BATCH > 0) continue;
      yield batch;
      batch = { through: batch.through, people: [], problems: [] };
    }
    if (batch.through % BATCH > 0) yield batch;
  }

  /** The rows with people in them, with where their columns stand. */
  async *rows(fileId: string): AsyncGenerator<{ places: Places; row: SheetRow }> {
    yield* listedRows(await this.files.open(fileId), MEMBER_LIST);
  }
}
