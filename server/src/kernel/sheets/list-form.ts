import { DomainError } from '../errors.js';
import { readSheet } from './read-sheet.js';
import type { SheetRow } from './row.js';

/** So begins the row of a template that shows how. */
const EXAMPLE = '示例';

/** How a list that is sent in looks. */
export interface ListForm<Field extends string> {
  /** What stands over each column, and what else people write there. */
  columns: Record<Field, { title: string; also: readonly string[] }>;
  needed: readonly Field[];
  /** The column that tells the row of the template from the others. */
  named: Field;
  mostRows: number;
}

/** Where each column stands. */
export type PlacesOf<Field extends string> = Partial<Record<Field, number>>;

/**
 * The rows that list something, with where their columns stand. The heading is the first row that says anything. Closes the
 * sheet. @throws SHEET_UNREADABLE · IMPORT_HEADINGS_MISSING · IMPORT_TOO_LONG
 */
export async function* listedRows<Field extends string>(
  sheet: Parameters<typeof readSheet>[0],
  form: ListForm<Field>,
): AsyncGenerator<{ places: PlacesOf<Field>; row: SheetRow }> {
  let places: PlacesOf<Field> | null = null;
  let count = 0;
  try {
    for await (const row of readSheet(sheet)) {
      if (row.cells.every((it) => it === '')) continue;
      if (!places) places = findColumns(row.cells, form);
      else if (!row.cells[places[form.named] ?? 0]?.startsWith(EXAMPLE)) {
        count += 1;
        if (count > form.mostRows) throw new DomainError('IMPORT_TOO_LONG', { rows: form.mostRows });
        yield { places, row };
      }
    }
  } finally {
    await sheet.file.close();
  }
}

/** Finds the columns by their headings, in any order, others between them. @throws IMPORT_HEADINGS_MISSING */
function findColumns<Field extends string>(
  headings: readonly string[],
  { columns, needed }: ListForm<Field>,
): PlacesOf<Field> {
  const plain = headings.map((it) => it.replace(/[\s*＊]|[（(].*?[）)]/g, ''));
  const places: PlacesOf<Field> = {};
  for (const field of Object.keys(columns) as Field[]) {
    const names = [columns[field].title, ...columns[field].also];
    const at = plain.findIndex((it) => names.includes(it));
    if (at >= 0) places[field] = at;
  }
  const missing = needed.filter((it) => places[it] === undefined).map((it) => columns[it].title);
  if (missing.length > 0) throw new DomainError('IMPORT_HEADINGS_MISSING', { missing: missing.join('、') });
  return places;
}
