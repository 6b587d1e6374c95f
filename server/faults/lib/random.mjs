/** The one source of chance of the fault suite: xorshift32, so that a seed replays the same plan anywhere. */
export class Chance {
  #state;

  constructor(seed) {
    // A state of zero would stay zero.
    this.#state = seed >>> 0 || 0x9e3779b9;
  }

  /** A chance of its own for each scenario: what one draws does not change what the next one gets. */
  fork(name) {
    let hash = this.#state;
    for (const char of name) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
    return new Chance(hash);
  }

  /** From `min` to `max`, both included. */
  int(min, max) {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return min + ((this.#state >>> 0) % (max - min + 1));
  }

  /** True in `percent` of a hundred. */
  in100(percent) {
    return this.int(1, 100) <= percent;
  }

  pick(list) {
    return list[this.int(0, list.length - 1)];
  }

  /** A request id; version 4 by its form. */
  uuid() {
    const hex = Array.from({ length: 4 }, () =>
      this.int(0, 0xffffffff - 1)
        .toString(16)
        .padStart(8, '0'),
    ).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}
