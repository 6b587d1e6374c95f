import type { FileKind } from '@nuanxin/shared-types';
import { DomainError } from '../errors.js';

const MEBIBYTE = 1024 * 1024;

/** Bytes a file of a kind may have. */
const MAX_BYTES: Record<FileKind, number> = { photo: 5 * MEBIBYTE, sheet: 60 * MEBIBYTE };

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV = 'text/csv';

/** What a text never holds: control characters but tab, line feed, carriage return. */
const isControl = (byte: number) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13;

/** Passes the bytes on as long as they fit. @throws FILE_TOO_LARGE */
export async function* limited(bytes: AsyncIterable<Uint8Array>, kind: FileKind): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > MAX_BYTES[kind]) throw new DomainError('FILE_TOO_LARGE', { megabytes: MAX_BYTES[kind] / MEBIBYTE });
    yield chunk;
  }
}

/** xlsx (a zip) or csv (plain text), by its first bytes. @throws FILE_OF_WRONG_KIND */
export function sheetType(bytes: Buffer): string {
  if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04') return XLSX;
  const printed = bytes.toString('latin1').trimStart();
  const other = printed === '' || printed.startsWith('<') || printed.startsWith('%PDF') || bytes.some(isControl);
  if (other) throw new DomainError('FILE_OF_WRONG_KIND', { wanted: ' xlsx 或 csv 表格' });
  return CSV;
}
