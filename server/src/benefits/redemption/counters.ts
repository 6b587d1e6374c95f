import { Injectable } from '@nestjs/common';
import type { Counter } from '@nuanxin/shared-types';
import { IsNull } from 'typeorm';
import { Database, DomainError, type Actor } from '../../kernel/index.js';
import { isClerkAt, personOf, Staff } from '../../membership/index.js';
import { Places } from '../../places/index.js';
import { GivenToday } from './given-today.js';
import type { Programme } from '../programmes/programme.entity.js';
import { Programmes } from '../programmes/programmes.js';
import { Redemption } from './redemption.entity.js';
import { RedemptionView } from './redemption.view.js';
import { Stock } from '../stock/stock.js';

/** What a clerk's scanner shows around the camera. */
@Injectable()
export class Counters {
  constructor(
    private readonly db: Database,
    private readonly staff: Staff,
    private readonly places: Places,
    private readonly programmes: Programmes,
    private readonly stock: Stock,
    private readonly givenToday: GivenToday,
    private readonly view: RedemptionView,
  ) {}

  /** @throws CLERK_NOT_OF_PLACE */
  async get(actor: Actor, placeId: string): Promise<Counter> {
    if (!isClerkAt(actor, placeId)) throw new DomainError('CLERK_NOT_OF_PLACE');
    const { id, name } = await this.places.get(placeId);
    const programmes = await this.programmes.atPlace(placeId);
    const last = await this.db.read.findOne(Redemption, {
      where: { placeId, clerkId: personOf(actor), reversedAt: IsNull() },
      order: { id: 'DESC' },
    });
    return {
      place: { id, name },
      clerk: await this.staff.nameOf(personOf(actor)),
      programmes: await Promise.all(
        programmes.filter((it) => it.status !== 'draft').map((it) => this.line(it, placeId)),
      ),
      last: last && (await this.view.one(last.id)),
    };
  }

  private async line(programme: Programme, placeId: string): Promise<Counter['programmes'][number]> {
    const { id, name, item, unit, status, rule } = programme;
    return {
      id,
      name,
      item,
      unit,
      status,
      perPersonPerDay: rule.perPersonPerDay,
      guestsAllowed: rule.guestsAllowed,
      givenToday: (await this.givenToday.byPlace(id, [placeId])).get(placeId) ?? 0,
      onHand: (await this.stock.onHand(programme, [placeId])).get(placeId) ?? 0,
    };
  }
}
