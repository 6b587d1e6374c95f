import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { SealedFile } from '../files/sealed-file.js';
import { cellText, MAX_COLUMNS, type SheetRow } from './row.js';
import { unreadable } from './xlsx-archive.js';

const MAX_ROW_BYTES = 64 * 1024;
const OPTIONS = {
  bom: true,
  delimiter: [',', '\t'],
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: MAX_ROW_BYTES,
};

/** The rows of a csv. @throws SHEET_UNREADABLE a row longer than any list has: a quote that never ends */
export async function* readCsv(file: SealedFile): AsyncGenerator<SheetRow> {
  const parser = parse(OPTIONS);
  // What goes wrong on the way in comes out of the parser; there is nothing left to do here.
  pipeline(Readable.from(decoded(file, await encodingOf(file))), parser, () => undefined);
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1;
      yield { number, cells: record.slice(0, MAX_COLUMNS).map(cellText) };
    }
  } catch (error) {
    throw unreadable(error);
  }
}

/** Excel in China writes GB18030 (of which GBK is a part), WPS and everybody else UTF-8; `Unicode text` is UTF-16. */
async function encodingOf(file: SealedFile): Promise<string> {
  for await (const head of file.read(0, 2)) if (head.equals(Buffer.from([0xff, 0xfe]))) return 'utf-16le';
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of file.read()) utf8.decode(chunk, { stream: true });
    utf8.decode();
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

async function* decoded(file: SealedFile, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of file.read()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
