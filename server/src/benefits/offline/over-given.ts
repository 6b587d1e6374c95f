import { Inject, Injectable } from '@nestjs/common';
import type { OverGivenRow } from '@nuanxin/shared-types';
import { In, IsNull, LessThan, MoreThan } from 'typeorm';
import { CITY_PACK, Clock, Database, DomainError, localTime, type Actor, type CityPack } from '../../kernel/index.js';
import { Programmes } from '../programmes/programmes.js';
import { Redemption } from '../redemption/redemption.entity.js';
import { RedemptionView } from '../redemption/redemption.view.js';

const PAGE = 200;

/** The list of what was handed out beyond a limit (超发清单), for the cadre to look into. */
@Injectable()
export class OverGiven {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly programmes: Programmes,
    private readonly view: RedemptionView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** Of a business day, newest first, by key. */
  async list(
    actor: Actor,
    { day, before }: { day?: string; before?: string },
  ): Promise<{ rows: OverGivenRow[]; next: string | null }> {
    const redemptions = await this.db.read.find(Redemption, {
      where: {
        day: day ?? localTime(this.clock.now(), this.pack.timeZone).day,
        placeId: In(await this.programmes.placesUnder(actor)),
        overGiven: MoreThan(0),
        reversedAt: IsNull(),
        ...(before && { id: LessThan(before) }),
      },
      order: { id: 'DESC' },
      take: PAGE,
    });
    const codes = new Map(redemptions.map((it) => [it.id, it.overReason]));
    return {
      rows: (await this.view.many(redemptions)).map(
        ({ id, programme, place, overGiven, name, at, limit, quantity }) => {
          const facts = { limit, left: quantity - overGiven, unit: programme.unit };
          const { code, says } = new DomainError(codes.get(id) ?? 'CODE_INVALID', facts).refusal();
          return {
            redemptionId: id,
            programme: { id: programme.id, name: programme.name },
            place,
            quantity: overGiven,
            name,
            at,
            reason: { code, says },
          };
        },
      ),
      next: redemptions.length === PAGE ? (redemptions.at(-1)?.id ?? null) : null,
    };
  }
}
