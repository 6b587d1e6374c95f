import { Inject, Injectable } from '@nestjs/common';
import type { Download } from '@nuanxin/shared-types';
import { MoreThan } from 'typeorm';
import { CITY_PACK, Database, writeXlsx, XLSX, type CityPack, type SheetColumn } from '../../kernel/index.js';
import { ImportProblemRecord } from './import-problem.entity.js';
import { ImportReader } from './import-reader.js';
import { COLUMNS, type Field } from './list-columns.js';
import type { MemberImportRecord } from './member-import.entity.js';

const WIDTHS: Record<Field, number> = { name: 14, idNumber: 24, phone: 16, category: 16, platform: 16 };
const FIELDS = Object.keys(COLUMNS) as Field[];
const PAGE = 500;

/** The sheets an import hands out: the template, and the rows to mend. */
@Injectable()
export class ImportSheets {
  constructor(
    private readonly db: Database,
    private readonly reader: ImportReader,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  template(): Download {
    const [category] = this.pack.categories;
    const platform = category?.platforms[0]?.name ?? '';
    const example = ['示例（不会导入）', '照身份证填 18 位', '可以空着', category?.name ?? '', platform];
    return this.sheet('会员导入模板', this.columns(), [example]);
  }

  /** Written while sheet and problems are read side by side. */
  errors(job: MemberImportRecord): Download {
    const columns = [...this.columns(), { title: '问题', width: 60 }];
    return this.sheet('要改的行', columns, this.rowsToMend(job));
  }

  private async *rowsToMend({ id, fileId }: MemberImportRecord): AsyncGenerator<string[]> {
    const problems = this.problems(id);
    let next = await problems.next();
    try {
      for await (const { places, row } of this.reader.rows(fileId)) {
        if (next.done) return;
        if (next.value.sheetRow !== row.number) continue;
        const says = next.value.problems.map((it) => `${it.column}：${it.says}`).join('；');
        yield [...FIELDS.map((it) => row.cells[places[it] ?? -1] ?? ''), says];
        next = await problems.next();
      }
    } finally {
      await problems.return(undefined);
    }
  }

  private async *problems(importId: string): AsyncGenerator<ImportProblemRecord> {
    for (let row = 0; ;) {
      const where = { importId, sheetRow: MoreThan(row) };
      const page = await this.db.read.find(ImportProblemRecord, { where, order: { sheetRow: 'ASC' }, take: PAGE });
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      row = last.sheetRow;
    }
  }

  private columns(): SheetColumn[] {
    const choices: Partial<Record<Field, string[]>> = {
      category: this.pack.categories.map((it) => it.name),
      platform: [...new Set(this.pack.categories.flatMap((it) => it.platforms.map((platform) => platform.name)))],
    };
    return FIELDS.map((it) => ({ title: COLUMNS[it].title, width: WIDTHS[it], choices: choices[it] ?? [] }));
  }

  private sheet(title: string, columns: SheetColumn[], rows: AsyncIterable<string[]> | string[][]): Download {
    return { name: `${title}.xlsx`, type: XLSX, bytes: writeXlsx({ title, columns, rows }) };
  }
}
