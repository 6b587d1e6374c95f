import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, MoreThan } from 'typeorm';
import { Clock, Database } from '../../kernel/index.js';
import { NearbyActivities, type Activity } from '../../places/index.js';
import { Offering } from './offering.entity.js';
import { BookingSession } from './session.entity.js';

const AHEAD_MS = 7 * 86_400_000;
const MOST = 50;

/** Tells whoever looks around what classes, talks and games take place nearby in the coming week. */
@Injectable()
export class SessionActivities {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    activities: NearbyActivities,
  ) {
    activities.register((_actor, placeIds) => this.at(placeIds));
  }

  private async at(placeIds: readonly string[]): Promise<Activity[]> {
    const now = this.clock.now();
    const open = await this.db.read.findBy(Offering, { status: 'open', mode: 'sessions' });
    const offerings = new Map(open.map((it) => [it.id, it]));
    const here = open.filter((it) => placeIds.includes(it.placeId)).map((it) => it.id);
    const soon = { status: 'planned' as const, endsAt: MoreThan(now), startsAt: LessThan(now + AHEAD_MS) };
    const sessions = await this.db.read.find(BookingSession, {
      // Where nothing else is said, at the place of its offering.
      where: [
        { ...soon, placeId: IsNull(), offeringId: In(here) },
        { ...soon, placeId: In([...placeIds]), offeringId: In([...offerings.keys()]) },
      ],
      order: { startsAt: 'ASC', id: 'ASC' },
      take: MOST,
    });
    return sessions.flatMap(({ id, offeringId, placeId, title, startsAt, endsAt }) => {
      const offering = offerings.get(offeringId);
      if (!offering) return [];
      const name = title === '' ? offering.name : `${offering.name} ${title}`;
      return [{ id, offeringId, name, placeId: placeId ?? offering.placeId, startsAt, endsAt }];
    });
  }
}
