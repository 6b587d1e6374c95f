import { Inject, Injectable } from '@nestjs/common';
import type { PlaceRating } from '@nuanxin/shared-types';
import type { SelectQueryBuilder } from 'typeorm';
import {
  CITY_PACK,
  Clock,
  Database,
  localTime,
  newId,
  Requests,
  scopesOf,
  Vault,
  type Actor,
  type CityPack,
} from '../../kernel/index.js';
import { personOf } from '../../membership/index.js';
import { addDays } from '../opening/bands.js';
import { Visit } from '../visits/visit.entity.js';
import { Keeping } from './keeping.js';
import { PlaceScope } from './place-scope.js';
import { Rating } from './rating.entity.js';
import { Sites } from './sites.js';
import { voiceOf } from './voice.js';

const PAGE = 50;
/** A visit so long ago is what the rating is about. */
const VISIT_DAYS = 7;

/** How people found a place after a visit (评价): for its keeper and the cadre, never on the page. */
@Injectable()
export class Ratings {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly requests: Requests,
    private readonly keeping: Keeping,
    private readonly scope: PlaceScope,
    private readonly sites: Sites,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** One a person and day; said again it takes the place of the one before. @throws NOT_FOUND */
  async rate(
    actor: Actor,
    { id: placeId, requestId, stars, words = '' }: { id: string; requestId: string; stars: number; words?: string },
  ): Promise<{ stars: number }> {
    const personId = personOf(actor);
    await this.sites.one(placeId);
    const { day } = localTime(this.clock.now(), this.pack.timeZone);
    const visited = await this.cameLately(actor, placeId, day);
    return this.requests.once(requestId, { by: personId, kind: 'place_rating', placeId, stars, words }, async (tx) => {
      const said = { stars, words, visited, at: this.clock.now() };
      const again = await tx.update(Rating, { placeId, personId, day }, said);
      if (again.affected === 0) await tx.insert(Rating, { id: newId(), placeId, personId, day, ...said });
      return { stars };
    });
  }

  /** @throws NOT_ALLOWED · NOT_FOUND a place one does not keep, a union outside one's own */
  async list(
    actor: Actor,
    { before, limit = PAGE, ...of }: { placeId?: string; unionId?: string; before?: string; limit?: number },
  ): Promise<{ rows: PlaceRating[]; next: string | null; average: number | null; count: number }> {
    const among = await this.among(actor, of);
    const page = among().orderBy('item.id', 'DESC').take(limit);
    if (before) page.andWhere('item.id < :before', { before });
    const ratings = await page.getMany();
    const sum = await among()
      .select('AVG(item.stars)', 'average')
      .addSelect('COUNT(*)', 'count')
      .getRawOne<{ average: string | number | null; count: string | number }>();
    const places = await this.sites.many(ratings.map((it) => it.placeId));
    return {
      rows: ratings.map(({ id, placeId, stars, words, visited, at }) => {
        const place = { id: placeId, name: places.get(placeId)?.name ?? '' };
        return { id, place, stars, words, visited: Boolean(visited), at };
      }),
      next: ratings.length === limit ? (ratings.at(-1)?.id ?? null) : null,
      average: sum?.average == null ? null : Math.round(Number(sum.average) * 10) / 10,
      count: Number(sum?.count ?? 0),
    };
  }

  /** Ratings the actor may read, as a query made anew each time. */
  private async among(
    actor: Actor,
    { placeId, unionId }: { placeId?: string; unionId?: string },
  ): Promise<() => SelectQueryBuilder<Rating>> {
    const all = () => this.db.read.createQueryBuilder(Rating, 'item').where('1 = 1');
    if (placeId !== undefined) {
      await this.keeping.hold(actor, placeId);
      return () => all().andWhere('item.placeId = :placeId', { placeId });
    }
    const kept = this.keeping.placeIdsOf(actor);
    if (unionId === undefined && scopesOf(actor, 'places').length === 0)
      return () => all().andWhere(kept.length === 0 ? '1 = 0' : 'item.placeId IN (:...kept)', { kept });
    const unionIds = await this.scope.unionsOf(actor, 'places', unionId);
    return () => this.scope.narrow(all(), unionIds);
  }

  private async cameLately(actor: Actor, placeId: string, today: string): Promise<boolean> {
    const visitor = voiceOf(this.vault, actor);
    if (visitor === null) return false;
    const since = addDays(today, -VISIT_DAYS);
    return this.db.read
      .createQueryBuilder(Visit, 'visit')
      .where('visit.placeId = :placeId AND visit.visitor = :visitor AND visit.day >= :since', {
        placeId,
        visitor,
        since,
      })
      .getExists();
  }
}
