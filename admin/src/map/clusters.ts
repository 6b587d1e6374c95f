/** Something to be shown at a place of the world. */
interface Dot {
  id: string;
  longitude: number;
  latitude: number;
}
interface Window {
  west: number;
  south: number;
  east: number;
  north: number;
  /** Of web maps with tiles of 256 pixels. */
  zoom: number;
}
/** Dots too near each other to be told apart at this zoom. */
export interface Heap<T extends Dot> {
  key: string;
  dots: T[];
  longitude: number;
  latitude: number;
}

const TILE = 256;
/** Side of the square whose dots become one, in pixels: room for a number that can be hit. */
const CELL = 76;
/** From here on streets are wide enough, and even doubles can be told apart by tapping. */
const ALL_APART = 18;

/**
 * What a map shows of a window: single dots, and heaps of those that stand in one square of the screen. Squares are fixed to
 * the world, so that a heap does not change while the map is dragged. Ten thousand dots take about a millisecond.
 */
export function inWindow<T extends Dot>(dots: readonly T[], window: Window): { single: T[]; heaps: Heap<T>[] } {
  const { west, south, east, north, zoom } = window;
  const world = TILE * 2 ** zoom;
  const cells = new Map<string, T[]>();
  for (const it of dots) {
    if (it.longitude < west || it.longitude > east || it.latitude < south || it.latitude > north) continue;
    const key =
      zoom >= ALL_APART
        ? it.id
        : `${Math.floor((xOf(it.longitude) * world) / CELL)}/${Math.floor((yOf(it.latitude) * world) / CELL)}`;
    const cell = cells.get(key);
    if (cell) cell.push(it);
    else cells.set(key, [it]);
  }
  const single: T[] = [];
  const heaps: Heap<T>[] = [];
  for (const [key, own] of cells) {
    const [only] = own;
    if (only && own.length === 1) single.push(only);
    else heaps.push({ key, dots: own, ...middleOf(own) });
  }
  return { single, heaps };
}

function middleOf(dots: readonly Dot[]): { longitude: number; latitude: number } {
  const sum = (of: (dot: Dot) => number) => dots.reduce((total, it) => total + of(it), 0) / dots.length;
  return { longitude: sum((it) => it.longitude), latitude: sum((it) => it.latitude) };
}

/** Web Mercator, 0 … 1. */
function xOf(longitude: number): number {
  return longitude / 360 + 0.5;
}
function yOf(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}
