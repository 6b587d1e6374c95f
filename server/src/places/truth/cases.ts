import { Injectable } from '@nestjs/common';
import type { KeptPlace, PlaceCase, PlaceCaseFilter } from '@nuanxin/shared-types';
import { In, IsNull, type SelectQueryBuilder } from 'typeorm';
import { Clock, Database, DomainError, Files, type Actor } from '../../kernel/index.js';
import { PlaceCaseRecord, PlaceReportRecord } from './case.entity.js';
import { CaseView } from './case.view.js';
import { Keeping } from './keeping.js';
import { PlaceScope } from './place-scope.js';
import { Sites } from './sites.js';
import { Truths } from './truths.js';

const PAGE = 50;

/** What waits for an answer, and what was answered, for the keeper and the cadre. */
@Injectable()
export class Cases {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly keeping: Keeping,
    private readonly scope: PlaceScope,
    private readonly sites: Sites,
    private readonly truths: Truths,
    private readonly view: CaseView,
    files: Files,
  ) {
    files.readableBy('place_report', (actor, id) => this.mayLook(actor, id));
  }

  /** The places the actor keeps, those with the oldest open case first. */
  async kept(actor: Actor): Promise<{ now: number; rows: KeptPlace[] }> {
    const placeIds = this.keeping.placeIdsOf(actor);
    const places = await this.sites.many(placeIds);
    const known = placeIds.filter((it) => places.has(it));
    const truths = await this.truths.many(known, actor);
    const open = await this.db.read.find(PlaceCaseRecord, {
      where: { placeId: In(known), answeredAt: IsNull() },
      order: { since: 'ASC', id: 'ASC' },
    });
    const cases = await this.view.many(open);
    const oldest = (placeId: string) => cases.find((it) => it.place.id === placeId)?.since ?? Infinity;
    const rows = truths.flatMap((truth) => {
      const place = places.get(truth.placeId);
      if (!place) return [];
      const { id, name, address, facilities: facilityCodes } = place;
      return [{ place: { id, name, address, facilityCodes }, truth, cases: cases.filter((it) => it.place.id === id) }];
    });
    rows.sort((a, b) => oldest(a.place.id) - oldest(b.place.id) || a.place.name.localeCompare(b.place.name, 'zh'));
    return { now: this.clock.now(), rows };
  }

  /** Newest first, by key. @throws NOT_ALLOWED · NOT_FOUND */
  async list(
    actor: Actor,
    { before, limit = PAGE, ...filter }: PlaceCaseFilter & { before?: string; limit?: number },
  ): Promise<{ now: number; rows: PlaceCase[]; next: string | null; open: number; overdue: number }> {
    const unionIds = await this.scope.unionsOf(actor, 'places', filter.unionId);
    const page = this.filtered(unionIds, filter).orderBy('item.id', 'DESC').take(limit);
    if (before) page.andWhere('item.id < :before', { before });
    const cases = await page.getMany();
    const { status: _, ...anyStatus } = filter;
    return {
      now: this.clock.now(),
      rows: await this.view.many(cases),
      next: cases.length === limit ? (cases.at(-1)?.id ?? null) : null,
      open: await this.filtered(unionIds, { ...anyStatus, status: 'open' }).getCount(),
      overdue: await this.filtered(unionIds, { ...anyStatus, status: 'overdue' }).getCount(),
    };
  }

  /** What a cadre has to see to: disputed or overdue, the oldest first. @throws NOT_ALLOWED */
  async pressing(actor: Actor): Promise<PlaceCase[]> {
    const unionIds = await this.scope.unionsOf(actor, 'places', undefined);
    const query = this.filtered(unionIds, { status: 'open' })
      .andWhere('(item.disputedAt IS NOT NULL OR item.dueAt < :now)', { now: this.clock.now() })
      .orderBy('item.since');
    return this.view.many(await query.getMany());
  }

  private filtered(
    unionIds: readonly string[] | null,
    { placeId, kind, status }: PlaceCaseFilter,
  ): SelectQueryBuilder<PlaceCaseRecord> {
    const query = this.db.read.createQueryBuilder(PlaceCaseRecord, 'item').where('1 = 1');
    if (placeId) query.andWhere('item.placeId = :placeId', { placeId });
    if (kind) query.andWhere('item.kind = :kind', { kind });
    if (status) query.andWhere(`item.answeredAt IS ${status === 'answered' ? 'NOT NULL' : 'NULL'}`);
    if (status === 'open' || status === 'overdue') this.scope.standing(query);
    if (status === 'overdue') query.andWhere('item.dueAt < :now', { now: this.clock.now() });
    return this.scope.narrow(query, unionIds);
  }

  private async mayLook(actor: Actor, reportId: string): Promise<boolean> {
    const report = await this.db.read.findOneBy(PlaceReportRecord, { id: reportId });
    const of = report && (await this.db.read.findOneBy(PlaceCaseRecord, { id: report.caseId }));
    if (!of) return false;
    return this.keeping.hold(actor, of.placeId).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DomainError) return false;
        throw error;
      },
    );
  }
}
