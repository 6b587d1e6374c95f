import { Injectable } from '@nestjs/common';
import type { Duty, FiguresFilter } from '@nuanxin/shared-types';
import { Programmes, type ServedScope } from '../../benefits/index.js';
import type { Actor } from '../../kernel/index.js';
import { Access, Subtrees } from '../../membership/index.js';
import { Places } from '../../places/index.js';

/** Whose redemptions a caller may see, or look after, as places and programmes. */
@Injectable()
export class Scopes {
  constructor(
    private readonly access: Access,
    private readonly subtrees: Subtrees,
    private readonly places: Places,
    private readonly programmes: Programmes,
  ) {}

  /** @throws NOT_ALLOWED · NOT_FOUND the union lies outside the caller's */
  async of(actor: Actor, { unionId }: Pick<FiguresFilter, 'unionId'>, duty: Duty = 'reports'): Promise<ServedScope> {
    const unionIds = await this.unionsOf(actor, duty, unionId);
    if (await this.subtrees.holdCity(unionIds)) return null;
    const [placeIds, programmeIds] = await Promise.all([this.places.idsOf(unionIds), this.programmes.idsOf(unionIds)]);
    return { placeIds, programmeIds };
  }

  private async unionsOf(actor: Actor, duty: Duty, unionId: string | undefined): Promise<string[]> {
    if (unionId === undefined) return this.access.unionsOf(actor, duty);
    await this.access.over(actor, duty, unionId);
    return this.subtrees.of(unionId);
  }
}
