import { Inject, Injectable } from '@nestjs/common';
import type { PinState, RegisterRow } from '@nuanxin/shared-types';
import { In, IsNull } from 'typeorm';
import { CITY_PACK, Clock, Database, madeAt, type Actor, type CityPack } from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import { STATE_COUNCIL } from '../opening/calendar.js';
import { hoursWords } from '../opening/hours-words.js';
import { Openings } from '../opening/opening-facts.js';
import { minutesOpen } from '../opening/spans.js';
import { Place } from '../records/place.entity.js';
import { truthState } from '../truth/truth-state.js';
import { Truths } from '../truth/truths.js';

/** All places of a cadre's unions at once, a line each: what the console's list and map are made of. */
@Injectable()
export class PlaceRegister {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly openings: Openings,
    private readonly truths: Truths,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async list(actor: Actor): Promise<{ rows: RegisterRow[] }> {
    const unionId = In(await this.access.unionsOf(actor, 'places'));
    const places = await this.db.read.findBy(Place, { unionId, closedAt: IsNull() });
    const pinOf = await this.pins(places);
    const rows = places.map((it) => ({
      ...{ id: it.id, kind: it.kind, name: it.name, address: it.address, district: it.district, unionId: it.unionId },
      ...{ longitude: it.longitude, latitude: it.latitude, facilityCodes: it.facilities },
      hours: hoursWords(it.schedule),
      pin: pinOf(it.id),
    }));
    return { rows: rows.sort((a, b) => byName.compare(a.name, b.name)) };
  }

  private async pins(places: readonly Place[]): Promise<(id: string) => PinState> {
    const [openings, wall, now] = [await this.openings.of(places), this.openings.wall(), this.clock.now()];
    const truths = new Map((await this.truths.facts()).map((it) => [it.placeId, it]));
    const days = this.pack.placeTruth.unsureAfterDays;
    return (id) => {
      const truth = truths.get(id) ?? { disputed: false, confirmedAt: null, listedAt: madeAt(id), closedUntil: null };
      const state = truthState(truth, now, days);
      if (state !== 'sure') return state === 'disputed' ? 'fault' : 'unsure';
      const opening = openings.get(id);
      const open = opening && truth.closedUntil === null && minutesOpen(opening, wall, STATE_COUNCIL) !== null;
      return open ? 'open' : 'closed';
    };
  }
}

/** Made once: a new one for each comparison takes seconds for ten thousand names. */
const byName = new Intl.Collator('zh');
