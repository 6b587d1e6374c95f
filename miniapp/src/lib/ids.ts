import { randomBytes } from './random';

/** A UUID v4 that names one act of the person; a repeat of the act carries the same one. */
export function newRequestId(): string {
  const bytes = randomBytes(16);
  const hex = Array.from(bytes, (byte, i) => {
    // Version 4 and the variant of RFC 9562.
    const value = i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
