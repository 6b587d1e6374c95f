import { Inject, Injectable } from '@nestjs/common';
import type { BookableSession } from '@nuanxin/shared-types';
import { CITY_PACK, localTime, type CityPack } from '../../kernel/index.js';
import { Places } from '../../places/index.js';
import { Seats } from '../seats/seats.js';
import type { Asker } from './audience.js';
import type { Offering } from './offering.entity.js';
import { Offerings } from './offerings.js';
import { placeFacts, NOWHERE } from './place-facts.js';
import { quote } from './pricing.js';
import type { BookingSession } from './session.entity.js';

/** Sessions as everybody sees them, with the price of whoever asks. */
@Injectable()
export class SessionView {
  constructor(
    private readonly offerings: Offerings,
    private readonly places: Places,
    private readonly seats: Seats,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async many(offering: Offering, sessions: readonly BookingSession[], asker: Asker): Promise<BookableSession[]> {
    const ids = [...new Set(sessions.map((it) => it.placeId ?? offering.placeId))];
    const places = new Map((await this.places.byIds(ids)).map((it) => [it.id, placeFacts(it)]));
    const providers = new Map((await this.offerings.providersOf([offering.id])).map((it) => [it.id, it.name]));
    const seats = await this.seats.byIds(sessions.map((it) => it.id));
    const names = await this.offerings.names([offering]);
    return sessions.map((session) => {
      const { id, offeringId, title, startsAt, endsAt, capacity, minimum, status, reason, opensAt, drawAt } = session;
      const seat = seats.get(id);
      const day = localTime(startsAt, this.pack.timeZone).day;
      const provider = providers.get(session.providerId ?? '');
      return {
        ...{ id, offeringId, title, startsAt, endsAt, capacity, minimum, status, reason, opensAt, drawAt },
        free: Math.max(0, capacity - (seat?.taken ?? 0)),
        waiting: seat?.waiting ?? 0,
        provider: provider === undefined ? null : { id: session.providerId ?? '', name: provider },
        place: places.get(session.placeId ?? offering.placeId) ?? NOWHERE,
        room: session.room || offering.room,
        drawn: session.drawnAt !== null,
        ...quote(offering, day, asker, names),
      };
    });
  }
}
