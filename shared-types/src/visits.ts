import type { PlaceKind } from './places.js';
import { route } from './route.js';

// ---- the code at the door (门口码) -------------------------------------------------------------------------------

export interface Visit {
  requestId: string;
  /** `D…`, as scanned at the door. */
  code: string;
  /** A random id the phone keeps, so that somebody without a session counts once; needed without a session. */
  device?: string;
}
/**
 * Somebody came: counted once a person and place within some hours, with or without a session, and a confirmation that the
 * door is open. Refused with DOOR_CODE_UNKNOWN for any other code. `counted` is false where the same visit counts already.
 */
export const countVisit = route<Visit, { place: { id: string; name: string }; counted: boolean }>(
  'POST',
  '/visits',
  'anyone',
);

/** What hangs at a place's door. */
export interface PlaceDoor {
  placeId: string;
  /** Null: none was made yet. */
  code: string | null;
  /** What the QR code holds: opens the mini program or the web page. */
  url: string | null;
  /** UTC ms. */
  madeAt: number | null;
  /** UTC ms since when a smart lock has its key; null: it has none. */
  lockSince: number | null;
}
export const getPlaceDoor = route<{ id: string }, PlaceDoor>('GET', '/places/:id/door', 'places');
/** A new code; an older one counts nothing any more. */
export const makeDoorCode = route<{ id: string; requestId: string }, PlaceDoor>(
  'POST',
  '/places/:id/door-code',
  'places',
);

// ---- smart locks (智能门锁): config/smart-locks.md says how to sign -----------------------------------------------

/** A new key for the lock of a place, base64url of 32 bytes; an older one signs nothing any more. Shown this once. */
export const makeLockKey = route<{ id: string; requestId: string }, { placeId: string; key: string }>(
  'POST',
  '/places/:id/lock-key',
  'places',
);
/** An event of the lock: somebody was let in. */
export interface LockEvent {
  /** The lock's own id of the event: the same event sent again counts once. */
  id: string;
  kind: 'entered';
  /** UTC ms at which it happened; up to seven days back, where the lock was without network. */
  at: number;
  /** Whom the lock let in, by any name that stays the same; kept as a keyed hash. Absent: nobody is known. */
  visitor?: string;
}
export interface SignedLockEvent {
  id: string;
  /** UTC ms of sending; five minutes off at most. */
  timestamp: number;
  /** The `LockEvent` as JSON, in the very characters that are signed. */
  event: string;
  /** Lower-case hex of HMAC-SHA256(key, `timestamp.event`). */
  signature: string;
}
export const postLockEvent = route<SignedLockEvent, { counted: boolean }>('POST', '/places/:id/lock-events', 'anyone');

// ---- figures ----------------------------------------------------------------------------------------------------

export interface VisitFilter {
  from: string;
  to: string;
  unionId?: string;
  placeId?: string;
  kind?: PlaceKind;
}
export interface VisitCounts {
  /** Counted visits (到访人次). */
  visits: number;
  /** Different visitors, each once in the whole row; a lock's event without a visitor is none. */
  people: number;
  /** Of `people`: who came as a member. */
  members: number;
  /** Different enterprises and platforms the members among them work for. */
  enterprises: number;
}
/** Visits of a period: business days, both included, at most 366. */
export interface VisitFigures {
  from: string;
  to: string;
  total: VisitCounts;
  byDay: (VisitCounts & { day: string })[];
  /** Most visits first. */
  byPlace: (VisitCounts & { id: string; name: string; kind: PlaceKind; union: string; district: string })[];
  byKind: (VisitCounts & { kind: PlaceKind; places: number })[];
  /** Most people first; `name` is the enterprise's or the platform's. At most 500. */
  byEnterprise: { name: string; visits: number; people: number }[];
}
export const getVisitFigures = route<VisitFilter, VisitFigures>('GET', '/figures/visits', 'reports');
