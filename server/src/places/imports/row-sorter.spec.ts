import { describe, expect, it } from '@jest/globals';
import { everyDay } from '../opening/hours-words.js';
import type { ListedFacts } from './place-list.js';
import { nearRow, RowSorter, type Neighbour } from './row-sorter.js';

const AT = { longitude: 116.397505, latitude: 39.908742 };
const facts = (change: Partial<ListedFacts> = {}): ListedFacts => ({
  ...{ kind: 'station', name: '东四路驿站', address: '东四路 36 号', district: '东四', ...AT },
  ...{ schedule: everyDay('08:00-22:00'), facilities: ['water'], phone: null },
  ...change,
});
const metresNorth = (metres: number) => ({ ...AT, latitude: AT.latitude + metres / 111_195 });
const known = (change: Partial<Neighbour> = {}): Neighbour => ({
  ...{ id: 'p1', row: null, name: '东四路驿站', address: '东四路 36 号', ...AT },
  ...change,
});
const listed = (row: number, key: string | null, change: Partial<ListedFacts> = {}) => ({
  row,
  key,
  facts: facts(change),
});

describe('rows of a list of places', () => {
  it('known by their number are the same or an update, however far they moved', () => {
    const keyed = { id: 'p1', ...facts() };
    const sorter = new RowSorter([known()]);
    expect(sorter.sort(listed(2, 'A'), keyed)).toMatchObject({ as: 'same' });
    expect(sorter.sort(listed(3, 'B', metresNorth(500)), keyed)).toMatchObject({ as: 'update', id: 'p1' });
    expect(sorter.sort(listed(4, 'C', { facilities: [] }), keyed)).toMatchObject({ as: 'update', id: 'p1' });
  });

  it('within 30 m of a place or of an earlier row wait for a decision; a van does not', () => {
    const sorter = new RowSorter([known()]);
    const near = sorter.sort(listed(2, null, { name: '东四驿站', ...metresNorth(29) }), undefined);
    expect(near).toMatchObject({ as: 'near', metres: 29 });
    const far = listed(3, null, metresNorth(60));
    expect(sorter.sort(far, undefined)).toMatchObject({ as: 'add' });
    sorter.became(null, far.row, far.facts);
    const twin = sorter.sort(listed(4, null, metresNorth(60)), undefined);
    expect(twin.as === 'near' && nearRow(twin)).toMatchObject({
      row: 4,
      metres: 0,
      sameName: true,
      beside: { id: null, row: 3 },
    });
    expect(sorter.sort(listed(5, null, { kind: 'mobile' }), undefined)).toMatchObject({ as: 'add' });
  });

  it('with the number of an earlier row are wrong', () => {
    const sorter = new RowSorter([]);
    sorter.sort(listed(2, 'A'), undefined);
    expect(sorter.sort(listed(3, 'A', metresNorth(900)), undefined)).toMatchObject({
      as: 'wrong',
      problems: [{ row: 3, column: '编号', says: '和第 2 行的编号一样，留一行' }],
    });
  });
});
