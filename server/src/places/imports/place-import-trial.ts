import { Injectable } from '@nestjs/common';
import type { NearRow, PlaceImportProblem } from '@nuanxin/shared-types';
import { Database, DomainError, type Actor } from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import { PlaceImportReader, type Sent } from './place-import-reader.js';
import type { PlaceImportRecord } from './place-import.entity.js';
import { nearRow, RowSorter } from './row-sorter.js';

/** Of each as many as somebody can look at. */
const PROBLEMS_SHOWN = 200;
const NEAR_SHOWN = 2000;

type Counts = Pick<PlaceImportRecord, 'total' | 'added' | 'updated' | 'same' | 'near' | 'wrong'>;

/** What a list would come to, row by row, without writing anything. */
@Injectable()
export class PlaceImportTrials {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly reader: PlaceImportReader,
  ) {}

  /** @throws SHEET_UNREADABLE · IMPORT_HEADINGS_MISSING · IMPORT_TOO_LONG · IMPORT_EMPTY */
  async look(
    actor: Actor,
    { unionId, ...sent }: Sent & { unionId: string },
  ): Promise<{ counts: Counts; problems: PlaceImportProblem[]; nearRows: NearRow[] }> {
    const unionIds = await this.access.unionsOf(actor, 'places');
    const sorter = new RowSorter(await this.reader.neighbours(this.db.read, unionIds));
    const counts: Counts = { total: 0, added: 0, updated: 0, same: 0, near: 0, wrong: 0 };
    const problems: PlaceImportProblem[] = [];
    const nearRows: NearRow[] = [];
    for await (const batch of this.reader.batches(sent)) {
      const keyed = await this.reader.keyed(this.db.read, unionId, batch);
      for (const listed of batch) {
        const verdict = sorter.sort(listed, 'key' in listed ? keyed.get(listed.key ?? '') : undefined);
        counts.total += 1;
        if (verdict.as === 'wrong') problems.push(...verdict.problems);
        else if (verdict.as === 'near') nearRows.push(nearRow(verdict));
        else if (verdict.as === 'add') sorter.became(null, verdict.row, verdict.facts);
        counts[COUNTED[verdict.as]] += 1;
      }
    }
    if (counts.total === 0) throw new DomainError('IMPORT_EMPTY');
    return { counts, problems: problems.slice(0, PROBLEMS_SHOWN), nearRows: nearRows.slice(0, NEAR_SHOWN) };
  }
}

const COUNTED = { wrong: 'wrong', same: 'same', update: 'updated', near: 'near', add: 'added' } as const;
