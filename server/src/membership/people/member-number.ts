import { randomInt } from 'node:crypto';

/** Eight random digits for a card. A clash is one in a hundred million per member and ends in a rerun of the joining. */
export function newMemberNumber(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}
