import { Injectable } from '@nestjs/common';
import type { WishFilter, WishRow, WishState } from '@nuanxin/shared-types';
import type { SelectQueryBuilder } from 'typeorm';
import { Audit, Clock, Database, DomainError, Outbox, Requests, type Actor } from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import { PlaceScope } from '../truth/place-scope.js';
import { Sites } from '../truth/sites.js';
import { Wish } from './wish.entity.js';
import { WishView } from './wish.view.js';

const PAGE = 50;

/** What a cadre sees and answers. */
@Injectable()
export class WishDesk {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly access: Access,
    private readonly scope: PlaceScope,
    private readonly sites: Sites,
    private readonly view: WishView,
  ) {}

  /** Newest first, by key. @throws NOT_ALLOWED · NOT_FOUND */
  async list(
    actor: Actor,
    { before, limit = PAGE, ...filter }: WishFilter & { before?: string; limit?: number },
  ): Promise<{
    rows: WishRow[];
    next: string | null;
    byFacility: { facility: string | null; wishes: number; people: number }[];
  }> {
    const unionIds = await this.scope.unionsOf(actor, 'places', filter.unionId);
    const page = this.filtered(unionIds, filter).orderBy('item.id', 'DESC').take(limit);
    if (before) page.andWhere('item.id < :before', { before });
    const wishes = await page.getMany();
    return {
      rows: await this.view.rows(wishes),
      next: wishes.length === limit ? (wishes.at(-1)?.id ?? null) : null,
      byFacility: await this.byFacility(this.filtered(unionIds, { ...filter, state: 'open' })),
    };
  }

  /** Open ones of the actor's places, by place, the oldest first. @throws NOT_ALLOWED */
  async waiting(actor: Actor): Promise<{ placeId: string; wishes: number; since: number }[]> {
    const unionIds = await this.scope.unionsOf(actor, 'places', undefined);
    const rows = await this.filtered(unionIds, { state: 'open' })
      .select('item.placeId', 'placeId')
      .addSelect('COUNT(*)', 'wishes')
      .addSelect('MIN(item.at)', 'since')
      .groupBy('item.placeId')
      .orderBy('since')
      .getRawMany<{ placeId: string; wishes: string | number; since: string | number }>();
    return rows.map((it) => ({ placeId: it.placeId, wishes: Number(it.wishes), since: Number(it.since) }));
  }

  /** @throws NOT_ALLOWED · NOT_FOUND */
  async answer(
    actor: Actor,
    { id, requestId, ...given }: { id: string; requestId: string; state: Exclude<WishState, 'open'>; words: string },
  ): Promise<WishRow> {
    const wish = await this.db.read.findOneBy(Wish, { id });
    if (!wish) throw new DomainError('NOT_FOUND');
    const { unionId } = await this.sites.one(wish.placeId);
    await this.access.over(actor, 'places', unionId);
    await this.requests.once(requestId, { by: actor.personId, kind: 'wish_answer', id, ...given }, async (tx) => {
      const { state, words: answerWords } = given;
      const change = { state, answerWords, answeredBy: actor.personId, answeredAt: this.clock.now() };
      // What is done or declined may be asked for anew.
      await tx.update(Wish, { id }, { ...change, ...(state !== 'planned' && { openKey: null }) });
      await this.audit.record(tx, actor, 'wish.answered', id, { unionId, placeId: wish.placeId, state });
      await this.outbox.announce(tx, 'wish.answered', { wishId: id, unionId });
      return {};
    });
    const [row] = await this.view.rows([await this.db.read.findOneByOrFail(Wish, { id })]);
    if (!row) throw new Error('a row for each wish');
    return row;
  }

  private filtered(
    unionIds: readonly string[] | null,
    { placeId, facility, state }: WishFilter,
  ): SelectQueryBuilder<Wish> {
    const query = this.db.read.createQueryBuilder(Wish, 'item').where('1 = 1');
    if (placeId) query.andWhere('item.placeId = :placeId', { placeId });
    if (facility) query.andWhere('item.facility = :facility', { facility });
    if (state) query.andWhere('item.state = :state', { state });
    if (state === 'open') this.scope.standing(query);
    return this.scope.narrow(query, unionIds);
  }

  private async byFacility(open: SelectQueryBuilder<Wish>) {
    const rows = await open
      .leftJoin('place_wish_support', 'support', 'support.wishId = item.id')
      .select('item.facility', 'facility')
      .addSelect('COUNT(DISTINCT item.id)', 'wishes')
      .addSelect('COUNT(support.personId)', 'people')
      .groupBy('item.facility')
      .getRawMany<{ facility: string | null; wishes: string | number; people: string | number }>();
    return rows
      .map(({ facility, wishes, people }) => ({ facility, wishes: Number(wishes), people: Number(people) }))
      .sort((a, b) => b.people - a.people);
  }
}
