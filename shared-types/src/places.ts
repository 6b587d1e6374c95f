import { route } from './route.js';

export type PlaceKind = 'station' | 'shop' | 'mobile' | 'home';

/** Whether a place is open now, in words a screen can use as they are. */
export interface OpenState {
  open: boolean;
  /** `到 22:00`, `通宵`, `17:00 开`, `明天 08:00 开`. */
  words: string;
}

/** A place (阵地): station, shop, mobile point, driver or worker home. Coordinates are GCJ-02. */
export interface Place {
  id: string;
  kind: PlaceKind;
  name: string;
  address: string;
  district: string;
  longitude: number;
  latitude: number;
  /** Facility names of the city pack, e.g. 充电. */
  facilities: string[];
  phone: string | null;
  state: OpenState;
  /** From the position asked with; null without one. */
  distanceMetres: number | null;
}
/** By distance where a position is given, else by name. */
export const listPlaces = route<
  { longitude?: number; latitude?: number; kind?: PlaceKind; district?: string; openNow?: boolean },
  { rows: Place[] }
>('GET', '/places', 'anyone');
export const getPlace = route<{ id: string; longitude?: number; latitude?: number }, Place>(
  'GET',
  '/places/:id',
  'anyone',
);

export interface NewPlace {
  requestId: string;
  unionId: string;
  kind: PlaceKind;
  name: string;
  address: string;
  district: string;
  longitude: number;
  latitude: number;
  /** `HH:MM-HH:MM`, same every day; past midnight when the end is before the start; `00:00-24:00` all day. */
  hours: string;
  facilities?: string[];
  phone?: string;
}
export const createPlace = route<NewPlace, Place>('POST', '/places', 'places');
