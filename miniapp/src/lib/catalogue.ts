import { listPlaces, listProgrammes, type Place, type Programme } from '@nuanxin/shared-types';
import { call } from './api';
import type { Position } from './location';

/** The programmes of the city with what is mine today. Throws `ApiError`, `Offline`. */
export async function loadProgrammes(): Promise<Programme[]> {
  return (await call(listProgrammes, {})).rows;
}

/** All places, by distance where the position is known. Throws `ApiError`, `Offline`. */
export async function loadPlaces(position: Position | null): Promise<Place[]> {
  return (await call(listPlaces, { ...position })).rows;
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
