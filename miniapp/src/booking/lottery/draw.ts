import { sha256 } from '@noble/hashes/sha2.js';
import { asciiBytes, type Lottery } from '@nuanxin/shared-types';

/** SHA-256 of an ASCII text in hex. */
function hashOf(text: string): string {
  return Array.from(sha256(asciiBytes(text)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What drawing again on this phone finds. */
interface Redrawn {
  /** The seed is the one whose hash was published before the first entry. */
  seedHolds: boolean;
  /** The published list stands in the order the seed gives. */
  orderHolds: boolean;
}

/** Draws again, as the contract says: entries in ascending order of SHA-256(`seed:number`) in hex. */
export function redraw({ seed, seedHash, rows }: Lottery & { seed: string }): Redrawn {
  const published = rows.map((it) => it.number);
  const keys = new Map(published.map((number) => [number, hashOf(`${seed}:${number}`)]));
  const key = (number: string) => keys.get(number) ?? '';
  const drawn = [...published].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return { seedHolds: hashOf(seed) === seedHash, orderHolds: drawn.every((number, i) => number === published[i]) };
}
