import type { Place as PlaceAnswer } from '@nuanxin/shared-types';
import { metresBetween, type Position } from './distance.js';
import { openState } from './opening.js';
import type { Place } from './place.entity.js';

/** Entity → contract, the only place. `minute` is the local minute of the day. */
export function placeView(place: Place, minute: number, from: Position | null): PlaceAnswer {
  const { id, kind, name, address, district, longitude, latitude, facilities, phone } = place;
  return {
    id,
    kind,
    name,
    address,
    district,
    longitude,
    latitude,
    facilities,
    phone,
    state: openState(place.hours, minute),
    distanceMetres: from && metresBetween(from, place),
  };
}

/** Nearest first; without a position by name. */
export function nearestFirst(a: PlaceAnswer, b: PlaceAnswer): number {
  return (a.distanceMetres ?? 0) - (b.distanceMetres ?? 0) || a.name.localeCompare(b.name, 'zh');
}

/** A position is complete or absent. */
export function positionOf({ longitude, latitude }: Partial<Position>): Position | null {
  return longitude === undefined || latitude === undefined ? null : { longitude, latitude };
}
