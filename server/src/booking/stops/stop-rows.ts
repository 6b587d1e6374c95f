import { Inject, Injectable } from '@nestjs/common';
import type { StopDraft } from '@nuanxin/shared-types';
import { CITY_PACK, Clock, newId, type CityPack, type Tx } from '../../kernel/index.js';
import { SessionRows } from '../offerings/session-rows.js';
import { BookingSession } from '../offerings/session.entity.js';
import { midnightOf, momentOf } from '../slots/days.js';
import { StopRecord } from './stop.entity.js';

/** Writes a stop and the sessions it brings: one for each service and band. */
@Injectable()
export class StopRows {
  constructor(
    private readonly clock: Clock,
    private readonly sessions: SessionRows,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @returns its id */
  async write(tx: Tx, of: { unionId: string; packKey: string | null }, draft: StopDraft): Promise<string> {
    const { team, enterprise, placeId, room, day, note } = draft;
    const stop = { ...of, id: newId(), placeId, team, enterprise, room, day, note };
    await tx.insert(StopRecord, { ...stop, status: 'planned', reason: null, createdAt: this.clock.now() });
    await tx.insert(BookingSession, this.sessionsOf(draft, stop.id));
    return stop.id;
  }

  private sessionsOf({ services, bands, team, placeId, room, day }: StopDraft, stopId: string): BookingSession[] {
    const midnight = midnightOf(day, this.pack.timeZone);
    const facts = { title: team, placeId, room, minimum: 0, providerId: null, opensAt: null, drawAt: null };
    return bands.flatMap(({ fromMinute, toMinute }) =>
      services.map(({ offeringId, capacity }) => {
        const [startsAt, endsAt] = [momentOf(midnight, fromMinute), momentOf(midnight, toMinute)];
        return { ...this.sessions.of(offeringId, { ...facts, capacity, startsAt, endsAt }), stopId };
      }),
    );
  }
}
