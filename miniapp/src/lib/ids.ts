import { secureRandomBytes } from './random';

const ID_BYTES = 16;

/** A UUID v4 that names one act of the person; a repeat of the act carries the same one. */
export function newRequestId(): string {
  const bytes = secureRandomBytes(ID_BYTES) ?? ordinaryRandomBytes();
  const hex = Array.from(bytes, (byte, i) => {
    // Version 4 and the variant of RFC 9562.
    const value = i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Good enough where the platform's generator fails: an id names a request, it keeps no secret. */
function ordinaryRandomBytes(): Uint8Array {
  return Uint8Array.from({ length: ID_BYTES }, () => Math.floor(Math.random() * 256));
}
