import { Inject, Injectable } from '@nestjs/common';
import { OverGivenWaiting, Programmes } from '../../benefits/index.js';
import {
  CITY_PACK,
  Clock,
  Directory,
  localTime,
  scopesOf,
  type Actor,
  type CityPack,
  type WorkSource,
} from '../../kernel/index.js';
import { shift } from '../figures/period.js';
import { Scopes } from '../figures/scope.js';
import { Sums } from '../figures/sums.js';

/** Older ones are settled by time: the shop's month is closed. */
const LOOKS_BACK_DAYS = 31;

/** Offline scans over the limit that nobody has looked into. */
@Injectable()
export class OverGivenLines implements WorkSource {
  readonly kind = 'over_given';

  constructor(
    private readonly clock: Clock,
    private readonly scopes: Scopes,
    private readonly sums: Sums,
    private readonly waiting: OverGivenWaiting,
    private readonly programmes: Programmes,
    private readonly directory: Directory,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async lines(actor: Actor) {
    if (scopesOf(actor, 'programmes').length === 0) return [];
    const to = localTime(this.clock.now(), this.pack.timeZone).day;
    const scope = await this.scopes.of(actor, {}, 'programmes');
    const sums = await this.sums.by(scope, { from: shift(to, -LOOKS_BACK_DAYS), to }, 'programmeId', 'placeId', 'day');
    const rows = await this.waiting.in(sums.filter((it) => it.overGiven > 0));
    const places = await this.directory.placesById(rows.map((it) => it.placeId));
    const programmes = new Map((await this.programmes.visible()).map((it) => [it.id, it]));
    return rows.map(({ redemptionId, programmeId, placeId, units, at }) => ({
      id: redemptionId,
      what: `${places.get(placeId)?.name ?? ''}，断网时多发了 ${units} ${programmes.get(programmeId)?.unit ?? ''}`,
      note: programmes.get(programmeId)?.name ?? '',
      since: at,
      page: null,
    }));
  }
}
