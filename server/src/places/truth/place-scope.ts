import { Injectable } from '@nestjs/common';
import type { Duty } from '@nuanxin/shared-types';
import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../kernel/index.js';
import { Access, Subtrees } from '../../membership/index.js';

/** The places a cadre looks after, as a condition on rows that hold the id of a place. */
@Injectable()
export class PlaceScope {
  constructor(
    private readonly access: Access,
    private readonly subtrees: Subtrees,
  ) {}

  /** Unions of the places; null: all of the city. @throws NOT_ALLOWED · NOT_FOUND the union lies outside the actor's */
  async unionsOf(actor: Actor, duty: Duty, unionId: string | undefined): Promise<string[] | null> {
    if (unionId !== undefined) await this.access.over(actor, duty, unionId);
    const ids = unionId === undefined ? await this.access.unionsOf(actor, duty) : await this.subtrees.of(unionId);
    return (await this.subtrees.holdCity(ids)) ? null : ids;
  }

  /** Leaves out what waits at places that are closed: nobody can see to it any more. */
  standing<T extends object>(query: SelectQueryBuilder<T>): SelectQueryBuilder<T> {
    return query.andWhere('item.placeId IN (SELECT id FROM place WHERE closedAt IS NULL)');
  }

  /** Narrows a query over rows called `item` to places of these unions: by the place, for a place may go to another union. */
  narrow<T extends object>(query: SelectQueryBuilder<T>, unionIds: readonly string[] | null): SelectQueryBuilder<T> {
    if (unionIds === null) return query;
    if (unionIds.length === 0) return query.andWhere('1 = 0');
    return query.andWhere('item.placeId IN (SELECT id FROM place WHERE unionId IN (:...unionIds))', { unionIds });
  }
}
