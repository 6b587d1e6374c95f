/** What another room may know of a thing it stores the id of. */
export interface Entry {
  id: string;
  name: string;
  unionId: string;
}

type Lookup = (ids: readonly string[]) => Promise<Entry[]>;

/**
 * Names of things that live in a higher room: a clerk's grant and a poster store the id of a place, and membership, which
 * lies below places, still has to show its name. The owner of a kind registers how to look it up.
 */
export class Directory {
  private places: Lookup = () => Promise.resolve([]);

  registerPlaces(lookup: Lookup): void {
    this.places = lookup;
  }

  /** Places by id; an unknown id is left out. */
  async placesById(ids: readonly (string | null)[]): Promise<Map<string, Entry>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    if (known.length === 0) return new Map();
    return new Map((await this.places(known)).map((it) => [it.id, it]));
  }
}
