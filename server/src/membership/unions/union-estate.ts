import { Injectable } from '@nestjs/common';
import type { UnionHoldings } from '@nuanxin/shared-types';
import type { Tx } from '../../kernel/index.js';

/** Things a higher room keeps for unions. */
interface Holding {
  kind: keyof Pick<UnionHoldings, 'places' | 'programmes'>;
  count(unionId: string): Promise<number>;
  /** In the transaction that ends a union: whatever it held belongs to `intoId`. */
  handOver(tx: Tx, fromId: string, intoId: string): Promise<unknown>;
}

/**
 * What unions hold in the rooms above. When a union ends, its shops and programmes go to another in the same transaction, so
 * that none of them ever belongs to nobody; each room registers how it hands over its own.
 */
@Injectable()
export class UnionEstate {
  private readonly holdings: Holding[] = [];

  register(holding: Holding): void {
    this.holdings.push(holding);
  }

  async counts(unionId: string): Promise<Pick<UnionHoldings, 'places' | 'programmes'>> {
    const counts = { places: 0, programmes: 0 };
    for (const holding of this.holdings) counts[holding.kind] += await holding.count(unionId);
    return counts;
  }

  async handOver(tx: Tx, fromId: string, intoId: string): Promise<void> {
    for (const holding of this.holdings) await holding.handOver(tx, fromId, intoId);
  }
}
