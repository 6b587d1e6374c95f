/** Values that many rows share, as small numbers in the order they were first seen. */
export class Interned {
  private readonly numbers = new Map<string, number>();
  readonly values: string[] = [];

  /** The number of a value; a new one gets the next. */
  add(value: string): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    this.numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  /** The number of a value, -1 for one that nobody has. */
  of(value: string): number {
    return this.numbers.get(value) ?? -1;
  }
}
