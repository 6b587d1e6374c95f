import type { NearRow, PlaceImportProblem } from '@nuanxin/shared-types';
import { NEAR_METRES, NearGrid } from '../duplicates/near-grid.js';
import type { Position } from '../records/distance.js';
import { problem, type ListedFacts, type ListedPlace } from './place-list.js';

/** A place of the cadre's unions, or a row of the list that becomes one. */
export interface Neighbour extends Position {
  /** Null as long as the row was only tried. */
  id: string | null;
  row: number | null;
  name: string;
  address: string;
}
/** The place that a list knows by its number. */
export interface KeyedPlace extends ListedFacts {
  id: string;
}

/** What becomes of a row. */
export type Verdict =
  | { as: 'wrong'; row: number; problems: PlaceImportProblem[] }
  | { as: 'same'; row: number }
  | { as: 'update'; row: number; key: string | null; id: string; facts: ListedFacts }
  | { as: 'near'; row: number; key: string | null; facts: ListedFacts; beside: Neighbour; metres: number }
  | { as: 'add'; row: number; key: string | null; facts: ListedFacts };

/** Puts the rows of a list in order, one after another: what it knows grows with every row that becomes a place. */
export class RowSorter {
  private readonly grid = new NearGrid<Neighbour>(NEAR_METRES);
  private readonly keys = new Map<string, number>();

  constructor(places: readonly Neighbour[]) {
    for (const it of places) this.grid.add(it);
  }

  /** `keyed`: the place this row's number belongs to already. */
  sort(listed: ListedPlace, keyed: KeyedPlace | undefined): Verdict {
    if ('problems' in listed) return { as: 'wrong', ...listed };
    const { row, key, facts } = listed;
    const before = key === null ? undefined : this.keys.get(key);
    if (before !== undefined)
      return { as: 'wrong', row, problems: [problem(row, 'key', `和第 ${before} 行的编号一样，留一行`)] };
    if (key !== null) this.keys.set(key, row);
    if (keyed) return isSame(keyed, facts) ? { as: 'same', row } : { as: 'update', row, key, id: keyed.id, facts };
    // A van stands where others stand.
    const [nearest] = facts.kind === 'mobile' ? [] : this.grid.near(facts);
    if (nearest) return { as: 'near', row, key, facts, beside: nearest.item, metres: nearest.metres };
    return { as: 'add', row, key, facts };
  }

  /** The row is a place from now on; `id` null in a trial. */
  became(id: string | null, row: number, { name, address, longitude, latitude }: ListedFacts): void {
    this.grid.add({ id, row, name, address, longitude, latitude });
  }
}

export function nearRow({ row, facts, beside, metres }: Extract<Verdict, { as: 'near' }>): NearRow {
  const { id, name, address } = beside;
  return {
    row,
    name: facts.name,
    address: facts.address,
    metres,
    sameName: facts.name === name,
    beside: { id, row: id === null ? beside.row : null, name, address },
  };
}

/** Degrees are kept in six decimals, and both went through the same conversion. */
function isSame(place: KeyedPlace, facts: ListedFacts): boolean {
  const plain = ({ kind, name, address, district, longitude, latitude, schedule, facilities, phone }: ListedFacts) =>
    JSON.stringify([kind, name, address, district, longitude, latitude, plainHours(schedule), facilities, phone]);
  return plain(place) === plain(facts);
}

/** In one order of fields, whatever wrote them. */
function plainHours({ week, seasons, holidays, makeUpDays }: ListedFacts['schedule']): unknown {
  return [week.map((day) => day.map(({ from, to }) => [from, to])), seasons, holidays, makeUpDays];
}
