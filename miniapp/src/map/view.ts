import type { Bounds } from '@nuanxin/shared-types';
import type { Position } from '@/lib/location';

/** What of the map is in sight. `zoom` as tile maps and WeChat's `scale` have it: 4 a country, 18 a yard. */
export interface InSight extends Bounds {
  zoom: number;
}

/** Where the map shall look. */
export interface Target {
  centre: Position;
  zoom: number;
}

/** CSS px. */
export interface Size {
  width: number;
  height: number;
}

export const NEAREST_ZOOM = 18;
export const FARTHEST_ZOOM = 4;
const TILE_PX = 256;
/** Around the outermost of what shall be in sight, so that no pin stands on the edge. */
const MARGIN = 1.25;

/** The whole world is one square (Web Mercator): its share from the top to a latitude. */
const down = (latitude: number) => {
  const radians = (latitude * Math.PI) / 180;
  return (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2;
};
const latitudeAt = (share: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * share))) * 180) / Math.PI;

/** What a map of this size has in sight when it looks at a target. */
export function viewOf({ centre, zoom }: Target, { width, height }: Size): InSight {
  const world = TILE_PX * 2 ** zoom;
  const side = (width / world / 2) * 360;
  const above = height / world / 2;
  const middle = down(centre.latitude);
  return {
    west: centre.longitude - side,
    east: centre.longitude + side,
    north: latitudeAt(middle - above),
    south: latitudeAt(middle + above),
    zoom,
  };
}

/** The nearest look from which all the points (at least one) are in sight; no nearer than `nearest`. */
export function targetOf(points: readonly Position[], size: Size, nearest: number): Target {
  const east = Math.max(...points.map((it) => it.longitude));
  const west = Math.min(...points.map((it) => it.longitude));
  const north = Math.max(...points.map((it) => it.latitude));
  const south = Math.min(...points.map((it) => it.latitude));
  const across = ((east - west) / 360) * MARGIN;
  const high = (down(south) - down(north)) * MARGIN;
  const fits = (zoom: number) => {
    const world = TILE_PX * 2 ** zoom;
    return across * world <= size.width && high * world <= size.height;
  };
  let zoom = nearest;
  while (zoom > FARTHEST_ZOOM && !fits(zoom)) zoom -= 1;
  return { centre: { longitude: (east + west) / 2, latitude: (north + south) / 2 }, zoom };
}

/** The position so many px further up (or, below zero, down) on a map of this zoom. */
export function higherUp({ longitude, latitude }: Position, zoom: number, px: number): Position {
  return { longitude, latitude: latitudeAt(down(latitude) - px / (TILE_PX * 2 ** zoom)) };
}

/** The view with as much again on every side: what lies there is at hand when the finger gets there. */
export function widened({ west, south, east, north, zoom }: InSight): InSight {
  const across = (east - west) / 2;
  const high = (north - south) / 2;
  return { west: west - across, east: east + across, south: south - high, north: north + high, zoom };
}

export function contains(outer: InSight, inner: InSight): boolean {
  return (
    outer.zoom === inner.zoom &&
    outer.west <= inner.west &&
    outer.east >= inner.east &&
    outer.south <= inner.south &&
    outer.north >= inner.north
  );
}

export function middleOf({ west, south, east, north }: InSight): Position {
  return { longitude: (west + east) / 2, latitude: (south + north) / 2 };
}
