import { StringDecoder } from 'node:string_decoder';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { cellText, MAX_COLUMNS, numberText, type SheetRow } from './row.js';

/** Feeds XML to a parser as it comes and hands out what the handlers have put aside. */
export async function* parsed<T>(
  xml: AsyncIterable<Uint8Array>,
  listen: (parser: SaxesParser, put: (value: T) => void) => void,
): AsyncGenerator<T> {
  const parser = new SaxesParser();
  const decoder = new StringDecoder('utf8');
  let aside: T[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  listen(parser, (value) => aside.push(value));
  for await (const chunk of xml) {
    parser.write(decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)));
    yield* aside;
    aside = [];
  }
  parser.close();
  yield* aside;
}

/** `row` of `row` or, as some programs write it, of `x:row`. */
export function localName({ name }: Pick<SaxesTagPlain, 'name'>): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The strings of `xl/sharedStrings.xml`, in order; a cell names one by its number. */
export function sharedStrings(xml: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  return parsed(xml, (parser, put) => {
    let text = '';
    let inText = false;
    let inReading = false;
    parser.on('opentag', (tag) => {
      const name = localName(tag);
      if (name === 'si') text = '';
      // How a word is to be read aloud stands beside the word.
      if (name === 'rPh') inReading = true;
      inText = name === 't' && !inReading;
    });
    parser.on('text', (part) => {
      if (inText) text += part;
    });
    parser.on('closetag', (tag) => {
      const name = localName(tag);
      inText = false;
      if (name === 'rPh') inReading = false;
      if (name === 'si') put(cellText(text));
    });
  });
}

/** The rows of a worksheet. `strings` are the shared ones. */
export function sheetRows(xml: AsyncIterable<Uint8Array>, strings: readonly string[]): AsyncGenerator<SheetRow> {
  return parsed(xml, (parser, put) => {
    let row = { number: 0, cells: [] as string[] };
    let column = -1;
    let type = '';
    let value = '';
    let inValue = false;
    parser.on('opentag', (tag) => {
      const name = localName(tag);
      inValue = name === 'v' || name === 't';
      if (name === 'row') {
        row = { number: Number(tag.attributes.r ?? row.number + 1), cells: [] };
        column = -1;
      } else if (name === 'c') {
        column = tag.attributes.r ? columnOf(tag.attributes.r) : column + 1;
        type = tag.attributes.t ?? 'n';
        value = '';
      }
    });
    parser.on('text', (part) => {
      if (inValue) value += part;
    });
    parser.on('closetag', (tag) => {
      const name = localName(tag);
      inValue = false;
      if (name === 'c' && column < MAX_COLUMNS) {
        while (row.cells.length < column) row.cells.push('');
        row.cells[column] = shown(type, value, strings);
      }
      if (name === 'row') put(row);
    });
  });
}

/** `C` of `C5` → 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

/** ECMA-376 part 1, 18.18.11: what the type of a cell makes of its value. */
function shown(type: string, value: string, strings: readonly string[]): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'n') return value === '' ? '' : numberText(value);
  if (type === 'b') return value === '1' ? '是' : '否';
  return type === 'e' ? '' : cellText(value);
}
