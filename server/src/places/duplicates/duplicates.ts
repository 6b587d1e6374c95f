import { Injectable } from '@nestjs/common';
import type { DuplicateSide, PlaceDuplicate } from '@nuanxin/shared-types';
import { In, IsNull, Not } from 'typeorm';
import { Audit, Database, DomainError, Requests, type Actor } from '../../kernel/index.js';
import { Access, Unions } from '../../membership/index.js';
import { Place } from '../records/place.entity.js';
import { NEAR_METRES, nearPairs } from './near-grid.js';
import { PlaceDifference } from './place-difference.entity.js';
import { PlaceUses } from './place-uses.js';

const SHOWN = 200;

/** Places that may be one and the same (疑似重复). */
@Injectable()
export class Duplicates {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly unions: Unions,
    private readonly uses: PlaceUses,
  ) {}

  async list(actor: Actor): Promise<{ rows: PlaceDuplicate[]; total: number }> {
    const places = await this.db.read.find(Place, {
      // A van has no place of its own.
      where: { unionId: In(await this.access.unionsOf(actor, 'places')), closedAt: IsNull(), kind: Not('mobile') },
      select: { id: true, kind: true, name: true, address: true, unionId: true, longitude: true, latitude: true },
    });
    const different = new Set((await this.db.read.find(PlaceDifference)).map((it) => keyOf(it.aId, it.bId)));
    const pairs = nearPairs(places, NEAR_METRES).filter(({ a, b }) => !different.has(keyOf(a.id, b.id)));
    const shown = pairs.slice(0, SHOWN);
    const sides = await this.sides(shown.flatMap(({ a, b }) => [a, b]));
    const rows = shown.map(({ a, b, metres }) => ({
      metres,
      sameName: a.name === b.name,
      a: sides(a),
      b: sides(b),
    }));
    return { rows, total: pairs.length };
  }

  /** They are two; said twice it is said once. @throws NOT_FOUND */
  async keepBoth(
    actor: Actor,
    { requestId, aId, bId }: { requestId: string; aId: string; bId: string },
  ): Promise<{ done: true }> {
    const [first = '', second = ''] = [aId, bId].sort();
    const places = await this.db.read.findBy(Place, { id: In([first, second]) });
    if (places.length < 2) throw new DomainError('NOT_FOUND');
    for (const { unionId } of places) await this.access.over(actor, 'places', unionId);
    await this.requests.once(requestId, { by: actor.personId, first, second }, async (tx) => {
      const pair = { aId: first, bId: second };
      if (await tx.existsBy(PlaceDifference, pair)) return {};
      await tx.insert(PlaceDifference, pair);
      await this.audit.record(tx, actor, 'place.told_apart', first, { from: second });
      return {};
    });
    return { done: true };
  }

  private async sides(places: readonly Place[]): Promise<(place: Place) => DuplicateSide> {
    const uses = await this.uses.of(
      this.db.read,
      places.map((it) => it.id),
    );
    const names = await this.unions.names(places.map((it) => it.unionId));
    return ({ id, kind, name, address, unionId, longitude, latitude }) => ({
      ...{ id, kind, name, address, longitude, latitude },
      union: { id: unionId, name: names.get(unionId) ?? '' },
      uses: uses.get(id) ?? [],
    });
  }
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
