import type { DomainError, MemberCode, Recalled } from '../../kernel/index.js';
import type { Accounts } from '../../ledger/index.js';
import type { KnownPerson } from '../../membership/index.js';
import type { Programme } from '../programmes/programme.entity.js';

/** A scan of a member code at a counter where the clerk belongs. */
export interface Scan {
  requestId: string;
  /** What the request is about, for its replay. */
  body: object;
  clerkId: string;
  programmeId: string;
  placeId: string;
  quantity: number;
  code: string;
}

/** A scan with what its code says, or why it says nothing. */
export interface ReadScan extends Scan {
  shown: MemberCode | DomainError;
}

/** What the database says of a group of scans. The sets and maps are the group's own: whoever decides takes from them. */
export interface Look {
  replays: Map<string, Recalled<{ id: string }>>;
  programmes: Map<string, Programme>;
  /** `programme/place` pairs. */
  listed: Set<string>;
  placeNames: Map<string, string>;
  people: Map<string, KnownPerson>;
  usedCodes: Set<string>;
  /** Ordinals used on this day, by `programme/person`. */
  ordinals: Map<string, number[]>;
  /** Those that were opened: of stocks, of what was given there, and of totals. */
  accounts: Accounts;
}

/** A member code is taken once; this is what the redemption remembers of it. */
export function codeNonceOf({ handle, step }: MemberCode): string {
  return `${handle}/${step}`;
}
