import { Inject, Injectable } from '@nestjs/common';
import { isTakenAt, Shelves } from '../../benefits/index.js';
import {
  CITY_PACK,
  Clock,
  localTime,
  scopesOf,
  type Actor,
  type CityPack,
  type WorkSource,
} from '../../kernel/index.js';
import { Places } from '../../places/index.js';
import { Scopes } from '../figures/scope.js';
import { Sums } from '../figures/sums.js';

/** A shop that has just opened is given this long before its silence means something. */
const OPEN_AT_LEAST_MINUTES = 120;

/** Shops that scanned nothing today although they are open and have stock: a broken phone, or a clerk who does not know. */
@Injectable()
export class SilentShops implements WorkSource {
  readonly kind = 'silent_shop';

  constructor(
    private readonly clock: Clock,
    private readonly scopes: Scopes,
    private readonly shelves: Shelves,
    private readonly sums: Sums,
    private readonly places: Places,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async lines(actor: Actor) {
    if (scopesOf(actor, 'places').length === 0) return [];
    const scope = await this.scopes.of(actor, {}, 'places');
    const now = localTime(this.clock.now(), this.pack.timeZone);
    const active = await this.sums.by(null, { from: now.day, to: now.day }, 'programmeId', 'placeId');
    const heard = new Set(active.map((it) => `${it.programmeId}/${it.placeId}`));
    const quiet = (await this.shelves.in(scope)).filter(
      ({ programme, place, onHand }) =>
        onHand > 0 && isTakenAt(programme.rule, now) && !heard.has(`${programme.id}/${place.id}`),
    );
    const open = await this.places.minutesOpen(quiet.map((it) => it.place.id));
    const silent = quiet.filter((it) => (open.get(it.place.id) ?? 0) >= OPEN_AT_LEAST_MINUTES);
    return silent.map(({ programme, place, onHand }) => ({
      id: `${programme.id}/${place.id}`,
      what: `${place.name}，今天还没有人领`,
      note: `开门 ${Math.floor((open.get(place.id) ?? 0) / 60)} 小时了，有货 ${onHand} ${programme.unit}，给店里打个电话`,
      since: null,
      page: `shops/${place.id}`,
    }));
  }
}
