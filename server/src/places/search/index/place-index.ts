import type { Bounds } from '@nuanxin/shared-types';
import type { Position } from '../../records/distance.js';
import { cellsOf } from './clusters.js';
import { matchOf, type Conditions } from './conditions.js';
import type { Cell } from './grid.js';
import { nearest, scan, type Found } from './nearest.js';
import { PlaceTable, type IndexedPlace } from './place-table.js';
import { RowTree, type Match } from './row-tree.js';

/** A district with the middle of its places. */
export interface DistrictMiddle extends Position {
  name: string;
  places: number;
}

/** All places of a city in memory: which match, which of them lie nearest, and what a map shows of a window. */
export class PlaceIndex {
  readonly table: PlaceTable;
  private readonly tree: RowTree;

  constructor(facilityCodes: readonly string[]) {
    this.table = new PlaceTable(facilityCodes);
    this.tree = new RowTree(this.table);
  }

  put(place: IndexedPlace): void {
    const { row, moved } = this.table.put(place);
    if (moved) this.tree.moved(row);
  }

  remove(id: string): void {
    this.table.remove(id);
  }

  /** Puts many at once, before anybody asks; `finish` ends it. */
  fill(place: IndexedPlace): void {
    this.table.put(place);
  }

  finish(): void {
    this.tree.build();
  }

  nearest(conditions: Conditions, from: Position, reach: { limit: number; maxMetres?: number }): Found[] {
    const match = matchOf(this.table, conditions);
    return match ? nearest(this.table, this.tree, match, from, reach) : [];
  }

  /** All that match, by row. */
  matching(conditions: Conditions): number[] {
    const match = matchOf(this.table, conditions);
    return match ? scan(this.table, match) : [];
  }

  cells(conditions: Conditions, view: Bounds & { zoom: number }, isOpen: Match): Cell[] {
    const match = matchOf(this.table, conditions);
    return match ? cellsOf(this.table, this.tree, match, view, isOpen) : [];
  }

  /** Of all districts, most places first. */
  districts(): DistrictMiddle[] {
    const { table } = this;
    const sums = table.districts.values.map((name) => ({ name, places: 0, longitude: 0, latitude: 0 }));
    for (let row = 0; row < table.size; row++) {
      const sum = sums[table.district[row] ?? 0];
      if (!sum || !table.isThere(row)) continue;
      sum.places += 1;
      sum.longitude += table.longitude[row] ?? 0;
      sum.latitude += table.latitude[row] ?? 0;
    }
    return sums
      .filter((it) => it.places > 0)
      .map((it) => ({ ...it, longitude: it.longitude / it.places, latitude: it.latitude / it.places }))
      .sort((a, b) => b.places - a.places || a.name.localeCompare(b.name, 'zh'));
  }
}
