/** A code not seen for this long has left the screen. The slowest decoder here looks about three times a second. */
const GONE_AFTER_MS = 1_500;

/** Lets each code through once for as long as it stays before the camera. Times are UTC ms. */
export class RepeatGuard {
  #text: string | null = null;
  #seenAt = 0;

  /** True when this sighting is news. */
  isNew(text: string, now: number): boolean {
    const repeated = text === this.#text && now - this.#seenAt < GONE_AFTER_MS;
    this.#text = text;
    this.#seenAt = now;
    return !repeated;
  }

  /** True once, when the last code has left the screen. */
  hasGone(now: number): boolean {
    if (this.#text === null || now - this.#seenAt < GONE_AFTER_MS) return false;
    this.#text = null;
    return true;
  }

  /** After a pause in which nobody looked: the code is taken to have been there until now. */
  resume(now: number): void {
    if (this.#text !== null) this.#seenAt = now;
  }
}
