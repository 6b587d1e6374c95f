import { metresBetween, type Position } from '../records/distance.js';

/** So near two records may be one place: nearer than a shop front is wide, and two registers seldom disagree by more. */
export const NEAR_METRES = 30;
const METRES_PER_DEGREE = 111_195;

/**
 * Finds what lies within some metres of a position without looking at everything: the ground cut into cells a little wider than
 * that distance, so that only a cell and its eight neighbours have to be looked at. For places between the polar circles, and
 * not across the 180th meridian.
 */
export class NearGrid<Item extends Position> {
  private readonly cells = new Map<string, Item[]>();
  /** Height of a row of cells in degrees; one metre more than asked for, because distances are rounded. */
  private readonly rowDegrees: number;

  constructor(private readonly metres: number) {
    this.rowDegrees = (metres + 1) / METRES_PER_DEGREE;
  }

  add(item: Item): void {
    const row = this.rowOf(item);
    const key = `${row}/${this.columnOf(item, row)}`;
    const cell = this.cells.get(key);
    if (cell) cell.push(item);
    else this.cells.set(key, [item]);
  }

  /** Nearest first. */
  near(at: Position): { item: Item; metres: number }[] {
    const found: { item: Item; metres: number }[] = [];
    const middle = this.rowOf(at);
    for (let row = middle - 1; row <= middle + 1; row++) {
      const column = this.columnOf(at, row);
      for (let next = column - 1; next <= column + 1; next++)
        for (const item of this.cells.get(`${row}/${next}`) ?? []) {
          const metres = metresBetween(at, item);
          if (metres <= this.metres) found.push({ item, metres });
        }
    }
    return found.sort((a, b) => a.metres - b.metres);
  }

  private rowOf({ latitude }: Position): number {
    return Math.floor(latitude / this.rowDegrees);
  }

  /** Degrees of longitude shrink towards the poles, so every row has columns of its own width; wide enough for the rows beside it. */
  private columnOf({ longitude }: Position, row: number): number {
    const latitude = (Math.abs(row) + 2) * this.rowDegrees;
    const degrees = this.rowDegrees / Math.cos((latitude * Math.PI) / 180);
    return Math.floor(longitude / degrees);
  }
}

/** All pairs that lie within `metres` of each other, the nearest first; every pair once. */
export function nearPairs<Item extends Position>(
  items: readonly Item[],
  metres: number,
): { a: Item; b: Item; metres: number }[] {
  const grid = new NearGrid<Item>(metres);
  const pairs = items.flatMap((b) => {
    const near = grid.near(b).map(({ item: a, metres: apart }) => ({ a, b, metres: apart }));
    grid.add(b);
    return near;
  });
  return pairs.sort((one, other) => one.metres - other.metres);
}
