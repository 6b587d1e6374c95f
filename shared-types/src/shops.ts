import type { PlaceHours } from './hours.js';
import type { NewPlace, Place, PlaceKind, PlaceService } from './places.js';
import type { ProgrammeStatus } from './benefits.js';
import { route, type Done } from './route.js';

/** A place as its union's cadres see it (网点): with its clerks and what is taken there. */
export interface Shop extends Place {
  union: { id: string; name: string };
  /** `HH:MM-HH:MM` where every day is the same, else a sentence. */
  hours: string;
  clerks: number;
  programmes: { id: string; name: string; status: ProgrammeStatus }[];
}
/** By name; `q` is part of a name, address or district. */
export const listShops = route<{ q?: string }, { rows: Shop[] }>('GET', '/managed-places', 'places');

/** Somebody responsible for a place (负责人). */
export interface PlacePerson {
  id: string;
  /** Masked: 张*. */
  name: string;
  /** Masked: 138****6021. */
  phone: string;
  /** 站长, 保洁. */
  duty: string;
}
/** A place with all that a cadre keeps of it. */
export interface ShopPage extends Shop {
  schedule: PlaceHours;
  services: PlaceService[];
  people: PlacePerson[];
}
export const getShop = route<{ id: string }, ShopPage>('GET', '/managed-places/:id', 'places');

export type PlaceChange = Partial<Omit<NewPlace, 'requestId' | 'unionId' | 'phone'>> & {
  id: string;
  requestId: string;
  /** May be empty. */
  phone?: string;
};
/** Moves, renames, other hours, facilities, services; what is left out stays. @throws FACILITY_UNKNOWN · SERVICE_UNKNOWN */
export const changePlace = route<PlaceChange, Place>('PUT', '/managed-places/:id', 'places');

/** Which places an edit is for: those named, or all of the cadre's that the filter finds. */
export interface PlaceChoice {
  /** At most 10,000. */
  ids?: string[];
  filter?: { q?: string; unionId?: string; kind?: PlaceKind; district?: string };
}
/** The same for many places. A facility both added and removed is removed. */
export interface PlacesEdit {
  hours?: string | PlaceHours;
  addFacilities?: string[];
  removeFacilities?: string[];
}
/** What an edit came to: `changed` of the `places` chosen were not so already. */
export interface PlacesEdited {
  places: number;
  changed: number;
}
/**
 * Goes in steps; sent again with the same `requestId` after a break it goes on, because what is so already stays.
 * @throws NOT_FOUND a named place lies outside the cadre's scope · TOO_MANY_PLACES · FACILITY_UNKNOWN
 */
export const editPlaces = route<PlaceChoice & { requestId: string; edit: PlacesEdit }, PlacesEdited>(
  'POST',
  '/managed-places/edits',
  'places',
);

export const addPlacePerson = route<
  { id: string; requestId: string; name: string; phone: string; duty: string },
  PlacePerson
>('POST', '/managed-places/:id/people', 'places');
export const removePlacePerson = route<{ id: string; personId: string; requestId: string }, Done>(
  'POST',
  '/managed-places/:id/people/:personId/removal',
  'places',
);
/** Name and phone in full; an audited act. */
export const revealPlacePerson = route<
  { id: string; personId: string; reason: string },
  { name: string; phone: string }
>('POST', '/managed-places/:id/people/:personId/reveal', 'places');

/** What the maps of the browser are drawn on. Without tiles they draw a quiet ground of their own. */
export interface MapBase {
  /** Address template with `{z}`, `{x}`, `{y}` of GCJ-02 tiles; null where none is configured. */
  tiles: string | null;
  /** Whose map it is, as its licence asks to be named. */
  attribution: string | null;
}
export const getMapBase = route<Record<string, never>, MapBase>('GET', '/map-base', 'anyone');
