import { Inject, Injectable } from '@nestjs/common';
import { isTakenAt, Shelves } from '../../benefits/index.js';
import { CITY_PACK, Clock, Directory, localTime, scopesOf, type Actor, type CityPack } from '../../kernel/index.js';
import { Places } from '../../places/index.js';
import { Scopes } from '../figures/scope.js';
import { Sums } from '../figures/sums.js';
import type { WorkSource } from './work-source.js';

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
    private readonly directory: Directory,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async lines(actor: Actor) {
    if (scopesOf(actor, 'places').length === 0) return [];
    const scope = await this.scopes.of(actor, {}, 'places');
    const now = localTime(this.clock.now(), this.pack.timeZone);
    const active = await this.sums.by(null, { from: now.day, to: now.day }, 'programmeId', 'placeId');
    const heard = new Set(active.map((it) => `${it.programmeId}/${it.placeId}`));
    const quiet = (await this.shelves.in(scope)).filter(
      ({ programme, placeId, onHand }) =>
        onHand > 0 && isTakenAt(programme.rule, now) && !heard.has(`${programme.id}/${placeId}`),
    );
    const open = await this.places.minutesOpen(quiet.map((it) => it.placeId));
    const silent = quiet.filter((it) => (open.get(it.placeId) ?? 0) >= OPEN_AT_LEAST_MINUTES);
    const places = await this.directory.placesById(silent.map((it) => it.placeId));
    return silent.map(({ programme, placeId, onHand }) => ({
      id: `${programme.id}/${placeId}`,
      what: `${places.get(placeId)?.name ?? ''}，今天还没有人领`,
      note: `开门 ${Math.floor((open.get(placeId) ?? 0) / 60)} 小时了，有货 ${onHand} ${programme.unit}，给店里打个电话`,
      since: null,
      page: `shops?place=${placeId}`,
    }));
  }
}
