import type { Facility, PlaceFilter, PlaceHit, PlaceKind } from '@nuanxin/shared-types';

/** Somebody who looks at the list or the map sees a door that was locked meanwhile after so long. */
export const LOOK_AGAIN_MS = 20_000;

/** What somebody looks for. Everything left open finds everything. */
export interface Wanted {
  open: PlaceFilter['open'] | null;
  /** Codes; all of them must be there. */
  facilities: string[];
  kinds: PlaceKind[];
  district: string | null;
  q: string;
}

export const ANYTHING: Wanted = { open: null, facilities: [], kinds: [], district: null, q: '' };

export const OPEN_WORDS = [
  { code: 'now', words: '开着的' },
  { code: 'tonight', words: '今晚开' },
  { code: 'always', words: '通宵' },
] as const;

export function isAnything({ open, facilities, kinds, district, q }: Wanted): boolean {
  return !open && facilities.length === 0 && kinds.length === 0 && !district && q.trim() === '';
}

/** As the routes of the contract take it: what is left open is left out. */
export function askedOf({ open, facilities, kinds, district, q }: Wanted) {
  return {
    ...(open && { open }),
    ...(facilities.length > 0 && { facilities }),
    ...(kinds.length > 0 && { kinds }),
    ...(district && { district }),
    ...(q.trim() && { q: q.trim() }),
  };
}

/** In or out again. */
export function toggled<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((it) => it !== one) : [...list, one];
}

const CHIPS_SHOWN = 6;

/** The facilities that stand as chips: the chosen ones, then what not every station has (八有) and one looks for therefore. */
export function foremostFacilities(all: readonly Facility[], chosen: readonly string[]): Facility[] {
  const first = [...all.filter((it) => !it.basic), ...all.filter((it) => it.basic)].slice(0, CHIPS_SHOWN);
  return [...all.filter((it) => chosen.includes(it.code) && !first.includes(it)), ...first];
}

/** Without network: what of the last list fits. */
export function fits(wanted: Wanted): (place: PlaceHit) => boolean {
  const { open, facilities, kinds, district, q } = wanted;
  const isOpen = ({ state }: PlaceHit) =>
    !open || (open === 'now' ? state.open : open === 'tonight' ? state.tonight : state.aroundTheClock);
  return (place) =>
    isOpen(place) &&
    facilities.every((code) => place.facilityCodes.includes(code)) &&
    (kinds.length === 0 || kinds.includes(place.kind)) &&
    (!district || place.district === district) &&
    `${place.name}${place.address}${place.facilities.join()}`.includes(q);
}
