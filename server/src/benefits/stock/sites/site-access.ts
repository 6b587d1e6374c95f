import { Injectable } from '@nestjs/common';
import type { Duty } from '@nuanxin/shared-types';
import { Directory, DomainError, scopesOf, type Actor } from '../../../kernel/index.js';
import { Access, keepsStockAt } from '../../../membership/index.js';
import { Places } from '../../../places/index.js';
import type { Programme } from '../../programmes/programme.entity.js';

/** Who may act on a place's stock: who keeps it there, or who has the duty over the place's union. */
@Injectable()
export class SiteAccess {
  constructor(
    private readonly access: Access,
    private readonly directory: Directory,
    private readonly places: Places,
  ) {}

  /** @throws NOT_ALLOWED keeps no stock anywhere · NOT_FOUND neither keeps this one nor has the duty over it */
  async hold(actor: Actor, duty: Duty, placeId: string): Promise<void> {
    if (keepsStockAt(actor, placeId)) return;
    const elsewhere = actor.grants.some((it) => keepsStockAt(actor, it.scopeId));
    if (elsewhere && scopesOf(actor, duty).length === 0) throw new DomainError('NOT_FOUND');
    await this.access.over(actor, duty, await this.places.unionOf(placeId));
  }

  /**
   * The places of a programme whose stock the actor may see or keep: all of them where it looks after the programme, else those
   * of its own unions. @throws NOT_ALLOWED · NOT_FOUND none at all
   */
  async within(actor: Actor, duty: Duty, programme: Programme, placeIds: readonly string[]): Promise<string[]> {
    if (await this.access.covers(actor, duty, programme.unionId)) return [...placeIds];
    const unions = new Set(await this.access.unionsOf(actor, duty));
    const places = await this.directory.placesById(placeIds);
    const own = placeIds.filter((it) => unions.has(places.get(it)?.unionId ?? ''));
    if (own.length === 0) throw new DomainError('NOT_FOUND');
    return own;
  }

  /** Either of two places will do. */
  async holdOne(actor: Actor, duty: Duty, placeIds: readonly (string | null)[]): Promise<void> {
    const known = placeIds.filter((it) => it !== null);
    if (known.some((it) => keepsStockAt(actor, it))) return;
    let refusal: unknown = new DomainError('NOT_FOUND');
    for (const placeId of known) {
      try {
        return await this.hold(actor, duty, placeId);
      } catch (error) {
        refusal = error;
      }
    }
    throw refusal;
  }
}
