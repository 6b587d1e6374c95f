import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { Position } from '../../records/distance.js';
import type { PlaceTable } from './place-table.js';

/** Whether a row is one of those that are looked for. */
export type Match = (row: number) => boolean;

/** The overlay may hold this share of the rows, and always this many, before the tree is built anew. */
const OVERLAY_SHARE = 64;
const OVERLAY_ALWAYS = 1024;

/**
 * Rows by position. The tree cannot change, so a place that moved or came since it was built stands in an overlay that every
 * query also looks through; when that grows long, the tree is built anew.
 */
export class RowTree {
  private tree: KDBush | null = null;
  private treeRows = new Uint32Array();
  /** By row: 1 where the tree is wrong about it. */
  private stale = new Uint8Array();
  private overlay: number[] = [];

  constructor(private readonly table: PlaceTable) {}

  /** To be told of every row that stands where it did not stand before. */
  moved(row: number): void {
    if (row >= this.stale.length) {
      const longer = new Uint8Array(this.table.capacity);
      longer.set(this.stale);
      this.stale = longer;
    }
    if (this.stale[row] === 1) return;
    this.stale[row] = 1;
    this.overlay.push(row);
    if (this.overlay.length > Math.max(OVERLAY_ALWAYS, this.table.count / OVERLAY_SHARE)) this.build();
  }

  /** 0.3 s for a million rows. */
  build(): void {
    const { table } = this;
    const rows = new Uint32Array(table.count);
    let count = 0;
    for (let row = 0; row < table.size; row++) if (table.isThere(row)) rows[count++] = row;
    const tree = new KDBush(count);
    for (const row of rows) tree.add(table.longitude[row] ?? 0, table.latitude[row] ?? 0);
    this.tree = count > 0 ? tree.finish() : null;
    this.treeRows = rows;
    this.stale = new Uint8Array(table.capacity);
    this.overlay = [];
  }

  /** Matching rows, nearest first, and those of the overlay that match in no order. */
  nearest(match: Match, { longitude, latitude }: Position, limit: number, maxMetres: number): number[] {
    const { tree, treeRows, stale } = this;
    const fresh = (at: number): boolean => {
      const row = treeRows[at] ?? 0;
      return stale[row] !== 1 && match(row);
    };
    // A metre more, because its distance is not rounded as ours is.
    const kilometres = (maxMetres + 1) / 1000;
    const found = tree ? around(tree, longitude, latitude, limit, kilometres, fresh) : [];
    return [...found.map((at) => treeRows[at] ?? 0), ...this.overlay.filter(match)];
  }

  /** Calls with every row in a box, whatever it is. */
  inBox(box: { west: number; south: number; east: number; north: number }, call: (row: number) => void): void {
    const { tree, treeRows, stale, table } = this;
    for (const at of tree?.range(box.west, box.south, box.east, box.north) ?? []) {
      const row = treeRows[at] ?? 0;
      if (stale[row] !== 1) call(row);
    }
    for (const row of this.overlay) {
      const [longitude, latitude] = [table.longitude[row] ?? 0, table.latitude[row] ?? 0];
      const inside = longitude >= box.west && longitude <= box.east && latitude >= box.south && latitude <= box.north;
      if (inside) call(row);
    }
  }
}
