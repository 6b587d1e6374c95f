import { DomainError } from '../../kernel/index.js';
import type { Offering } from '../offerings/offering.entity.js';
import type { BookableTime } from '../slots/times.js';

/** What is looked at of a part that is booked in one go with others. */
export interface WantedPart {
  placed: { personId: string; offering: Pick<Offering, 'id' | 'name' | 'placeId'> };
  first: Pick<BookableTime, 'startsAt' | 'endsAt' | 'placeId'>;
}

/**
 * Nobody is at two places at once, and nobody takes one thing twice at a time. Several services at one place in one band
 * are one visit: whoever is there goes from one to the next.
 * @throws BUSY_THEN
 */
export function checkParts(parts: readonly WantedPart[]): void {
  for (const [i, part] of parts.entries()) {
    const other = parts.slice(0, i).find((it) => isInTheWay(it, part));
    if (other) throw new DomainError('BUSY_THEN', { what: other.placed.offering.name });
  }
}

function isInTheWay(a: WantedPart, b: WantedPart): boolean {
  if (a.placed.personId !== b.placed.personId) return false;
  if (a.first.startsAt >= b.first.endsAt || b.first.startsAt >= a.first.endsAt) return false;
  return a.placed.offering.id === b.placed.offering.id || placeOf(a) !== placeOf(b);
}

function placeOf({ placed, first }: WantedPart): string {
  return first.placeId ?? placed.offering.placeId;
}
