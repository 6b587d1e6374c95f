import type { StockWord } from './benefits.js';
import type { Place, PlaceKind } from './places.js';
import { route } from './route.js';

/**
 * How a pin is drawn. `fault`: reported by two people and not answered yet; `unsure`: nobody confirmed it for long. Both go
 * before `open` and `closed`.
 */
export type PinState = 'open' | 'closed' | 'unsure' | 'fault';

/** What a place must be to be found; of what is left out everything is found. In a query lists are written `a,b`. */
export interface PlaceFilter {
  kinds?: PlaceKind[];
  /** Facility codes; all of them must be there, and none be broken. */
  facilities?: string[];
  /** `tonight`: at some time of the coming night, 22:00 to 05:00; `always`: round the clock. */
  open?: 'now' | 'tonight' | 'always';
  /** Open at this moment, UTC ms. */
  openAt?: number;
  /** Something is still to be had there: of this programme (id), or of any that the caller may use (`mine`). */
  offers?: string;
}

/** What can be taken at a place of a programme, in words; never a number. */
export interface PlaceOffer {
  programmeId: string;
  name: string;
  /** `水`. */
  item: string;
  /** Measure word, `瓶`. */
  unit: string;
  /** 有、不多了、没了. */
  word: StockWord;
  /** Whether the caller may take it today; null for somebody who is not signed in. */
  mine: boolean | null;
}
/** Of running programmes; what the caller may take comes first. */
export const listPlaceOffers = route<{ id: string }, { rows: PlaceOffer[] }>('GET', '/places/:id/offers', 'anyone');

/** A place as a list shows it. */
export interface PlaceHit extends Place {
  pin: PinState;
  /** On foot; null without a position. */
  walkMinutes: number | null;
  offers: PlaceOffer[];
}

export interface PlaceSearch extends PlaceFilter {
  /** With both, nearest first; without, from the middle of the district or the city outwards. */
  longitude?: number;
  latitude?: number;
  /** Name as `listDistricts` has it. */
  district?: string;
  /** Words of name, address, district, kind or facility; all of them must match. A name that has them comes first. */
  q?: string;
  radiusMetres?: number;
  /** 20 when left out. */
  limit?: number;
}
export const searchPlaces = route<PlaceSearch, { rows: PlaceHit[] }>('GET', '/places/nearest', 'anyone');

/** Degrees, GCJ-02. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

export interface MapPin {
  id: string;
  kind: PlaceKind;
  state: PinState;
  name: string;
  longitude: number;
  latitude: number;
}

/** Places too near each other to tap at this zoom. */
export interface MapCluster {
  /** The same for the same cell of the map, so that a face can keep what it drew. */
  key: string;
  count: number;
  /** How many of them are open, and how many have a fault. */
  open: number;
  faults: number;
  /** The middle of its places. */
  longitude: number;
  latitude: number;
  /** Around its places: a tap shows these. */
  bounds: Bounds;
  /** From this zoom on they do not all lie in one cluster. */
  opensAt: number;
}

export interface MapView extends PlaceFilter, Bounds {
  /** Of web maps with tiles of 256 pixels, 3 … 20; a fraction counts as the whole zoom below. */
  zoom: number;
  q?: string;
  district?: string;
}
/** What a map shows of a window; cells at its edge are counted whole. */
export const listMapPins = route<MapView, { pins: MapPin[]; clusters: MapCluster[]; total: number }>(
  'GET',
  '/places/clusters',
  'anyone',
);

/** A district with its places, for somebody who does not give their position. */
export interface District {
  name: string;
  places: number;
  /** The middle of its places. */
  longitude: number;
  latitude: number;
}
export const listDistricts = route<Record<string, never>, { rows: District[] }>('GET', '/places/districts', 'anyone');

/** A benefit that can be had on foot. */
export interface NearbyBenefit {
  programmeId: string;
  name: string;
  item: string;
  unit: string;
  mine: boolean | null;
  /** The nearest open place that has some, else the nearest. */
  place: { id: string; name: string; open: boolean; distanceMetres: number; walkMinutes: number };
  word: StockWord;
  /** Places within reach that have some. */
  places: number;
}

/** Something that happens within reach, today or soon. */
export interface NearbyActivity {
  id: string;
  /** Where it can be booked; null: one just comes. */
  offeringId: string | null;
  name: string;
  /** UTC ms. */
  startsAt: number;
  endsAt: number;
  place: { id: string; name: string; distanceMetres: number; walkMinutes: number };
}

/** How far on foot: `metres` in a straight line or `minutes` of walking, whichever reaches further. */
export interface Reach {
  metres: number;
  minutes: number;
  /** Metres of way for each metre in a straight line. */
  detour: number;
  metresPerMinute: number;
}

/** The service circle of 1 km and the life circle of 15 minutes (服务圈、生活圈). */
export interface Around {
  centre: { longitude: number; latitude: number };
  reach: Reach;
  /** Nearest first. */
  places: PlaceHit[];
  benefits: NearbyBenefit[];
  activities: NearbyActivity[];
}
/** Around a position, or around the middle of a district. */
export const listAround = route<{ longitude?: number; latitude?: number; district?: string }, Around>(
  'GET',
  '/places/around',
  'anyone',
);
