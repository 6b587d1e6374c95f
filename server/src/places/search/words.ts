import { PLACE_KINDS } from '@nuanxin/shared-types';
import { EVERYTHING, matchOf, type Conditions } from './index/conditions.js';
import { KINDS, type PlaceTable } from './index/place-table.js';

/** A facility as people call it. */
interface Facility {
  code: string;
  name: string;
}

/** The words somebody typed; more than these nobody means. */
export function wordsOf(q: string): string[] {
  return q
    .split(/\s+/)
    .filter((it) => it !== '')
    .slice(0, 8);
}

/** By row, 1 where every word stands in name, address or district, or is part of the name of its kind or of a facility. */
export function marksOf(table: PlaceTable, words: readonly string[], facilities: readonly Facility[]): Uint8Array {
  const all = new Uint8Array(table.size).fill(1);
  for (const word of words) {
    const found = new Uint8Array(table.size);
    // Letters are rare in the names of places, and then large or small.
    for (const form of new Set([word, word.toUpperCase(), word.toLowerCase()])) table.texts.mark(form, found);
    for (const meant of meantBy(word, facilities)) markMatching(table, meant, found);
    for (let row = 0; row < all.length; row++) all[row] = (all[row] ?? 0) & (found[row] ?? 0);
  }
  return all;
}

/** Conditions a word stands for by itself: 充电, 司机之家. */
function meantBy(word: string, facilities: readonly Facility[]): Conditions[] {
  const kinds = KINDS.filter((it) => PLACE_KINDS[it].includes(word));
  const codes = facilities.filter((it) => it.name.includes(word)).map((it) => it.code);
  return [
    ...(kinds.length > 0 ? [{ ...EVERYTHING, kinds }] : []),
    ...codes.map((code) => ({ ...EVERYTHING, facilities: [code] })),
  ];
}

function markMatching(table: PlaceTable, conditions: Conditions, marks: Uint8Array): void {
  const match = matchOf(table, conditions);
  if (match) for (let row = 0; row < table.size; row++) if (match(row)) marks[row] = 1;
}

/** How well a place's name meets the words: 2 it begins with the first of them, 1 it has one, 0 they are met elsewhere. */
export function scoreOf(name: string, words: readonly string[]): number {
  if (words[0] !== undefined && name.startsWith(words[0])) return 2;
  return words.some((it) => name.includes(it)) ? 1 : 0;
}
