/** The smallest picture there is: one pixel. */
export const PNG = bytesOf(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
);

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}

/** A PNG that says something in a text block and in an EXIF block. */
export function textPng(words: string): Uint8Array<ArrayBuffer> {
  const signature = 8;
  const header = 25;
  const before = Buffer.from(PNG.subarray(0, signature + header));
  const rest = Buffer.from(PNG.subarray(signature + header));
  return joined([before, pngChunk('tEXt', words), pngChunk('eXIf', words), rest, Buffer.from(words)]);
}

function pngChunk(type: string, words: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length);
  return Buffer.concat([length, Buffer.from(type), Buffer.from(words), Buffer.alloc(4)]);
}

/** A JPEG in outline, as a phone writes it: EXIF with a place and a turn, a comment, and a second picture hung on behind. */
export function cameraJpeg(words: string, orientation = 1): Uint8Array<ArrayBuffer> {
  const tiff = Buffer.from('49492a00080000000100120103000100000000000000000000000000', 'hex');
  tiff.writeUInt16LE(orientation, 18);
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from(words)]);
  const end = Buffer.from([0xff, 0xd9]);
  const scan = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([1, 2, 0xff, 0, 3])]);
  const picture = [segment(0xe0, Buffer.from('JFIF\0')), segment(0xe1, exif), segment(0xfe, Buffer.from(words)), scan];
  return joined([Buffer.from([0xff, 0xd8]), ...picture, end, Buffer.from([0xff, 0xd8]), segment(0xe1, exif), end]);
}

function segment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
}

/** A WebP in outline, with XMP and EXIF. */
export function xmpWebp(words: string): Uint8Array<ArrayBuffer> {
  const chunks = Buffer.concat([
    webpChunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    webpChunk('VP8L', Buffer.from([0x2f, 0, 0, 0, 0])),
    webpChunk('EXIF', Buffer.from(words)),
    webpChunk('XMP ', Buffer.from(words)),
  ]);
  const head = Buffer.from('RIFF    WEBP');
  head.writeUInt32LE(4 + chunks.length, 4);
  return joined([head, chunks]);
}

function webpChunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(type), length, data, Buffer.alloc(data.length % 2)]);
}

function joined(parts: Buffer[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(parts));
}
