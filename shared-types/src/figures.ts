import type { Redemption } from './benefits.js';
import { route } from './route.js';

/** How something was taken: a code scanned, a number or phone told at the counter, or a scan sent later (离线补传). */
export type ServedChannel = 'code' | 'told' | 'offline';

/**
 * What is looked at. A redemption belongs to a union where its place or its programme stands under that union; without
 * `unionId` to any union the caller may see. Days are business days, both ends included, at most 366 of them.
 */
export interface FiguresFilter {
  from: string;
  to: string;
  unionId?: string;
  programmeId?: string;
  placeId?: string;
  category?: string;
  channel?: ServedChannel;
}

/** Reversed redemptions count nowhere. */
export interface Served {
  /** Different people (到过的人), each once in the whole row; codes nobody knows are not among them. */
  people: number;
  /** Redemptions (服务人次). */
  times: number;
  /** Units handed over, over-given ones included; `given + over_given` of the ledger. */
  units: number;
}

/** Figures of a union (看数), from rollups that follow the ledger. */
export interface Figures {
  from: string;
  to: string;
  /** UTC ms up to which everything booked is in here. */
  asOf: number;
  total: Served & { overGiven: number };
  /** What it is compared with: the same weekdays before, or the month before where a whole month is asked for. */
  before: Served & { from: string; to: string; words: string };
  /** Every day of the period; times by programme, in the order of `byProgramme`. */
  byDay: (Served & { day: string; programmes: number[] })[];
  /** Times by ISO weekday 1 … 7 and local hour 0 … 23; absent where nobody came. */
  byHour: { weekday: number; hour: number; times: number }[];
  /** Most times first. */
  byProgramme: (Served & { id: string; name: string; unit: string })[];
  byPlace: (Served & {
    id: string;
    name: string;
    union: string;
    district: string;
    longitude: number;
    latitude: number;
  })[];
  byCategory: (Served & { code: string; name: string })[];
  byChannel: (Served & { channel: ServedChannel })[];
}
export const getFigures = route<FiguresFilter, Figures>('GET', '/figures', 'reports');

/** The redemptions behind a figure, newest first, reversed ones left out. `hour` is local, 0 … 23. */
export const listServed = route<
  FiguresFilter & { hour?: number; before?: string; limit?: number },
  { rows: Redemption[]; next: string | null }
>('GET', '/figures/redemptions', 'reports');

/** Units of the present business day by local hour: the live strip beside the worklist. */
export interface TodayStrip {
  day: string;
  /** UTC ms. */
  now: number;
  programmes: {
    id: string;
    name: string;
    item: string;
    unit: string;
    units: number;
    /** From the first hour in which something was given to the present one. */
    hours: { hour: number; units: number }[];
    /** Places that gave something today, of all where it is taken. */
    placesActive: number;
    places: number;
  }[];
}
export const getTodayStrip = route<Record<string, never>, TodayStrip>('GET', '/figures/today', 'reports');
