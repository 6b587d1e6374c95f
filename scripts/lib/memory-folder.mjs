import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const IN_MEMORY = '/dev/shm';
/** A run of all tests leaves some hundred MB in temporary folders at a time; containers often have 64 MB here. */
const ENOUGH_BYTES = 3 * 2 ** 30;

/**
 * Where tests put databases that live for a second: in memory where the machine has room for it, because there a test does not wait
 * for a disk. What a disk forgets at a crash is the business of `npm run faults`, which stays on the disk.
 */
export function memoryFolder() {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ENOUGH_BYTES ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
