import { listProgrammes, searchPlaces, type PlaceHit, type PlaceSearch, type Programme } from '@nuanxin/shared-types';
import { call } from './api';

/** The programmes of the city with what is mine today. Throws `ApiError`, `Offline`. */
export async function loadProgrammes(): Promise<Programme[]> {
  return (await call(listProgrammes, {})).rows;
}

/** So many places stand in a list; whoever looks for another says what, or moves the map. */
const LIST_AT_MOST = 40;

/** Places, nearest first where it is known from where. Throws `ApiError`, `Offline`. */
export async function findPlaces(wanted: Omit<PlaceSearch, 'limit'>): Promise<PlaceHit[]> {
  return (await call(searchPlaces, { ...wanted, limit: LIST_AT_MOST })).rows;
}

/** The programme a screen speaks of first: one that can be taken now, else one of mine, else the first that runs. */
export function foremost(programmes: Programme[]): Programme | null {
  return (
    programmes.find((it) => it.mine && it.mine.left > 0 && !it.mine.refusal) ??
    programmes.find((it) => it.mine) ??
    programmes.find((it) => it.status === 'running') ??
    null
  );
}
