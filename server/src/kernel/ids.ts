import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Bytes of chance an id takes, and for how many ids they are drawn at a time: a draw costs far more than its bytes. */
const BYTES = 16;
const pool = new Uint8Array(BYTES * 256);
let left = 0;

/** When the last id was made (UTC ms), and its number within that millisecond: later ids of a process are greater. */
let last = { msecs: 0, seq: 0 };

/** UUIDv7 (RFC 9562) made by the application: no auto-increment, because Galera and TiDB punish it. */
export function newId(): string {
  const random = draw();
  const msecs = Date.now();
  if (msecs > last.msecs) last = { msecs, seq: new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1 };
  else last.seq += 1;
  return v7({ ...last, random });
}

function draw(): Uint8Array {
  if (left === 0) {
    randomFillSync(pool);
    left = pool.length;
  }
  left -= BYTES;
  return pool.subarray(left, left + BYTES);
}

/** UTC ms at which an id was made, by the clock of the process that made it. */
export function madeAt(id: string): number {
  return parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** No id made from this moment on (UTC ms) is smaller. */
export function firstIdOf(at: number): string {
  const hex = at.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
