import { Injectable } from '@nestjs/common';
import { Brackets, In } from 'typeorm';
import { Clock, Database } from '../../../kernel/index.js';
import type { ServedScope } from '../../redemption/served-list.js';
import { Shipment } from './shipment.entity.js';

/** Goods go out in the morning and are counted in the same day; after two somebody has to ask. */
const LATE_MS = 2 * 86_400_000;

/** Goods that were sent and that no site has signed for (没签收). */
@Injectable()
export class LateShipments {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** To the places or of the programmes of the scope, the latest first. */
  async in(
    scope: ServedScope,
  ): Promise<
    { id: string; programmeId: string; batchId: string | null; placeId: string; quantity: number; sentAt: number }[]
  > {
    const query = this.db.read
      .createQueryBuilder(Shipment, 's')
      .where('s.status = :status AND s.sentAt < :before', { status: 'sent', before: this.clock.now() - LATE_MS })
      .orderBy('s.sentAt', 'ASC');
    if (scope) {
      const { placeIds, programmeIds } = scope;
      query.andWhere(
        new Brackets((some) => some.where({ toPlaceId: In(placeIds) }).orWhere({ programmeId: In(programmeIds) })),
      );
    }
    return (await query.getMany()).map(({ id, programmeId, batchId, toPlaceId, quantity, sentAt, createdAt }) => ({
      id,
      programmeId,
      batchId,
      placeId: toPlaceId,
      quantity,
      sentAt: sentAt ?? createdAt,
    }));
  }
}
