import type { PinState } from './place-search.js';
import type { PlaceKind } from './places.js';
import { route } from './route.js';

/** A place as the console's list and map know it: little of each, so that ten thousand come at once and every filter answers at once. */
export interface RegisterRow {
  id: string;
  kind: PlaceKind;
  name: string;
  address: string;
  district: string;
  unionId: string;
  longitude: number;
  latitude: number;
  facilityCodes: string[];
  /** Hours in words: `08:00-22:00` where every day is the same. */
  hours: string;
  pin: PinState;
}
/** All places of the cadre's unions, by name. */
export const listPlaceRegister = route<Record<string, never>, { rows: RegisterRow[] }>(
  'GET',
  '/place-register',
  'places',
);
