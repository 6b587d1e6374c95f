import { Injectable } from '@nestjs/common';
import { DomainError, scopesOf, type Actor } from '../../kernel/index.js';
import { Access, keepsStockAt } from '../../membership/index.js';
import { Sites } from './sites.js';

/** Who answers for a place: its keeper (管理员) or clerk, or a cadre over its union. */
@Injectable()
export class Keeping {
  constructor(
    private readonly access: Access,
    private readonly sites: Sites,
  ) {}

  /** @returns the union the place belongs to. @throws NOT_ALLOWED keeps no place at all · NOT_FOUND not this one */
  async hold(actor: Actor, placeId: string): Promise<string> {
    const { unionId } = await this.sites.one(placeId);
    if (keepsStockAt(actor, placeId)) return unionId;
    if (scopesOf(actor, 'places').length === 0 && this.placeIdsOf(actor).length > 0) throw new DomainError('NOT_FOUND');
    await this.access.over(actor, 'places', unionId);
    return unionId;
  }

  /** Ids of the places somebody keeps. */
  placeIdsOf(actor: Actor): string[] {
    return [...new Set(actor.grants.map((it) => it.scopeId).filter((it) => keepsStockAt(actor, it)))];
  }
}
