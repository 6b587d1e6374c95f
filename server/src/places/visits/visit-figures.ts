import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  PLACE_KINDS,
  type PlaceKind,
  type VisitCounts,
  type VisitFigures as Answer,
  type VisitFilter,
} from '@nuanxin/shared-types';
import { visitFilter } from '@nuanxin/shared-types/schema';
import { COLUMNS, Exports, figureColumns, type Actor } from '../../kernel/index.js';
import { Subtrees, Workplaces } from '../../membership/index.js';
import { PlaceScope } from '../truth/place-scope.js';
import { Sites } from '../truth/sites.js';
import { VisitSums } from './visit-sums.js';

const NOBODY: VisitCounts = { visits: 0, people: 0, members: 0, enterprises: 0 };

/** Visits, people and enterprises reached, by place and period (到访情况). */
@Injectable()
export class VisitFigures implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly scope: PlaceScope,
    private readonly sums: VisitSums,
    private readonly sites: Sites,
    private readonly subtrees: Subtrees,
    private readonly workplaces: Workplaces,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'visits',
      title: '到访情况',
      duty: 'reports',
      filter: visitFilter,
      columns: [
        COLUMNS.day,
        COLUMNS.place,
        { title: '类型', width: 12 },
        COLUMNS.union,
        ...figureColumns('到访人次', '到过的人', '其中会员', '涉及企业'),
      ],
      rows: (actor, filter) => this.rows(actor, filter),
    });
  }

  /** @throws NOT_ALLOWED · NOT_FOUND the union lies outside the actor's */
  async get(actor: Actor, filter: VisitFilter): Promise<Answer> {
    const unionIds = await this.scope.unionsOf(actor, 'reports', filter.unionId);
    const [[total = NOBODY], byDay, byPlace, byKind, byEnterprise] = await Promise.all([
      this.sums.by(unionIds, filter),
      this.sums.by(unionIds, filter, 'day'),
      this.sums.by(unionIds, filter, 'placeId'),
      this.sums.by(unionIds, filter, 'kind'),
      this.sums.byEnterprise(unionIds, filter),
    ]);
    const places = await this.sites.many(byPlace.map((it) => it.placeId));
    const unions = await this.subtrees.names([...places.values()].map((it) => it.unionId));
    const names = await this.workplaces.names(byEnterprise.map((it) => it.enterprise));
    return {
      from: filter.from,
      to: filter.to,
      total: countsOf(total),
      byDay: byDay.map((it) => ({ day: it.day, ...countsOf(it) })).sort((a, b) => a.day.localeCompare(b.day)),
      byPlace: mostVisited(byPlace).flatMap((it) => {
        const place = places.get(it.placeId);
        if (!place) return [];
        const { id, name, kind, district } = place;
        return [{ id, name, kind, district, union: unions.get(place.unionId) ?? '', ...countsOf(it) }];
      }),
      byKind: mostVisited(byKind).map((it) => ({ kind: it.kind as PlaceKind, places: it.places, ...countsOf(it) })),
      byEnterprise: byEnterprise.map(({ enterprise, ...it }) => ({ name: names.get(enterprise) ?? '', ...it })),
    };
  }

  private async *rows(actor: Actor, filter: VisitFilter) {
    const unionIds = await this.scope.unionsOf(actor, 'reports', filter.unionId);
    const sums = await this.sums.byDayAndPlace(unionIds, filter);
    const places = await this.sites.many(sums.map((it) => it.placeId));
    const unions = await this.subtrees.names([...places.values()].map((it) => it.unionId));
    for (const { day, placeId, kind, visits, people, members, enterprises } of sums) {
      const place = places.get(placeId);
      const union = unions.get(place?.unionId ?? '') ?? '';
      yield [day, place?.name ?? '', PLACE_KINDS[kind], union, visits, people, members, enterprises];
    }
  }
}

function mostVisited<T extends VisitCounts>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => b.visits - a.visits);
}

function countsOf({ visits, people, members, enterprises }: VisitCounts): VisitCounts {
  return { visits, people, members, enterprises };
}
