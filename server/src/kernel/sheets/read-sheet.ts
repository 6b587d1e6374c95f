import { XLSX } from '../files/kinds.js';
import type { SealedFile } from '../files/sealed-file.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import type { SheetRow } from './row.js';

/** The rows of an uploaded sheet, one after another, whatever it was written with. @throws SHEET_UNREADABLE */
export function readSheet({ type, file }: { type: string; file: SealedFile }): AsyncGenerator<SheetRow> {
  return type === XLSX ? readXlsx(file) : readCsv(file);
}
