import { Injectable } from '@nestjs/common';
import type { StockRow, StockTake } from '@nuanxin/shared-types';
import { Audit, DomainError, Requests, type Actor, type Tx } from '../../../kernel/index.js';
import type { Programme } from '../../programmes/programme.entity.js';
import { Programmes } from '../../programmes/programmes.js';
import { foundAt, lostAt, stockAt } from '../accounts.js';
import { lotFoundOf, lotHeldOf, lotLostOf } from '../lots/lot-accounts.js';
import { Lots } from '../lots/lots.js';
import { Stock } from '../stock.js';
import { SiteAccess } from './site-access.js';
import { StockActs, type Movement } from './stock-acts.js';

/** Counting what lies there (盘点): the difference is booked, with its reason. */
@Injectable()
export class StockTakes {
  constructor(
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly programmes: Programmes,
    private readonly siteAccess: SiteAccess,
    private readonly acts: StockActs,
    private readonly lots: Lots,
    private readonly stock: Stock,
  ) {}

  /** @throws NOT_FOUND · PLACE_NOT_LISTED · COUNT_DIFFERS no reason given · STOCK_TOO_LOW handed out while counting */
  async take(actor: Actor, { id, placeId, requestId, counted, book, reason = '' }: StockTake): Promise<StockRow> {
    await this.siteAccess.hold(actor, 'stock', placeId);
    const programme = await this.programmes.at(id, placeId);
    const difference = counted - book;
    if (difference !== 0 && reason === '') throw new DomainError('COUNT_DIFFERS');
    const body = { by: actor.personId, kind: 'stock_take', id, placeId, counted, book, reason };
    await this.requests.once(requestId, body, async (tx) => {
      await this.acts.inTurn(tx, id, [placeId]);
      const facts = { programmeId: id, placeId, counted, book, note: reason };
      const act = { kind: 'stock_take', requestId, actor, facts };
      await this.acts.post(tx, act, await this.movements(tx, programme, placeId, difference));
      await this.audit.record(tx, actor, 'stock.counted', placeId, { programmeId: id, counted, book, reason });
      return {};
    });
    return this.stock.row(programme, placeId);
  }

  private async movements(tx: Tx, programme: Programme, placeId: string, difference: number): Promise<Movement[]> {
    const { id, unit } = programme;
    const stock = stockAt(programme, placeId);
    if (difference > 0) {
      const lot = await this.lots.open(tx, { programmeId: id, placeId, quantity: 0 }, 'here');
      return [
        { from: foundAt(programme, placeId), to: stock, amount: difference },
        { from: lotFoundOf(unit, lot.id), to: lotHeldOf(unit, lot.id), amount: difference },
      ];
    }
    if (difference === 0) return [];
    const parts = await this.lots.parts(tx, programme, placeId, -difference);
    return [
      { from: stock, to: lostAt(programme, placeId), amount: -difference },
      ...parts.flatMap(({ lot: { lot }, quantity }) =>
        lot ? { from: lotHeldOf(unit, lot.id), to: lotLostOf(unit, lot.id), amount: quantity } : [],
      ),
    ];
  }
}
