import { PLACE_KINDS, type PlaceKind } from '@nuanxin/shared-types';
import type { Position } from '../../records/distance.js';
import { IdTable } from './id-table.js';
import { Interned } from './interned.js';
import { mercatorY } from './mercator.js';
import { RowTexts } from './row-texts.js';

/** What the index knows of a place. */
export interface IndexedPlace extends Position {
  id: string;
  kind: PlaceKind;
  name: string;
  address: string;
  district: string;
  /** Codes of the facilities that work. */
  facilities: readonly string[];
  /** All that says when it is open, as a key: places with the same key open and close together. */
  opening: string;
  /** Two people said that something is wrong, and nobody answered. */
  fault: boolean;
  /** UTC ms since when nobody confirmed it. */
  knownSince: number;
}

export const KINDS = Object.keys(PLACE_KINDS) as PlaceKind[];
/** Stands between name and address in a row's text. */
const TAB = '\t';
const MINUTE_MS = 60_000;
const FIRST_ROWS = 1024;

/** A place is there, and has a fault. */
const THERE = 1;
const FAULT = 2;

/**
 * Everything a query looks at of every place, a column each in a typed array, so that a change is one store. A row is a place
 * and stays it: one that is gone leaves its row empty. Facilities are numbered by the city's vocabulary, 32 to a column.
 */
export class PlaceTable {
  readonly ids = new IdTable();
  readonly texts = new RowTexts();
  readonly districts = new Interned();
  readonly openings = new Interned();
  longitude = new Float64Array(FIRST_ROWS);
  latitude = new Float64Array(FIRST_ROWS);
  /** Kept, because a logarithm a row would be most of a cluster query. */
  mercatorY = new Float64Array(FIRST_ROWS);
  flags = new Uint8Array(FIRST_ROWS);
  kind = new Uint8Array(FIRST_ROWS);
  district = new Uint16Array(FIRST_ROWS);
  opening = new Uint32Array(FIRST_ROWS);
  /** UTC minutes. */
  knownSince = new Uint32Array(FIRST_ROWS);
  facilities: Uint32Array[];
  private readonly facilityNumbers: ReadonlyMap<string, number>;
  /** Places that are there. */
  count = 0;

  constructor(facilityCodes: readonly string[]) {
    this.facilityNumbers = new Map(facilityCodes.map((code, i) => [code, i]));
    this.facilities = facilityCodes.flatMap((_, i) => (i % 32 === 0 ? [new Uint32Array(FIRST_ROWS)] : []));
  }

  /** Rows that were ever taken. */
  get size(): number {
    return this.ids.size;
  }

  get capacity(): number {
    return this.flags.length;
  }

  /** @returns the place's row, and whether it stands where it did not stand before */
  put(place: IndexedPlace): { row: number; moved: boolean } {
    const row = this.ids.add(place.id);
    if (row >= this.capacity) this.grow();
    const { longitude, latitude } = place;
    const moved = !this.isThere(row) || this.longitude[row] !== longitude || this.latitude[row] !== latitude;
    if (!this.isThere(row)) this.count += 1;
    this.longitude[row] = longitude;
    this.latitude[row] = latitude;
    this.mercatorY[row] = mercatorY(latitude);
    this.flags[row] = THERE | (place.fault ? FAULT : 0);
    this.kind[row] = KINDS.indexOf(place.kind);
    this.district[row] = this.districts.add(place.district);
    this.opening[row] = this.openings.add(place.opening);
    this.knownSince[row] = Math.floor(place.knownSince / MINUTE_MS);
    const bits = this.facilityBits(place.facilities).bits;
    this.facilities.forEach((column, i) => (column[row] = bits[i] ?? 0));
    this.texts.set(row, [place.name, place.address, place.district].join(TAB));
    return { row, moved };
  }

  /** @returns its row, -1 where there was none */
  remove(id: string): number {
    const row = this.ids.rowOf(id);
    if (row < 0 || !this.isThere(row)) return -1;
    this.flags[row] = 0;
    this.count -= 1;
    return row;
  }

  isThere(row: number): boolean {
    return ((this.flags[row] ?? 0) & THERE) !== 0;
  }

  hasFault(row: number): boolean {
    return ((this.flags[row] ?? 0) & FAULT) !== 0;
  }

  nameOf(row: number): string {
    const text = this.texts.get(row);
    return text.slice(0, text.indexOf(TAB));
  }

  kindOf(row: number): PlaceKind {
    return KINDS[this.kind[row] ?? 0] ?? 'station';
  }

  /** A bit a facility, in as many columns as there are; `unknown` where a code is not in the vocabulary. */
  facilityBits(codes: readonly string[]): { bits: Uint32Array; unknown: boolean } {
    const bits = new Uint32Array(this.facilities.length);
    let unknown = false;
    for (const code of codes) {
      const number = this.facilityNumbers.get(code);
      if (number === undefined) unknown = true;
      else bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
    }
    return { bits, unknown };
  }

  private grow(): void {
    const longer = <T extends Float64Array | Uint8Array | Uint16Array | Uint32Array>(column: T): T => {
      const next = new (column.constructor as new (length: number) => T)(column.length * 2);
      next.set(column);
      return next;
    };
    this.longitude = longer(this.longitude);
    this.latitude = longer(this.latitude);
    this.mercatorY = longer(this.mercatorY);
    this.flags = longer(this.flags);
    this.kind = longer(this.kind);
    this.district = longer(this.district);
    this.opening = longer(this.opening);
    this.knownSince = longer(this.knownSince);
    this.facilities = this.facilities.map(longer);
  }
}
