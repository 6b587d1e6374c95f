import type { SealedFile } from '../files/sealed-file.js';
import type { SheetRow } from './row.js';
import { localName, parsed, sharedStrings, sheetRows } from './sheet-xml.js';
import { openXlsx, unreadable, type XlsxArchive } from './xlsx-archive.js';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
/** All of them stand in memory while a sheet is read; 100,000 people with four columns need some 25 MiB. */
const MAX_STRING_BYTES = 64 * 1024 * 1024;

/** The rows of the first visible sheet. Formulas count with the value they had when the file was saved. @throws SHEET_UNREADABLE */
export async function* readXlsx(file: SealedFile): AsyncGenerator<SheetRow> {
  const archive = await openXlsx(file);
  try {
    const path = await firstSheet(archive);
    yield* sheetRows(await archive.read(path), await stringsOf(archive));
  } catch (error) {
    throw unreadable(error);
  }
}

async function stringsOf(archive: XlsxArchive): Promise<string[]> {
  if (!archive.has(STRINGS)) return [];
  if (archive.sizeOf(STRINGS) > MAX_STRING_BYTES) throw new Error('too many strings');
  return collected(sharedStrings(await archive.read(STRINGS)));
}

/** Path of the sheet that stands first; hidden ones do not count. */
async function firstSheet(archive: XlsxArchive): Promise<string> {
  const sheets = await attributes(archive, WORKBOOK, 'sheet');
  const first = sheets.find((it) => !it.state || it.state === 'visible');
  const links = await attributes(archive, RELATIONS, 'Relationship');
  const target = links.find((it) => it.Id === first?.['r:id'])?.Target;
  if (!target) throw new Error('no sheet');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

async function attributes(archive: XlsxArchive, path: string, element: string): Promise<Record<string, string>[]> {
  return collected(
    parsed<Record<string, string>>(await archive.read(path), (parser, put) => {
      parser.on('opentag', (tag) => {
        if (localName(tag) === element) put({ ...tag.attributes });
      });
    }),
  );
}

async function collected<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}
