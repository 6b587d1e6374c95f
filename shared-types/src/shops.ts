import type { NewPlace, Place } from './places.js';
import type { ProgrammeStatus } from './benefits.js';
import { route } from './route.js';

/** A place as its union's cadres see it (网点): with its clerks and what is taken there. */
export interface Shop extends Place {
  union: { id: string; name: string };
  /** `HH:MM-HH:MM`. */
  hours: string;
  clerks: number;
  programmes: { id: string; name: string; status: ProgrammeStatus }[];
}
/** By name; `q` is part of a name, address or district. */
export const listShops = route<{ q?: string }, { rows: Shop[] }>('GET', '/managed-places', 'places');
export const getShop = route<{ id: string }, Shop>('GET', '/managed-places/:id', 'places');

export type PlaceChange = Omit<NewPlace, 'unionId' | 'kind' | 'facilities' | 'phone'> & { id: string; phone: string };
/** Moves, renames, other hours. `phone` may be empty. */
export const changePlace = route<PlaceChange, Place>('PUT', '/managed-places/:id', 'places');

/** What the console's map is drawn on. Without tiles it draws a quiet ground of its own. */
export interface MapBase {
  /** Address template with `{z}`, `{x}`, `{y}` of GCJ-02 tiles; null where none is configured. */
  tiles: string | null;
  /** Whose map it is, as its licence asks to be named. */
  attribution: string | null;
}
export const getMapBase = route<Record<string, never>, MapBase>('GET', '/map-base', 'places');
