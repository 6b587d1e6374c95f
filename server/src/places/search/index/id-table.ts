const WORDS = 4;
const FIRST_SLOTS = 1024;

/**
 * Ids (UUIDs) by row and rows by id, 16 bytes and two slots of a hash table each: a map of a million strings takes five times the
 * memory and four times as long to fill. A row keeps its id for good.
 */
export class IdTable {
  private words = new Uint32Array(WORDS * (FIRST_SLOTS / 2));
  /** Row + 1; 0 is free. At most half of them are taken. */
  private slots = new Int32Array(FIRST_SLOTS);
  private readonly asked = new Uint32Array(WORDS);
  size = 0;

  /** The row of an id, -1 for one that is not there. */
  rowOf(id: string): number {
    return (this.slots[this.slotOf(parse(id, this.asked), 0)] ?? 0) - 1;
  }

  /** The row of an id; one that is not there gets the next row. */
  add(id: string): number {
    const slot = this.slotOf(parse(id, this.asked), 0);
    const known = (this.slots[slot] ?? 0) - 1;
    if (known >= 0) return known;
    const row = this.size;
    if (2 * (row + 1) > this.slots.length) {
      this.grow();
      return this.add(id);
    }
    this.words.set(this.asked, row * WORDS);
    this.slots[slot] = row + 1;
    this.size += 1;
    return row;
  }

  idOf(row: number): string {
    let hex = '';
    for (let i = 0; i < WORDS; i++) hex += (this.words[row * WORDS + i] ?? 0).toString(16).padStart(8, '0');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  private grow(): void {
    const words = new Uint32Array(this.words.length * 2);
    words.set(this.words);
    this.words = words;
    this.slots = new Int32Array(this.slots.length * 2);
    for (let row = 0; row < this.size; row++) this.slots[this.slotOf(this.words, row * WORDS)] = row + 1;
  }

  /** Where this id stands in the hash table, or would. */
  private slotOf(words: Uint32Array, at: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash(words, at) & mask; ; slot = (slot + 1) & mask) {
      const row = (this.slots[slot] ?? 0) - 1;
      if (row < 0 || this.isAt(row, words, at)) return slot;
    }
  }

  private isAt(row: number, words: Uint32Array, at: number): boolean {
    for (let i = 0; i < WORDS; i++) if (this.words[row * WORDS + i] !== words[at + i]) return false;
    return true;
  }
}

/** The last words of a UUIDv7 are chance, the first the time. */
function hash(words: Uint32Array, at: number): number {
  const mixed = Math.imul((words[at + 3] ?? 0) ^ Math.imul(words[at + 2] ?? 0, 0x85ebca6b), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Reads 32 hexadecimal digits, dashes anywhere, into four words. */
function parse(id: string, into: Uint32Array): Uint32Array {
  let word = 0;
  let digits = 0;
  for (let i = 0; i < id.length; i++) {
    const code = id.charCodeAt(i);
    if (code === 45) continue;
    // `0`…`9` are 48…57; `a`…`f` and `A`…`F` have their value + 9 in the low four bits.
    word = (word << 4) | (code < 58 ? code - 48 : (code & 15) + 9);
    digits += 1;
    if (digits % 8 === 0) into[digits / 8 - 1] = word >>> 0;
  }
  return into;
}
