import { Inject, Injectable } from '@nestjs/common';
import type { PlaceLife } from '@nuanxin/shared-types';
import { CITY_PACK, Clock, localTime, type CityPack } from '../../kernel/index.js';
import { Agreements } from '../partners/agreements.js';
import { PlaceEvents } from './place-events.js';
import { addDays } from '../opening/bands.js';

/** How far ahead a worker plans, and how much a phone shows. */
const AHEAD_DAYS = 60;
const SHOWN = 30;

/** What goes on at a place, for anybody. */
@Injectable()
export class PlaceLives {
  constructor(
    private readonly clock: Clock,
    private readonly events: PlaceEvents,
    private readonly agreements: Agreements,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async of(id: string): Promise<PlaceLife> {
    const today = localTime(this.clock.now(), this.pack.timeZone).day;
    const { rows: events } = await this.events.list({ id, from: today, until: addDays(today, AHEAD_DAYS) }, SHOWN);
    return { partners: await this.agreements.partnersOf(id, today), events };
  }
}
