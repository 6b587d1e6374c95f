import { Injectable } from '@nestjs/common';
import type { Tx } from '../../kernel/index.js';

/** Says of each place what goes on there that a closing would cut off, `在 2 个活动里`; places with nothing are left out. */
type Teller = (from: Tx, placeIds: readonly string[]) => Promise<Map<string, string>>;

/** What rooms above do at places: each registers how to tell, so that no place is closed under their feet. */
@Injectable()
export class PlaceUses {
  private readonly tellers: Teller[] = [];

  register(teller: Teller): void {
    this.tellers.push(teller);
  }

  /** Inside a transaction by its `tx`. */
  async of(from: Tx, placeIds: readonly string[]): Promise<Map<string, string[]>> {
    const uses = new Map<string, string[]>();
    if (placeIds.length === 0) return uses;
    for (const tell of this.tellers)
      for (const [id, words] of await tell(from, placeIds)) uses.set(id, [...(uses.get(id) ?? []), words]);
    return uses;
  }
}
