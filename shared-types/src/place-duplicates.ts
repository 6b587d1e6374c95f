import type { PlaceKind } from './places.js';
import { route, type Done } from './route.js';

export interface DuplicateSide {
  id: string;
  kind: PlaceKind;
  name: string;
  address: string;
  union: { id: string; name: string };
  longitude: number;
  latitude: number;
  /** What speaks against closing it: `在 2 个活动里`. Empty: nothing hangs on it. */
  uses: string[];
}
/** Two places of the cadre's unions that may be one (疑似重复). */
export interface PlaceDuplicate {
  metres: number;
  sameName: boolean;
  a: DuplicateSide;
  b: DuplicateSide;
}
/** Within 30 m, the nearest first, those said to be different left out; at most 200, `total` says how many there are. */
export const listPlaceDuplicates = route<Record<string, never>, { rows: PlaceDuplicate[]; total: number }>(
  'GET',
  '/place-duplicates',
  'places',
);
/**
 * Closes `closeId`, and what hangs on it goes to `keepId`: events, services, agreements, roster and wanting facilities of its
 * facts. What was given out there stays on its name: the books are never rewritten.
 */
export const mergePlaces = route<{ requestId: string; keepId: string; closeId: string }, Done>(
  'POST',
  '/place-duplicates/merger',
  'places',
);
/** They are two: not shown again. */
export const keepBothPlaces = route<{ requestId: string; aId: string; bId: string }, Done>(
  'POST',
  '/place-duplicates/difference',
  'places',
);
