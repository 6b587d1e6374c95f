import { Injectable } from '@nestjs/common';
import type { StockMove, StockRow } from '@nuanxin/shared-types';
import { Audit, Requests, type Actor } from '../../../kernel/index.js';
import { Access } from '../../../membership/index.js';
import { Places } from '../../../places/index.js';
import { Programmes } from '../../programmes/programmes.js';
import { stockAt, supplyAt } from '../accounts.js';
import { lotHeldOf, lotSourceOf } from '../lots/lot-accounts.js';
import { Lots } from '../lots/lots.js';
import { Stock } from '../stock.js';
import { StockActs } from './stock-acts.js';

/** Deliveries straight to a place, past the batches (进货). */
@Injectable()
export class Deliveries {
  constructor(
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly places: Places,
    private readonly programmes: Programmes,
    private readonly acts: StockActs,
    private readonly lots: Lots,
    private readonly stock: Stock,
  ) {}

  /** @throws NOT_FOUND · PLACE_NOT_LISTED */
  async receive(actor: Actor, { id, placeId, requestId, quantity, note }: StockMove): Promise<StockRow> {
    await this.access.over(actor, 'stock', await this.places.unionOf(placeId));
    const programme = await this.programmes.at(id, placeId);
    const kind = 'receipt';
    const body = { by: actor.personId, kind, id, placeId, quantity, note };
    await this.requests.once(requestId, body, async (tx) => {
      await this.acts.inTurn(tx, id, [placeId]);
      const lot = await this.lots.open(tx, { programmeId: id, placeId, quantity }, 'here');
      await this.acts.post(tx, { kind, requestId, actor, facts: { programmeId: id, placeId, note } }, [
        { from: supplyAt(programme, placeId), to: stockAt(programme, placeId), amount: quantity },
        { from: lotSourceOf(programme.unit, lot.id), to: lotHeldOf(programme.unit, lot.id), amount: quantity },
      ]);
      await this.audit.record(tx, actor, 'stock.received', placeId, { programmeId: id, quantity, note });
      return {};
    });
    return this.stock.row(programme, placeId);
  }
}
