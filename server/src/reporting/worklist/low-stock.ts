import { Injectable } from '@nestjs/common';
import { Shelves } from '../../benefits/index.js';
import { Directory, scopesOf, type Actor } from '../../kernel/index.js';
import { Scopes } from '../figures/scope.js';
import type { WorkSource } from './work-source.js';

/** Places where a programme runs out, the emptiest first. */
@Injectable()
export class LowStock implements WorkSource {
  readonly kind = 'low_stock';

  constructor(
    private readonly scopes: Scopes,
    private readonly shelves: Shelves,
    private readonly directory: Directory,
  ) {}

  async lines(actor: Actor) {
    if (scopesOf(actor, 'stock').length === 0) return [];
    const low = (await this.shelves.in(await this.scopes.of(actor, {}, 'stock')))
      .filter(({ onHand, programme }) => onHand <= programme.lowStock)
      .sort((a, b) => a.onHand - b.onHand);
    const places = await this.directory.placesById(low.map((it) => it.placeId));
    return low.map(({ programme, placeId, onHand }) => ({
      id: `${programme.id}/${placeId}`,
      what: `${places.get(placeId)?.name ?? ''}，${onHand <= 0 ? '一点没有了' : `还剩 ${onHand} ${programme.unit}`}`,
      note: `${programme.name}，低于 ${programme.lowStock} ${programme.unit}就提醒`,
      since: null,
      page: `stock?programme=${programme.id}&place=${placeId}`,
    }));
  }
}
