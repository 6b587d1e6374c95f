import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { cellXml, HEADING, TEXT, type Cell } from './xlsx-cell.js';
import { sheetHead, sheetTail, styles, workbookParts, type SheetColumn } from './xlsx-parts.js';

export interface NewSheet {
  title: string;
  columns: readonly SheetColumn[];
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

/** An xlsx of one sheet, written while its rows come: memory does not grow with their number. */
export async function* writeXlsx({ title, columns, rows }: NewSheet): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const choices = columns.map((it) => it.choices ?? []);
  for (const [path, xml] of workbookParts(title, choices)) zip.addBuffer(Buffer.from(xml), path);
  zip.addBuffer(Buffer.from(styles), 'xl/styles.xml');
  const sheet = Readable.from(sheetXml(columns, rows), { objectMode: false });
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  zip.end();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  try {
    for await (const chunk of output) yield chunk as Buffer;
  } finally {
    // Whoever stopped reading (a browser that was closed) stops the rows too.
    sheet.destroy();
  }
}

/** Rows are handed on some dozen at a time: a chunk each would cost more than the rows. */
const CHUNK_CHARS = 32 * 1024;

async function* sheetXml(columns: readonly SheetColumn[], rows: NewSheet['rows']): AsyncGenerator<string> {
  let text = sheetHead(columns);
  let number = 1;
  text += rowXml(
    number,
    columns.map((it) => it.title),
    HEADING,
  );
  for await (const cells of rows) {
    number += 1;
    text += rowXml(number, cells, TEXT);
    if (text.length < CHUNK_CHARS) continue;
    yield text;
    text = '';
  }
  yield text + sheetTail(columns);
}

function rowXml(number: number, cells: readonly Cell[], style: number): string {
  return `<row r="${number}">${cells.map((it) => cellXml(it, style)).join('')}</row>`;
}
