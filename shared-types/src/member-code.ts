/**
 * The rotating member code (会员码), computed on the phone as in RFC 6238: it shows without network and asking for it costs
 * the server nothing. 26 characters that fit a QR code's alphanumeric mode:
 *
 *     M  key id  handle(8)  step(6)  mac(10)
 *
 * `mac` is the first 50 bits of HMAC-SHA256(seed, the 16 characters before it). A code is accepted during its step and the
 * next, so it is dead after 60 s at the latest; once per code.
 */
export const MEMBER_CODE_STEP_MS = 30_000;
export const MEMBER_CODE_MAC_LENGTH = 10;

/** Crockford's base 32: no I, L, O, U; all in the alphanumeric set of QR codes. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Which 30-second step a moment (UTC ms) lies in. */
export function memberCodeStep(nowMs: number): number {
  return Math.floor(nowMs / MEMBER_CODE_STEP_MS);
}

/** The signed part of the code; append `base32(mac, MEMBER_CODE_MAC_LENGTH)`. */
export function memberCodeHead(seed: { handle: string; keyId: string }, step: number): string {
  let digits = '';
  for (let rest = step, i = 0; i < 6; i++, rest = Math.floor(rest / 32))
    digits = CODE_ALPHABET.charAt(rest % 32) + digits;
  return `M${seed.keyId}${seed.handle}${digits}`;
}

/** The first `length` × 5 bits of `bytes` in the code alphabet. */
export function base32(bytes: Uint8Array, length: number): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5 && text.length < length) {
      held -= 5;
      text += CODE_ALPHABET.charAt((bits >>> held) & 31);
    }
    bits &= (1 << held) - 1;
    if (text.length === length) break;
  }
  return text;
}

/** Bytes of an ASCII text; WeChat has no TextEncoder. */
export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
