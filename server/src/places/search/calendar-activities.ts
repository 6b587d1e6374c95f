import { Inject, Injectable } from '@nestjs/common';
import { Between, In, IsNull } from 'typeorm';
import { CITY_PACK, Clock, Database, localTime, startOfDay, type CityPack } from '../../kernel/index.js';
import { PlaceEventRecord } from '../calendar/place-event.entity.js';
import { addDays } from '../opening/bands.js';
import { NearbyActivities, type Activity } from './nearby-activities.js';

const DAYS_AHEAD = 7;
const MOST = 50;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Tells what stands in the calendars of places for the coming week. */
@Injectable()
export class CalendarActivities {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
    activities: NearbyActivities,
  ) {
    activities.register((_actor, placeIds) => this.at(placeIds));
  }

  private async at(placeIds: readonly string[]): Promise<Activity[]> {
    const now = this.clock.now();
    const today = localTime(now, this.pack.timeZone).day;
    const midnight = startOfDay(now, this.pack.timeZone);
    const events = await this.db.read.find(PlaceEventRecord, {
      where: { placeId: In([...placeIds]), day: Between(today, addDays(today, DAYS_AHEAD)), cancelled: IsNull() },
      order: { day: 'ASC', fromClock: 'ASC' },
      take: MOST,
    });
    const momentOf = (day: string, clock: string): number => {
      const days = (Date.parse(day) - Date.parse(today)) / DAY_MS;
      const [hour = 0, minute = 0] = clock.split(':').map(Number);
      return midnight + days * DAY_MS + (hour * 60 + minute) * MINUTE_MS;
    };
    return events
      .map(({ id, title, placeId, day, fromClock, toClock }) => ({
        id,
        offeringId: null,
        name: title,
        placeId,
        startsAt: momentOf(day, fromClock),
        endsAt: momentOf(day, toClock),
      }))
      .filter((it) => it.endsAt > now);
  }
}
