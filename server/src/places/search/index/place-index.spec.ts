import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { metresBetween } from '../../records/distance.js';
import { EVERYTHING, type Conditions } from './conditions.js';
import { KINDS, type IndexedPlace } from './place-table.js';
import { PlaceIndex } from './place-index.js';

const FACILITIES = Array.from({ length: 40 }, (_, i) => `facility_${i}`);
const DISTRICTS = ['东城区', '西城区'];
const OPENINGS = ['day', 'night', 'always'];
const KNOWN = 2_000;

/** Few ids, so that many acts meet the same place. */
const id = fc.nat(60).map((n) => `0197fa00-0000-7000-8000-${String(n).padStart(12, '0')}`);
const degrees = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });
const place: fc.Arbitrary<IndexedPlace> = fc.record({
  id,
  kind: fc.constantFrom(...KINDS),
  name: fc.constantFrom('东单驿站', '幸福驿站', '晨露超市'),
  address: fc.constantFrom('东单北大街 1 号', '幸福路 2 号'),
  district: fc.constantFrom(...DISTRICTS),
  longitude: degrees(116, 117),
  latitude: degrees(39.5, 40.5),
  facilities: fc.subarray(FACILITIES, { maxLength: 38 }),
  opening: fc.constantFrom(...OPENINGS),
  fault: fc.boolean(),
  knownSince: fc.constant(KNOWN),
});
type Act = { put: IndexedPlace } | { remove: string } | 'build';
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: place.map((put) => ({ put })) },
    { weight: 2, arbitrary: id.map((remove) => ({ remove })) },
    { weight: 1, arbitrary: fc.constant('build' as const) },
  ),
  { maxLength: 120 },
);
const wish = fc.record({
  kinds: fc.option(fc.subarray(KINDS)),
  facilities: fc.option(fc.subarray(FACILITIES, { maxLength: 2 })),
  district: fc.option(fc.constantFrom(...DISTRICTS, '没有的区')),
  openings: fc.option(fc.subarray(OPENINGS)),
});
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

/** What the index should hold, told the slow way. */
function played(list: readonly Act[]) {
  const index = new PlaceIndex(FACILITIES);
  const there = new Map<string, IndexedPlace>();
  for (const act of list) {
    if (act === 'build') index.finish();
    else if ('put' in act) {
      index.put(act.put);
      there.set(act.put.id, act.put);
    } else {
      index.remove(act.remove);
      there.delete(act.remove);
    }
  }
  return { index, there: [...there.values()] };
}

function asked({ table }: PlaceIndex, { openings, ...columns }: Wish): Conditions {
  const open = openings && new Uint8Array(table.openings.values.map((it) => Number(openings.includes(it))));
  return { ...EVERYTHING, ...columns, open };
}

function meets(it: IndexedPlace, { kinds, facilities, district, openings }: Wish): boolean {
  return (
    (!kinds || kinds.includes(it.kind)) &&
    (!facilities || facilities.every((code) => it.facilities.includes(code))) &&
    (!district || it.district === district) &&
    (!openings || openings.includes(it.opening))
  );
}

describe('the index of places, beside a slow one', () => {
  const from = fc.record({ longitude: degrees(115.5, 117.5), latitude: degrees(39, 41) });

  it('finds the nearest that match, after any comings, moves and goings', () => {
    const limits = { limit: fc.integer({ min: 1, max: 30 }), maxMetres: fc.constantFrom(Infinity, 50_000, 5_000) };
    fc.assert(
      fc.property(acts, wish, from, fc.record(limits), (list, wanted, position, reach) => {
        const { index, there } = played(list);
        const found = index.nearest(asked(index, wanted), position, reach);
        const slow = there
          .filter((it) => meets(it, wanted))
          .map((it) => metresBetween(position, it))
          .filter((metres) => metres <= reach.maxMetres)
          .sort((a, b) => a - b)
          .slice(0, reach.limit);
        expect(found.map((it) => it.metres)).toEqual(slow);
        for (const { row, metres } of found) {
          const it = there.find((one) => one.id === index.table.ids.idOf(row));
          expect(it && meets(it, wanted) && metresBetween(position, it)).toBe(metres);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gathers every match of a window into exactly one cell', () => {
    const corner = fc.tuple(degrees(116, 117), degrees(116, 117), degrees(39.5, 40.5), degrees(39.5, 40.5));
    fc.assert(
      fc.property(acts, wish, corner, fc.integer({ min: 3, max: 20 }), (list, wanted, [a, b, c, d], zoom) => {
        const { index, there } = played(list);
        const view = { west: Math.min(a, b), east: Math.max(a, b), south: Math.min(c, d), north: Math.max(c, d), zoom };
        const cells = index.cells(asked(index, wanted), view, (row) => index.table.opening[row] === 0);
        const matching = there.filter((it) => meets(it, wanted));
        // Cells at the edge are whole, so that there may be more than lies in the window, and never less.
        const inView = matching
          .filter((it) => it.longitude >= view.west && it.longitude <= view.east)
          .filter((it) => it.latitude >= view.south && it.latitude <= view.north);
        const total = cells.reduce((sum, it) => sum + it.count, 0);
        expect(total).toBeGreaterThanOrEqual(inView.length);
        expect(new Set(cells.map((it) => it.key)).size).toBe(cells.length);
        for (const cell of cells) {
          const { west, south, east, north } = grown(cell.bounds);
          const inside = matching.filter(
            (it) => it.longitude >= west && it.longitude <= east && it.latitude >= south && it.latitude <= north,
          );
          expect(inside.length).toBeGreaterThanOrEqual(cell.count);
          expect(cell.faults).toBeLessThanOrEqual(cell.count);
        }
        const whole = { west: 115, east: 118, south: 39, north: 41, zoom };
        const all = index.cells(asked(index, wanted), whole, (row) => index.table.opening[row] === 0);
        expect(all.reduce((sum, it) => sum + it.count, 0)).toBe(matching.length);
        expect(all.reduce((sum, it) => sum + it.faults, 0)).toBe(matching.filter((it) => it.fault).length);
        expect(all.reduce((sum, it) => sum + it.open, 0)).toBe(
          matching.filter((it) => it.opening === index.table.openings.values[0]).length,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('opens a cluster at the zoom it names', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 20 }), fc.integer({ min: 3, max: 16 }), (list, zoom) => {
        const { index } = played(list.map((put) => ({ put })));
        const view = { west: 115, east: 118, south: 39, north: 41, zoom };
        for (const cell of index.cells(EVERYTHING, view, () => false).filter((it) => it.count > 1)) {
          const opensAt = cell.opensAt(zoom);
          const { west, south, east, north } = grown(cell.bounds);
          const closer = index.cells(EVERYTHING, { west, south, east, north, zoom: opensAt }, () => false);
          if (opensAt < 20) expect(closer.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('keeps each place in one row, whatever is told of it', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const { index, there } = played(list);
        expect(index.table.count).toBe(there.length);
        for (const it of there) {
          const row = index.table.ids.rowOf(it.id);
          expect(index.table.ids.idOf(row)).toBe(it.id);
          expect(index.table.nameOf(row)).toBe(it.name);
          expect(index.table.kindOf(row)).toBe(it.kind);
          expect(index.table.hasFault(row)).toBe(it.fault);
        }
        const sum = index.districts().reduce((total, it) => total + it.places, 0);
        expect(sum).toBe(there.length);
      }),
    );
  });
});

describe('the index of many places', () => {
  const MANY = 6000;
  /** Spread by two irrational steps, which never fall into rows. */
  const many = Array.from({ length: MANY }, (_, i): IndexedPlace => ({
    id: `0197fa00-0000-7000-8000-${String(i).padStart(12, '0')}`,
    kind: KINDS[i % KINDS.length] ?? 'station',
    name: `驿站 ${i}`,
    address: '幸福路',
    district: DISTRICTS[i % 2] ?? '',
    longitude: 116 + ((i * 0.6180339887) % 1),
    latitude: 39.5 + ((i * 0.7548776662) % 1),
    // One facility everywhere, one nearly nowhere: the tree finds the first, running through all rows the second.
    facilities: i % 700 === 0 ? FACILITIES.slice(0, 2) : FACILITIES.slice(0, 1),
    opening: OPENINGS[i % 3] ?? '',
    fault: i % 10 === 0,
    knownSince: KNOWN,
  }));
  const { index, there } = played(many.map((put) => ({ put })));
  const spot = fc.record({ longitude: degrees(116, 117), latitude: degrees(39.5, 40.5) });
  const facility = fc.constantFrom(...FACILITIES.slice(0, 2));

  it('finds the nearest, however many match', () => {
    fc.assert(
      fc.property(spot, facility, fc.integer({ min: 1, max: 20 }), (from, code, limit) => {
        const found = index.nearest({ ...EVERYTHING, facilities: [code] }, from, { limit });
        const slow = there.filter((it) => it.facilities.includes(code)).map((it) => metresBetween(from, it));
        expect(found.map((it) => it.metres)).toEqual(slow.sort((a, b) => a - b).slice(0, limit));
      }),
    );
  });

  it('draws the same cells, whichever window shows them', () => {
    fc.assert(
      fc.property(spot, fc.double({ min: 0.02, max: 0.9, noNaN: true }), ({ longitude, latitude }, width) => {
        const view = { west: longitude, east: longitude + width, south: latitude, north: latitude + width, zoom: 10 };
        const facts = (cells: readonly { key: string; count: number }[]) =>
          new Map(cells.map(({ key, count }) => [key, count]));
        const all = facts(
          index.cells(EVERYTHING, { west: 115, east: 119, south: 38, north: 42, zoom: 10 }, () => false),
        );
        for (const [key, count] of facts(index.cells(EVERYTHING, view, () => false))) expect(all.get(key)).toBe(count);
      }),
    );
  });
});

/** A little wider, for what a projection there and back rounds off. */
function grown({ west, south, east, north }: { west: number; south: number; east: number; north: number }) {
  const by = 1e-9;
  return { west: west - by, south: south - by, east: east + by, north: north + by };
}
