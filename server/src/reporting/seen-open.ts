import { Inject, Injectable } from '@nestjs/common';
import { CITY_PACK, Clock, Database, localTime, Rounds, startOfDay, type CityPack } from '../kernel/index.js';
import { Confirmations } from '../places/index.js';
import { Rollups } from './rollups/rollups.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const EVERY_MS = 10 * MINUTE_MS;

/**
 * Where something was handed out today, somebody was there: the place is confirmed, at the beginning of that hour. Read from the
 * rollups, so that a scan itself writes nothing for it.
 */
@Injectable()
export class SeenOpen {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rollups: Rollups,
    private readonly confirmations: Confirmations,
    @Inject(CITY_PACK) private readonly pack: CityPack,
    rounds: Rounds,
  ) {
    rounds.every(EVERY_MS, 'SeenOpen', () => this.round());
  }

  /** Several processes may do the same; the second finds nothing to do. */
  async round(): Promise<void> {
    await this.rollups.upToDate();
    const now = this.clock.now();
    const { day } = localTime(now, this.pack.timeZone);
    const midnight = startOfDay(now, this.pack.timeZone);
    const rows = await this.db.read.query<{ placeId: string; hour: number | string }[]>(
      'SELECT placeId, MAX(hour) AS hour FROM report_hour WHERE day = ? AND times > 0 GROUP BY placeId',
      [day],
    );
    await this.confirmations.seen(new Map(rows.map((it) => [it.placeId, midnight + Number(it.hour) * HOUR_MS])));
  }
}
