import { describe, expect, it } from '@jest/globals';
import { checkParts, type WantedPart } from './parts.js';

/** Somebody at an offering, from one hour to another; at its own place or elsewhere. */
function part(personId: string, id: string, from: number, to: number, placeId: string | null = null): WantedPart {
  return {
    placed: { personId, offering: { id, name: id, placeId: 'hall' } },
    first: { startsAt: from, endsAt: to, placeId },
  };
}

describe('parts that are booked in one go', () => {
  const cases: [string, WantedPart[], boolean][] = [
    ['parent and child at the same time', [part('mother', 'dance', 9, 11), part('child', 'chess', 9, 11)], true],
    ['one after the other', [part('a', 'dance', 9, 10), part('a', 'chess', 10, 11, 'gym')], true],
    ['two services of one visit', [part('a', 'health', 9, 10), part('a', 'law', 9, 10)], true],
    ['at two places at once', [part('a', 'health', 9, 10), part('a', 'law', 9, 10, 'gym')], false],
    ['one thing twice', [part('a', 'health', 9, 10), part('a', 'health', 9, 10)], false],
    ['one class of a day after another', [part('a', 'class', 9, 10), part('a', 'class', 10, 11)], true],
    [
      'the third with the first',
      [part('a', 'dance', 9, 11), part('b', 'dance', 9, 11), part('a', 'law', 10, 12, 'x')],
      false,
    ],
  ];
  it.each(cases)('%s', (_, parts, together) => {
    if (together) expect(() => checkParts(parts)).not.toThrow();
    else expect(() => checkParts(parts)).toThrow(expect.objectContaining({ code: 'BUSY_THEN' }));
  });
});
