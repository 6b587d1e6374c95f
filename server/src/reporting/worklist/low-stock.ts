import { Injectable } from '@nestjs/common';
import { Shelves } from '../../benefits/index.js';
import { scopesOf, type Actor, type WorkSource } from '../../kernel/index.js';
import { Scopes } from '../figures/scope.js';

/** Places where a programme runs out, the emptiest first. */
@Injectable()
export class LowStock implements WorkSource {
  readonly kind = 'low_stock';

  constructor(
    private readonly scopes: Scopes,
    private readonly shelves: Shelves,
  ) {}

  async lines(actor: Actor) {
    if (scopesOf(actor, 'stock').length === 0) return [];
    const low = (await this.shelves.in(await this.scopes.of(actor, {}, 'stock')))
      .filter((it) => it.low)
      .sort((a, b) => a.onHand - b.onHand);
    return low.map(({ programme, place, onHand, inTransit, lowAt }) => ({
      id: `${programme.id}/${place.id}`,
      what: `${place.name}，${onHand <= 0 ? '一点没有了' : `还剩 ${onHand} ${programme.unit}`}`,
      note: `${programme.name}，${inTransit > 0 ? `路上还有 ${inTransit} ${programme.unit}` : `低于 ${lowAt} ${programme.unit}就提醒`}`,
      since: null,
      page: 'stock',
    }));
  }
}
