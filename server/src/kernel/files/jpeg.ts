const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const EXIF = 'Exif\0\0';
const COLOUR_PROFILE = 'ICC_PROFILE\0';
const ORIENTATION_TAG = 0x0112;

/**
 * A JPEG with what makes the picture and nothing else. Of the metadata only the orientation stays, in an EXIF block made
 * anew, because a phone stores its pictures lying on their side. What follows the end of the picture (a second picture, a
 * film) goes too: it carries metadata of its own.
 * @throws RangeError the file is cut off or no JPEG
 */
export function strippedJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [Buffer.from([0xff, SOI])];
  let orientation = 1;
  for (let at = 2; ;) {
    const { marker, start, end } = segmentAt(bytes, at);
    if (marker === APP1) orientation = orientationOf(bytes.subarray(start + 4, end)) ?? orientation;
    if (isPicture(marker, bytes.subarray(start + 4, end))) kept.push(bytes.subarray(start, end));
    if (marker === EOI) break;
    at = end;
  }
  return Buffer.concat([...kept.slice(0, 1), ...(orientation === 1 ? [] : [exifOf(orientation)]), ...kept.slice(1)]);
}

/** JFIF (APP0), the colour profile (APP2) and Adobe's colour transform (APP14) belong to the picture, other APPn do not. */
function isPicture(marker: number, data: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker === APP2) return data.toString('latin1', 0, COLOUR_PROFILE.length) === COLOUR_PROFILE;
  return marker < APP0 || marker > APP15 || marker === APP0 || marker === APP14;
}

/** A marker with its data; a scan with its compressed data up to the next marker. */
function segmentAt(bytes: Buffer, at: number): { marker: number; start: number; end: number } {
  if (bytes.readUInt8(at) !== 0xff) throw new RangeError('no marker');
  let start = at;
  // Any number of 0xFF may fill the space before a marker.
  while (bytes.readUInt8(start + 1) === 0xff) start++;
  const marker = bytes.readUInt8(start + 1);
  if (marker === EOI) return { marker, start, end: start + 2 };
  const end = start + 2 + bytes.readUInt16BE(start + 2);
  if (end > bytes.length) throw new RangeError('a segment is cut off');
  return { marker, start, end: marker === SOS ? endOfScan(bytes, end) : end };
}

/** In compressed data 0xFF is followed by 0 or a restart marker; anything else ends the scan. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1);
    const goesOn = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!goesOn) return at;
  }
  throw new RangeError('the picture has no end');
}

/** 1 to 8, or null where the block says nothing of it, or nothing that can be read. */
function orientationOf(block: Buffer): number | null {
  try {
    return orientationIn(block);
  } catch {
    return null;
  }
}

/** TIFF 6.0, EXIF 2.3. */
function orientationIn(block: Buffer): number | null {
  if (block.toString('latin1', 0, 6) !== EXIF) return null;
  const tiff = block.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  for (let i = 0; i < short(directory); i++) {
    const entry = directory + 2 + i * 12;
    if (short(entry) !== ORIENTATION_TAG) continue;
    const value = short(entry + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An EXIF block that says how to turn the picture and nothing more. */
function exifOf(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from([0xff, APP1, 0, 2 + EXIF.length + tiff.length]);
  return Buffer.concat([head, Buffer.from(EXIF, 'latin1'), tiff]);
}
