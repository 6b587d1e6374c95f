import { Inject, Injectable } from '@nestjs/common';
import { CITY_PACK, Clock, Database, localTime, type CityPack } from '../../../kernel/index.js';
import { Redemption } from '../../redemption/redemption.entity.js';

const DAY_MS = 86_400_000;
const DAYS = 7;

/** Units handed over in the seven business days before today, reversals taken off. */
@Injectable()
export class LastWeek {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async byPlace(programmeId: string): Promise<Map<string, number>> {
    const rows = await this.db.read
      .createQueryBuilder(Redemption, 'r')
      .select('r.placeId', 'placeId')
      .addSelect('SUM(r.quantity)', 'given')
      .where('r.programmeId = :programmeId AND r.day IN (:...days) AND r.reversedAt IS NULL', {
        programmeId,
        days: this.days(),
      })
      .groupBy('r.placeId')
      .getRawMany<{ placeId: string; given: string }>();
    return new Map(rows.map((it) => [it.placeId, Number(it.given)]));
  }

  private days(): string[] {
    const now = this.clock.now();
    return Array.from({ length: DAYS }, (_, i) => localTime(now - (i + 1) * DAY_MS, this.pack.timeZone).day);
  }
}
