import { Inject, Injectable } from '@nestjs/common';
import { bringsDuty, type Download, type Duty } from '@nuanxin/shared-types';
import type { z } from 'zod';
import type { Actor } from '../actor.js';
import { Audit } from '../audit.js';
import { localTime } from '../business-day.js';
import type { CityPack } from '../city/index.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { DomainError } from '../errors.js';
import { XLSX } from '../files/kinds.js';
import { writeXlsx } from '../sheets/write-xlsx.js';
import type { Cell } from '../sheets/xlsx-cell.js';
import type { SheetColumn } from '../sheets/xlsx-parts.js';
import { CITY_PACK } from '../tokens.js';

/** A list that a room lets be taken out as a sheet. */
export interface ExportList<Filter> {
  /** Its part of the address, e.g. `members`. */
  name: string;
  /** Of the sheet and of the file. */
  title: string;
  /** Beside `export`. */
  duty: Duty;
  /** What the list may be narrowed to; all of it arrives as text. */
  filter: z.ZodType<Filter, unknown>;
  columns: readonly SheetColumn[];
  /** In the order of the columns, within the actor's scope, masked; pages by key, so that memory does not grow. */
  rows: (actor: Actor, filter: Filter) => AsyncGenerator<readonly Cell[]>;
}

/** A list of any filter, as the registry keeps it. */
interface Registered extends Omit<ExportList<never>, 'filter' | 'rows'> {
  /** @throws INVALID_INPUT */
  rows: (actor: Actor, sent: Record<string, string>) => AsyncGenerator<readonly Cell[]>;
}

/** Lists as xlsx (导出): every room registers its own, one route serves them all, and each is on record with its rows. */
@Injectable()
export class Exports {
  private readonly lists = new Map<string, Registered>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  register<Filter>({ filter, rows, ...list }: ExportList<Filter>): void {
    const checked = (actor: Actor, sent: Record<string, string>) => {
      const parsed = filter.safeParse(sent);
      if (parsed.success) return rows(actor, parsed.data);
      const [issue] = parsed.error.issues;
      throw new DomainError('INVALID_INPUT', { field: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
    };
    this.lists.set(list.name, { ...list, rows: checked });
  }

  /** @throws NOT_FOUND no such list, or outside the scope · NOT_ALLOWED · INVALID_INPUT */
  async download(
    actor: Actor,
    { list: name, ...filter }: { list: string } & Record<string, string>,
  ): Promise<Download> {
    const list = this.lists.get(name);
    if (!list) throw new DomainError('NOT_FOUND');
    if (!bringsDuty(actor.grants, list.duty)) throw new DomainError('NOT_ALLOWED');
    const rows = list.rows(actor, filter);
    // The first row is fetched before the answer begins, so that a refusal is still an answer.
    const first = await rows.next();
    await this.record(actor, 'list.exported', { list: name });
    const { day } = localTime(this.clock.now(), this.pack.timeZone);
    const { title, columns } = list;
    const counted = this.counted(actor, name, first, rows);
    return { name: `${title} ${day}.xlsx`, type: XLSX, bytes: writeXlsx({ title, columns, rows: counted }) };
  }

  /** Says at the end how many rows went out; also where the browser was closed in the middle. */
  private async *counted(
    actor: Actor,
    list: string,
    first: IteratorResult<readonly Cell[]>,
    rest: AsyncGenerator<readonly Cell[]>,
  ): AsyncGenerator<readonly Cell[]> {
    let count = 0;
    try {
      for (let next = first; !next.done; next = await rest.next()) {
        count += 1;
        yield next.value;
      }
    } finally {
      await rest.return(undefined);
      await this.record(actor, 'list.export_ended', { list, rows: count });
    }
  }

  private async record(actor: Actor, act: string, facts: Record<string, string | number>): Promise<void> {
    await this.db.transact((tx) => this.audit.record(tx, actor, act, null, facts));
  }
}

/** All rows of a list that comes in pages, the next one asked for when the one before is written. */
export async function* allPages<Row>(
  page: (before: string | undefined) => Promise<{ rows: Row[]; next: string | null }>,
): AsyncGenerator<Row> {
  for (let before: string | undefined; ;) {
    const { rows, next } = await page(before);
    yield* rows;
    if (next === null) return;
    before = next;
  }
}
