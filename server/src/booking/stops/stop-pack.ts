import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CITY_PACK, Clock, localTime, type CityPack, type Tx } from '../../kernel/index.js';
import { Offering } from '../offerings/offering.entity.js';
import { addDays, weekdayOf } from '../slots/days.js';
import { StopRecord } from './stop.entity.js';
import { StopRows } from './stop-rows.js';

type PackStop = CityPack['stops'][number];

/** Stops of the city pack, in the weeks after the day the city begins. */
@Injectable()
export class StopPack {
  constructor(
    private readonly clock: Clock,
    private readonly rows: StopRows,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** Takes them over, once each. */
  async importPack(
    tx: Tx,
    stops: readonly PackStop[],
    ids: { unions: Map<string, string>; places: Map<string, string> },
  ): Promise<void> {
    for (const { key, union, place, weekday, week, services, ...facts } of stops) {
      if (await tx.existsBy(StopRecord, { packKey: key })) continue;
      const packKeys = services.map((it) => it.offering);
      const offerings = await tx.findBy(Offering, { packKey: In(packKeys) });
      const of = { unionId: ids.unions.get(union) ?? '', packKey: key };
      await this.rows.write(tx, of, {
        ...facts,
        placeId: ids.places.get(place) ?? '',
        day: this.dayOf(weekday, week),
        services: services.map(({ offering, capacity }) => ({
          offeringId: offerings.find((it) => it.packKey === offering)?.id ?? '',
          capacity,
        })),
      });
    }
  }

  private dayOf(weekday: number, week: number): string {
    const tomorrow = addDays(localTime(this.clock.now(), this.pack.timeZone).day, 1);
    return addDays(tomorrow, ((weekday - weekdayOf(tomorrow) + 7) % 7) + (week - 1) * 7);
  }
}
