const EARTH_RADIUS_METRES = 6_371_000;
const RADIANS = Math.PI / 180;

export interface Position {
  longitude: number;
  latitude: number;
}

/** Great-circle distance in whole metres (haversine); both positions in the same coordinate system. */
export function metresBetween(a: Position, b: Position): number {
  const latitude = (b.latitude - a.latitude) * RADIANS;
  const longitude = (b.longitude - a.longitude) * RADIANS;
  const h =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * Math.sin(longitude / 2) ** 2;
  return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(h)));
}
