import { Injectable } from '@nestjs/common';
import { scopesOf, WorkSources, type Actor, type WorkSource } from '../../kernel/index.js';
import { Sites } from '../truth/sites.js';
import { WishDesk } from './wish-desk.js';

/** Tells the worklist of places where somebody wants something and nobody has answered, a line a place. */
@Injectable()
export class WishLines implements WorkSource {
  readonly kind = 'wish';

  constructor(
    private readonly desk: WishDesk,
    private readonly sites: Sites,
    sources: WorkSources,
  ) {
    sources.register(this);
  }

  async lines(actor: Actor) {
    if (scopesOf(actor, 'places').length === 0) return [];
    const waiting = await this.desk.waiting(actor);
    const places = await this.sites.many(waiting.map((it) => it.placeId));
    return waiting.map(({ placeId, wishes, since }) => ({
      id: placeId,
      what: `${places.get(placeId)?.name ?? ''}，${wishes} 样想要的设施等答复`,
      note: '',
      since,
      page: `shops/wishes/placeId=${placeId}`,
    }));
  }
}
