import { Inject, Injectable } from '@nestjs/common';
import type { Stay } from '@nuanxin/shared-types';
import { Between, In, IsNull, MoreThan } from 'typeorm';
import { CITY_PACK, Clock, Database, type CityPack } from '../../kernel/index.js';
import type { Place } from '../records/place.entity.js';
import { PlaceStay } from '../stays/place-stay.entity.js';
import { addDays } from './bands.js';
import { PlaceException } from './place-exception.entity.js';
import { wallAt, type OpeningFacts, type Wall } from './spans.js';

/** Exceptions are said at most a year ahead, and no screen looks further than this. */
const AHEAD_DAYS = 62;
/** More places than this are looked up by reading what there is: exceptions and stays are few. */
const NAMED_MOST = 200;

/** What says when a place is open, with all that is known of the days that are different. */
export interface KnownOpening extends OpeningFacts {
  notices: readonly PlaceException[];
  /** Present and coming, by time. */
  stays: readonly Stay[];
}

/** Gathers what says when places are open: their hours, exceptions, stays. */
@Injectable()
export class Openings {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** The moment as the city reads it off the wall. */
  wall(): Wall {
    return wallAt(this.clock.now(), this.pack.timeZone);
  }

  async of(places: readonly Place[]): Promise<Map<string, KnownOpening>> {
    const { day, at } = this.wall();
    const among = places.length <= NAMED_MOST && { placeId: In(places.map((it) => it.id)) };
    const days = Between(addDays(day, -1), addDays(day, AHEAD_DAYS));
    const [exceptions, stays] = await Promise.all([
      this.db.read.find(PlaceException, { where: { ...among, day: days }, order: { day: 'ASC' } }),
      this.db.read.find(PlaceStay, {
        where: { ...among, toAt: MoreThan(at), cancelledAt: IsNull() },
        order: { fromAt: 'ASC' },
      }),
    ]);
    const noticesOf = byPlace(exceptions);
    const staysOf = byPlace(stays);
    return new Map(
      places.map(({ id, schedule }) => {
        const notices = noticesOf.get(id) ?? [];
        return [
          id,
          {
            hours: schedule,
            exceptions: new Map(notices.map((it) => [it.day, it.bands])),
            notices,
            stays: (staysOf.get(id) ?? []).map(stayView),
          },
        ];
      }),
    );
  }
}

export function stayView({ id, address, longitude, latitude, fromAt, toAt }: PlaceStay): Stay {
  return { id, address, longitude, latitude, from: fromAt, to: toAt };
}

function byPlace<T extends { placeId: string }>(rows: readonly T[]): Map<string, T[]> {
  const places = new Map<string, T[]>();
  for (const row of rows) {
    const before = places.get(row.placeId);
    if (before) before.push(row);
    else places.set(row.placeId, [row]);
  }
  return places;
}
