import { Injectable, Inject } from '@nestjs/common';
import type { FiguresFilter, Redemption as RedemptionAnswer } from '@nuanxin/shared-types';
import { Brackets, In } from 'typeorm';
import { CITY_PACK, Database, localTime, type CityPack } from '../../kernel/index.js';
import { Redemption } from './redemption.entity.js';
import { RedemptionView } from './redemption.view.js';

/** Places and programmes whose redemptions somebody may see: at one of the places or of one of the programmes; null is all. */
export type ServedScope = { placeIds: string[]; programmeIds: string[] } | null;

const PAGE = 50;
const HOUR_MS = 3_600_000;
const CHANNELS = {
  code: 'r.offline = 0 AND r.codeNonce IS NOT NULL',
  told: 'r.offline = 0 AND r.codeNonce IS NULL',
  offline: 'r.offline = 1',
};

/** The redemptions behind a figure of the reports. */
@Injectable()
export class ServedList {
  constructor(
    private readonly db: Database,
    private readonly view: RedemptionView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** Newest first, by key; reversed ones left out. */
  async page(
    scope: ServedScope,
    { from, to, programmeId, placeId, category, channel, hour, before, limit = PAGE }: Asked,
  ): Promise<{ rows: RedemptionAnswer[]; next: string | null }> {
    const query = this.db.read
      .createQueryBuilder(Redemption, 'r')
      .where('r.day BETWEEN :from AND :to AND r.reversedAt IS NULL', { from, to })
      .orderBy('r.id', 'DESC')
      .take(limit);
    if (scope) query.andWhere(within(scope));
    if (programmeId) query.andWhere('r.programmeId = :programmeId', { programmeId });
    if (placeId) query.andWhere('r.placeId = :placeId', { placeId });
    if (category !== undefined) query.andWhere(`COALESCE(r.category, '') = :category`, { category });
    if (channel) query.andWhere(CHANNELS[channel]);
    if (hour !== undefined) query.andWhere(this.inHour(from), { hour });
    if (before) query.andWhere('r.id < :before', { before });
    const redemptions = await query.getMany();
    const next = redemptions.length === limit ? (redemptions.at(-1)?.id ?? null) : null;
    return { rows: await this.view.many(redemptions), next };
  }

  /** Local hour of `at`; China has one offset all year, so that of the period's first day holds. */
  private inHour(day: string): string {
    const noon = Date.parse(`${day}T12:00:00Z`);
    const offsetMs = localTime(noon, this.pack.timeZone).minute * 60_000 - 12 * HOUR_MS;
    const local = `(r.at + ${offsetMs + 24 * HOUR_MS}) % ${24 * HOUR_MS}`;
    return `${local} >= :hour * ${HOUR_MS} AND ${local} < (:hour + 1) * ${HOUR_MS}`;
  }
}

type Asked = FiguresFilter & { hour?: number; before?: string; limit?: number };

function within({ placeIds, programmeIds }: NonNullable<ServedScope>): Brackets {
  return new Brackets((some) => some.where({ placeId: In(placeIds) }).orWhere({ programmeId: In(programmeIds) }));
}
