import { Inject, Injectable } from '@nestjs/common';
import { CITY_PACK, Clock, Database, localTime, type CityPack } from '../../kernel/index.js';
import { Redemption } from './redemption.entity.js';

/** Units handed over on the present business day, reversals taken off. */
@Injectable()
export class GivenToday {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async byPlace(programmeId: string, placeIds: readonly string[]): Promise<Map<string, number>> {
    if (placeIds.length === 0) return new Map();
    const { day } = localTime(this.clock.now(), this.pack.timeZone);
    const rows = await this.db.read
      .createQueryBuilder(Redemption, 'r')
      .select('r.placeId', 'placeId')
      .addSelect('SUM(r.quantity)', 'given')
      .where('r.programmeId = :programmeId AND r.day = :day AND r.placeId IN (:...placeIds)', {
        programmeId,
        day,
        placeIds,
      })
      .andWhere('r.reversedAt IS NULL')
      .groupBy('r.placeId')
      .getRawMany<{ placeId: string; given: string }>();
    return new Map(rows.map((it) => [it.placeId, Number(it.given)]));
  }
}
