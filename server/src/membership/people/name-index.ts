import type { Vault } from '../../kernel/index.js';
import type { Person } from './person.entity.js';

type NameIndex = Pick<Person, 'nameFirstIndex' | 'nameTwoIndex' | 'nameIndex'>;

/**
 * Blind indexes to find an encrypted name by its beginning: keyed hashes of the first character, of the first two, and of the
 * whole name, each of a kind of its own, so that they cannot be laid one upon another.
 *
 * The price: whoever holds the tables, without the index key, sees which people share a first character, the first two, or the
 * name. Surnames are few and uneven, so the largest groups may be guessed to be 王, 李, 张 by their size, and names as common as
 * 王伟 with some luck; nothing leads from there to a rarer name, to an ID number or to a phone. More characters would tell more
 * and help little: almost all names have two or three. Without the key nobody can try a name, and a cadre's search is held to
 * the own unions.
 */
export function nameIndexOf(vault: Vault, name: string): NameIndex {
  const letters = [...name.trim()];
  const index = (kind: string, text: string) => vault.blindIndex(kind, text);
  return {
    nameFirstIndex: index('name-1', letters.slice(0, 1).join('')),
    nameTwoIndex: letters.length > 1 ? index('name-2', letters.slice(0, 2).join('')) : null,
    nameIndex: index('name', letters.join('')),
  };
}

/** What to look for: one or two characters are a beginning, more are the whole name. */
export function nameSearch(vault: Vault, text: string): Partial<NameIndex> {
  const { nameFirstIndex, nameTwoIndex, nameIndex } = nameIndexOf(vault, text);
  const length = [...text.trim()].length;
  if (length === 1) return { nameFirstIndex };
  return length === 2 ? { nameTwoIndex } : { nameIndex };
}
