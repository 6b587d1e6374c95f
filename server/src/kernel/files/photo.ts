import { DomainError } from '../errors.js';
import { strippedJpeg } from './jpeg.js';

/** A photo without what it tells besides the picture: place, time, device, thumbnails, whatever was hung on behind. */
export interface Photo {
  type: string;
  bytes: Buffer;
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Chunks of a PNG that make the picture; text, time and EXIF are none of them. */
const PNG_KEPT = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs'.split(' '));
const WEBP_KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);
/** Flags of VP8X that say "EXIF follows" and "XMP follows". */
const WEBP_METADATA_FLAGS = 0b0000_1100;

/** Tells the type by its magic bytes and takes the metadata off. @throws FILE_OF_WRONG_KIND */
export function strippedPhoto(bytes: Buffer): Photo {
  try {
    if (bytes.readUInt16BE(0) === 0xffd8) return { type: 'image/jpeg', bytes: strippedJpeg(bytes) };
    if (bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return { type: 'image/png', bytes: strippedPng(bytes) };
    if (tag(bytes, 0) === 'RIFF' && tag(bytes, 8) === 'WEBP') return { type: 'image/webp', bytes: strippedWebp(bytes) };
  } catch {
    // Read past the end: it only began like a picture.
  }
  throw new DomainError('FILE_OF_WRONG_KIND', { wanted: ' JPG、PNG 或 WebP 照片' });
}

function strippedPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [PNG_SIGNATURE];
  for (let at = 8; ;) {
    const type = tag(bytes, at + 4);
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new RangeError('a chunk is cut off');
    if (PNG_KEPT.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
}

function strippedWebp(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw new RangeError('the file is cut off');
  for (let at = 12; at < end;) {
    const length = bytes.readUInt32LE(at + 4);
    const next = at + 8 + length + (length % 2);
    if (next > end) throw new RangeError('a chunk is cut off');
    const chunk = Buffer.from(bytes.subarray(at, next));
    if (tag(chunk, 0) === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~WEBP_METADATA_FLAGS, 8);
    if (WEBP_KEPT.has(tag(chunk, 0))) kept.push(chunk);
    at = next;
  }
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + kept.reduce((sum, it) => sum + it.length, 0), 4);
  return Buffer.concat([head, ...kept]);
}

function tag(bytes: Buffer, at: number): string {
  if (at + 4 > bytes.length) throw new RangeError('the file is cut off');
  return bytes.toString('latin1', at, at + 4);
}
