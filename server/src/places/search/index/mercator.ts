/** Where the square map of the world ends, degrees. */
const EDGE = 85.0511;
const RADIANS = Math.PI / 180;

/** Web Mercator: 0 at the north edge of the map, 1 at the south edge; latitudes beyond lie on the edge. */
export function mercatorY(latitude: number): number {
  const sine = Math.sin(Math.min(EDGE, Math.max(-EDGE, latitude)) * RADIANS);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

export function latitudeOf(y: number): number {
  return Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS;
}
