import type { Bounds } from '@nuanxin/shared-types';
import { latitudeOf, mercatorY } from './mercator.js';

/** A cell is a quarter of a map tile (64 pixels), so that what is drawn in two of them can be tapped apart. */
const CELLS_OF_TILE = 2;
/** From this zoom on people look for a door: pins part as far as the finest cells allow (6 m in Beijing). */
const DOOR_ZOOM = 17;
const FINEST_LEVEL = 22;
const MOST_CELLS = 8192;
const DEEPEST_ZOOM = 20;

/** A cell of the map with what was added to it. Edges and middle in Mercator coordinates, 0 … 1. */
export class Cell {
  count = 0;
  open = 0;
  faults = 0;
  x = 0;
  y = 0;
  west = 1;
  east = 0;
  north = 1;
  south = 0;

  /** `row`: the first of its places. */
  constructor(
    readonly key: string,
    readonly row: number,
  ) {}

  add(x: number, y: number): void {
    this.count += 1;
    this.x += x;
    this.y += y;
    if (x < this.west) this.west = x;
    if (x > this.east) this.east = x;
    if (y < this.north) this.north = y;
    if (y > this.south) this.south = y;
  }

  get middle(): { longitude: number; latitude: number } {
    return { longitude: longitudeOf(this.x / this.count), latitude: latitudeOf(this.y / this.count) };
  }

  get bounds(): Bounds {
    const [west, east] = [longitudeOf(this.west), longitudeOf(this.east)];
    return { west, south: latitudeOf(this.south), east, north: latitudeOf(this.north) };
  }

  /** The first zoom beyond this one at which its places do not all lie in one cell. */
  opensAt(zoom: number): number {
    for (let next = Math.floor(zoom) + 1; next < DEEPEST_ZOOM; next++) {
      const side = 2 ** levelOf(next);
      if (cellAt(this.west, side) !== cellAt(this.east, side)) return next;
      if (cellAt(this.north, side) !== cellAt(this.south, side)) return next;
    }
    return DEEPEST_ZOOM;
  }
}

/**
 * The cells that cover a window. The grid is nailed to the map, so that what is drawn stays where it is while the map is moved;
 * cells at the edge are whole. A window far too large for its zoom has larger cells, never more of them.
 */
export class Grid {
  /** Around all cells, degrees. */
  readonly box: Bounds;
  private readonly level: number;
  private readonly side: number;
  private readonly left: number;
  private readonly top: number;
  private readonly columns: number;
  private readonly rows: number;
  private readonly cells: (Cell | undefined)[];

  constructor(view: Bounds, zoom: number) {
    let level = levelOf(Math.floor(zoom));
    while (areaOf(view, 2 ** level) > MOST_CELLS) level -= 1;
    this.level = level;
    this.side = 2 ** level;
    const { left, top, columns, rows } = coverOf(view, this.side);
    this.left = left;
    this.top = top;
    this.columns = columns;
    this.rows = rows;
    this.cells = new Array<Cell | undefined>(columns * rows);
    this.box = {
      west: longitudeOf(left / this.side),
      east: longitudeOf((left + columns) / this.side),
      north: latitudeOf(top / this.side),
      south: latitudeOf((top + rows) / this.side),
    };
  }

  /** The cell of a position, made for `row` where it is the first there; null beyond the edge. */
  cellOf(x: number, y: number, row: number): Cell | null {
    const [column, line] = [cellAt(x, this.side) - this.left, cellAt(y, this.side) - this.top];
    if (column < 0 || column >= this.columns || line < 0 || line >= this.rows) return null;
    const at = line * this.columns + column;
    const known = this.cells[at];
    if (known) return known;
    const fresh = new Cell(`${this.level}/${column + this.left}/${line + this.top}`, row);
    this.cells[at] = fresh;
    return fresh;
  }

  /** Those that hold something. */
  filled(): Cell[] {
    return this.cells.filter((it) => it !== undefined);
  }
}

function levelOf(zoom: number): number {
  return zoom >= DOOR_ZOOM ? FINEST_LEVEL : zoom + CELLS_OF_TILE;
}

function areaOf(view: Bounds, side: number): number {
  const { columns, rows } = coverOf(view, side);
  return columns * rows;
}

function coverOf({ west, south, east, north }: Bounds, side: number) {
  const [left, right] = [cellAt(xOf(Math.min(west, east)), side), cellAt(xOf(Math.max(west, east)), side)];
  const [top, bottom] = [
    cellAt(mercatorY(Math.max(north, south)), side),
    cellAt(mercatorY(Math.min(north, south)), side),
  ];
  return { left, top, columns: right - left + 1, rows: bottom - top + 1 };
}

const cellAt = (coordinate: number, side: number): number => Math.floor(coordinate * side);
export const xOf = (longitude: number): number => longitude / 360 + 0.5;
const longitudeOf = (x: number): number => (x - 0.5) * 360;
