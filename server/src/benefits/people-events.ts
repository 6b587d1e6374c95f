import { Injectable } from '@nestjs/common';
import type { MyData } from '@nuanxin/shared-types';
import { Database, Outbox } from '../kernel/index.js';
import { PersonalData } from '../membership/index.js';
import { Adoption } from './adoption.js';
import { Redemption } from './redemption/redemption.entity.js';
import { RedemptionView } from './redemption/redemption.view.js';

const EXPORT_AT_MOST = 1000;

/** What this room does when membership speaks of a person. */
@Injectable()
export class PeopleEvents {
  constructor(
    private readonly db: Database,
    private readonly view: RedemptionView,
    private readonly adoption: Adoption,
    outbox: Outbox,
    personalData: PersonalData,
  ) {
    outbox.on('person.merged', ({ fromId, intoId }) =>
      this.db.transact((tx) => this.adoption.adopt(tx, fromId, intoId)),
    );
    personalData.registerRedemptions((personId) => this.taken(personId));
  }

  private async taken(personId: string): Promise<MyData['redemptions']> {
    const redemptions = await this.db.read.find(Redemption, {
      where: { personId },
      order: { id: 'DESC' },
      take: EXPORT_AT_MOST,
    });
    return (await this.view.many(redemptions)).map(({ programme, place, quantity, at, reversedAt }) => ({
      programme: programme.name,
      place: place.name,
      quantity,
      at,
      reversed: reversedAt !== null,
    }));
  }
}
