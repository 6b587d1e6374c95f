import { createHash } from 'node:crypto';

/** SHA-256 in hex, as anybody can compute it: `printf '%s' 'seed:number' | sha256sum`. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * The order of a draw: ascending by SHA-256 of `seed:number` in hex. The seed was fixed before the first lot (its hash was
 * published), the numbers are random, so nobody can steer the order; and with the seed published anybody gets the same.
 */
export function drawOrder(seed: string, numbers: readonly string[]): string[] {
  const keyed = numbers.map((number) => ({ number, key: sha256Hex(`${seed}:${number}`) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map((it) => it.number);
}
