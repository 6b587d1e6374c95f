import { Inject, Injectable } from '@nestjs/common';
import { PLACE_KINDS, type Download } from '@nuanxin/shared-types';
import { CITY_PACK, writeXlsx, XLSX, type CityPack, type SheetColumn } from '../../kernel/index.js';
import { COORDINATE_NAMES } from './coordinates.js';
import { PlaceImportReader, type Sent } from './place-import-reader.js';
import { cellsOf, COLUMNS, FIELDS, readPlace } from './place-list.js';

const WIDTHS: Partial<Record<keyof typeof COLUMNS, number>> = { name: 24, address: 32, hours: 36, facilities: 36 };

/** The sheets an import of places hands out: the template, and the rows to mend. */
@Injectable()
export class PlaceImportSheets {
  constructor(
    private readonly reader: PlaceImportReader,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  template(): Download {
    const some = this.pack.facilities.slice(0, 3).map((it) => it.name);
    const example = {
      ...{ name: '示例（不会导入）', kind: PLACE_KINDS.station, district: '东四街道', address: '东四路 36 号' },
      ...{ longitude: '116.397505', latitude: '39.908742', system: COORDINATE_NAMES[0] ?? '' },
      ...{ hours: '周一至周五 08:00-22:00；周六、周日 09:00-18:00', facilities: some.join('、') },
      ...{ phone: '可以空着', key: '你们台账里的编号' },
    };
    return sheet('阵地导入模板', this.columns(), [FIELDS.map((it) => example[it])]);
  }

  /** Written while the sheet is read again. */
  errors(sent: Sent): Download {
    return sheet('要改的行', [...this.columns(), { title: '问题', width: 60 }], this.rowsToMend(sent));
  }

  private async *rowsToMend({ fileId, coordinates }: Sent): AsyncGenerator<string[]> {
    for await (const { places, row } of this.reader.rows(fileId)) {
      const read = readPlace(row, places, coordinates, this.pack.facilities);
      if (!('problems' in read)) continue;
      const cells = cellsOf(row, places);
      yield [...FIELDS.map((it) => cells[it]), read.problems.map((it) => `${it.column}：${it.says}`).join('；')];
    }
  }

  private columns(): SheetColumn[] {
    const choices: Partial<Record<keyof typeof COLUMNS, readonly string[]>> = {
      kind: Object.values(PLACE_KINDS),
      system: COORDINATE_NAMES,
    };
    return FIELDS.map((it) => ({ title: COLUMNS[it].title, width: WIDTHS[it] ?? 14, choices: choices[it] ?? [] }));
  }
}

function sheet(title: string, columns: SheetColumn[], rows: AsyncIterable<string[]> | string[][]): Download {
  return { name: `${title}.xlsx`, type: XLSX, bytes: writeXlsx({ title, columns, rows }) };
}
