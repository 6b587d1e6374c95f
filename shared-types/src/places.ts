import type { OpenState, PlaceHours } from './hours.js';
import { route } from './route.js';

const kinds = {
  station: '工会驿站',
  /** Opens by itself, at any hour. */
  smart_station: '智能驿站',
  driver_home: '司机之家',
  worker_home: '工友之家',
  health_station: '健康驿站',
  shop: '合作店',
  /** A van or a stand: where it is follows from its stays. */
  mobile: '流动点',
  venue: '活动场地',
} as const;

export type PlaceKind = keyof typeof kinds;

/** Kinds of place with their names, in the order screens offer them. */
export const PLACE_KINDS: Readonly<Record<PlaceKind, string>> = kinds;

/** A facility (设施) of the city pack's vocabulary. */
export interface Facility {
  code: string;
  /** 充电. */
  name: string;
  /** Name of the icon that stands with the word. */
  icon: string;
  /** Whether it is one of the “eight haves” (八有) that the city asks of every station. */
  basic: boolean;
}

/** A place (阵地). Coordinates are GCJ-02; a mobile point's are those of its present or next stay. */
export interface Place {
  id: string;
  kind: PlaceKind;
  name: string;
  address: string;
  district: string;
  longitude: number;
  latitude: number;
  /** Facility names of the city pack, e.g. 充电, in the order of the pack. */
  facilities: string[];
  /** The same as codes. */
  facilityCodes: string[];
  /** The place's own, never that of a person. */
  phone: string | null;
  state: OpenState;
  /** From the position asked with; null without one. */
  distanceMetres: number | null;
}

/** By distance where a position is given, else by name. `facility` is a code of the vocabulary. */
export const listPlaces = route<
  {
    longitude?: number;
    latitude?: number;
    kind?: PlaceKind;
    district?: string;
    facility?: string;
    openNow?: boolean;
    openTonight?: boolean;
  },
  { rows: Place[] }
>('GET', '/places', 'anyone');

/** A service of the city's menu (服务菜单) that is offered at a place. */
export interface PlaceService {
  code: string;
  name: string;
  /** When, by whom: `每周三下午，市心理学会`; may be empty. */
  note: string;
}

/** A day that is not as usual, for everybody to read. */
export interface DayNotice {
  /** Business day. */
  day: string;
  /** `10:00-12:00` or `休息`. */
  words: string;
  reason: string;
}

/** Where a mobile point stands from when to when. */
export interface Stay {
  id: string;
  address: string;
  longitude: number;
  latitude: number;
  /** UTC ms. */
  from: number;
  to: number;
}

/** A place's own page. */
export interface PlacePage extends Place {
  /** `周一至周五 08:00-22:00`, a line each. */
  hoursLines: string[];
  services: PlaceService[];
  /** Today's and those of the coming fortnight. */
  notices: DayNotice[];
  /** Present and coming, at most ten. */
  stays: Stay[];
}
export const getPlace = route<{ id: string; longitude?: number; latitude?: number }, PlacePage>(
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
  /** `HH:MM-HH:MM` for the same every day, past midnight when the end is before the start, `00:00-24:00` all day; or in full. */
  hours: string | PlaceHours;
  facilityCodes?: string[];
  /** Codes of the service menu. */
  services?: { code: string; note: string }[];
  phone?: string;
}
/** @throws FACILITY_UNKNOWN · SERVICE_UNKNOWN */
export const createPlace = route<NewPlace, Place>('POST', '/places', 'places');
