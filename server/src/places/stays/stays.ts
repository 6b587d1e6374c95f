import { Inject, Injectable } from '@nestjs/common';
import type { Stay } from '@nuanxin/shared-types';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import {
  Audit,
  CITY_PACK,
  Clock,
  Database,
  DomainError,
  localTime,
  newId,
  Requests,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { clock } from '../opening/hours-words.js';
import { stayView } from '../opening/opening-facts.js';
import { ChangedPlaces } from '../records/changed.js';
import { Place } from '../records/place.entity.js';
import { Keeping } from '../truth/keeping.js';
import { PlaceStay } from './place-stay.entity.js';

const DAY_MS = 86_400_000;
const LONGEST_MS = 7 * DAY_MS;
const AHEAD_MS = 366 * DAY_MS;
const PAGE = 100;

type NewStay = Omit<Stay, 'id'> & { id: string; requestId: string };

/** Where a mobile point (流动点) stands, when. */
@Injectable()
export class Stays {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly keeping: Keeping,
    private readonly changed: ChangedPlaces,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** Newest first, past ones too. @throws NOT_FOUND */
  async list(actor: Actor, { id: placeId, before }: { id: string; before?: number }): Promise<{ rows: Stay[] }> {
    await this.keeping.hold(actor, placeId);
    const where = { placeId, cancelledAt: IsNull(), ...(before !== undefined && { fromAt: LessThan(before) }) };
    const stays = await this.db.read.find(PlaceStay, { where, order: { fromAt: 'DESC' }, take: PAGE });
    return { rows: stays.map(stayView) };
  }

  /** @throws NOT_FOUND · NOT_MOBILE · STAY_TIMES · STAY_OVERLAPS */
  async add(actor: Actor, { id: placeId, requestId, ...asked }: NewStay): Promise<Stay> {
    await this.keeping.hold(actor, placeId);
    const now = this.clock.now();
    const { from, to } = asked;
    if (to <= now || to <= from || to - from > LONGEST_MS || from > now + AHEAD_MS) throw new DomainError('STAY_TIMES');
    const { id } = await this.requests.once(requestId, { by: actor.personId, placeId, ...asked }, async (tx) => {
      await this.takeTurn(tx, placeId);
      const place = await tx.findOneByOrFail(Place, { id: placeId });
      if (place.kind !== 'mobile') throw new DomainError('NOT_MOBILE');
      const meets = { placeId, fromAt: LessThan(to), toAt: MoreThan(from), cancelledAt: IsNull() };
      const other = await tx.findOneBy(PlaceStay, meets);
      if (other) throw new DomainError('STAY_OVERLAPS', { address: other.address });
      const { address, longitude, latitude } = asked;
      const stay = { id: newId(), placeId, address, longitude, latitude, fromAt: from, toAt: to };
      await tx.insert(PlaceStay, { ...stay, cancelledAt: null, leftAt: null, personId: actor.personId, at: now });
      await this.audit.record(tx, actor, 'place.stay_added', placeId, {
        address,
        when: `${this.moment(from)} 到 ${this.moment(to)}`,
      });
      await this.changed.announcePlace(tx, placeId);
      return { id: stay.id };
    });
    return { id, ...asked };
  }

  /** @throws NOT_FOUND · STAY_TIMES it is over already */
  async end(
    actor: Actor,
    { id: placeId, stayId, requestId }: { id: string; stayId: string; requestId: string },
  ): Promise<{ rows: Stay[] }> {
    await this.keeping.hold(actor, placeId);
    const now = this.clock.now();
    await this.requests.once(requestId, { by: actor.personId, end: stayId, placeId }, async (tx) => {
      const stay = await tx.findOneBy(PlaceStay, { id: stayId, placeId });
      if (!stay) throw new DomainError('NOT_FOUND');
      const end = stay.fromAt > now ? { cancelledAt: now, leftAt: now } : { toAt: now, leftAt: now };
      const open = { id: stayId, toAt: MoreThan(now), cancelledAt: IsNull() };
      const ended = await tx.update(PlaceStay, open, end);
      if (ended.affected === 0) throw new DomainError('STAY_TIMES');
      await this.audit.record(tx, actor, 'place.stay_ended', placeId, { stay: stayId });
      await this.changed.announcePlace(tx, placeId);
      return {};
    });
    return this.list(actor, { id: placeId });
  }

  private moment(at: number): string {
    const { day, minute } = localTime(at, this.pack.timeZone);
    return `${day} ${clock(minute)}`;
  }

  /** Holds the row of the place until the end: of two who plan at one time the second sees what the first did. */
  private async takeTurn(tx: Tx, placeId: string): Promise<void> {
    await tx.increment(Place, { id: placeId }, 'turns', 1);
  }
}
