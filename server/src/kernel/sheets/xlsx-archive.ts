import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '../errors.js';
import type { SealedFile } from '../files/sealed-file.js';

const MEBIBYTE = 1024 * 1024;
/** A sheet of 200,000 rows unpacks to about 100 MB. Sizes are declared ahead, and yauzl fails a part that breaks its word. */
const MAX_UNPACKED_BYTES = 300 * MEBIBYTE;
const MAX_PARTS = 1000;

/** The parts of an xlsx by path. */
export interface XlsxArchive {
  has(path: string): boolean;
  /** Bytes a part unpacks to. */
  sizeOf(path: string): number;
  /** A part, unpacked while it is read. @throws SHEET_UNREADABLE there is none */
  read(path: string): Promise<Readable>;
}

/** Reads a zip out of a sealed file, here and there as its directory says. */
class SealedBytes extends RandomAccessReader {
  constructor(private readonly file: SealedFile) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.file.read(start, end), { objectMode: false });
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }
}

/** @throws SHEET_UNREADABLE no zip, damaged, too many parts, or a bomb */
export async function openXlsx(file: SealedFile): Promise<XlsxArchive> {
  try {
    const options = { lazyEntries: true, autoClose: false };
    const zip = await fromRandomAccessReaderPromise(new SealedBytes(file), file.size, options);
    return archiveOf(zip, await partsOf(zip));
  } catch (error) {
    throw error instanceof DomainError ? error : unreadable(error);
  }
}

/** Looks whether it is an xlsx at all, and closes it. @throws SHEET_UNREADABLE */
export async function assertXlsx(file: SealedFile): Promise<void> {
  try {
    const archive = await openXlsx(file);
    if (!archive.has('xl/workbook.xml')) throw unreadable(new Error('no workbook'));
  } finally {
    await file.close();
  }
}

async function partsOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_PARTS) throw new Error('too many parts');
  const parts = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > MAX_UNPACKED_BYTES) throw new Error('unpacks to too much');
    parts.set(entry.fileName, entry);
  }
  return parts;
}

function archiveOf(zip: ZipFile, parts: ReadonlyMap<string, Entry>): XlsxArchive {
  return {
    has: (path) => parts.has(path),
    sizeOf: (path) => parts.get(path)?.uncompressedSize ?? 0,
    read: async (path) => {
      const entry = parts.get(path);
      if (!entry) throw unreadable(new Error(`no ${path}`));
      return zip.openReadStreamPromise(entry);
    },
  };
}

/** Whatever is wrong inside, the person can only save it anew. */
export function unreadable(cause: unknown): DomainError {
  return new DomainError('SHEET_UNREADABLE', { problem: cause instanceof Error ? cause.message : '' });
}
