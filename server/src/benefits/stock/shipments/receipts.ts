import { Injectable } from '@nestjs/common';
import type { Shipment as ShipmentAnswer, ShipmentReceipt } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Audit, Clock, DomainError, Files, Requests, type Actor } from '../../../kernel/index.js';
import type { Programme } from '../../programmes/programme.entity.js';
import { Programmes } from '../../programmes/programmes.js';
import { foundAt, lostAt, stockAt, transitTo } from '../accounts.js';
import { lotFoundOf, lotHeldOf, lotLostOf, lotTransitOf } from '../lots/lot-accounts.js';
import { Lot } from '../lots/lot.entity.js';
import { SiteAccess } from '../sites/site-access.js';
import { StockActs, type Movement } from '../sites/stock-acts.js';
import { ShipmentView } from './shipment.view.js';
import { Shipments } from './shipments.js';

/** A site confirms what arrived (确认收货): what it counted is on its shelf, the difference is booked with its reason. */
@Injectable()
export class Receipts {
  constructor(
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly files: Files,
    private readonly programmes: Programmes,
    private readonly siteAccess: SiteAccess,
    private readonly acts: StockActs,
    private readonly shipments: Shipments,
    private readonly view: ShipmentView,
  ) {
    files.readableBy('shipment', (actor, id) => this.mayLook(actor, id));
  }

  /** @throws NOT_FOUND · COUNT_DIFFERS no reason given · SHIPMENT_SETTLED */
  async receive(
    actor: Actor,
    { id, requestId, counted, reason = '', photoId }: ShipmentReceipt,
  ): Promise<ShipmentAnswer> {
    const shipment = await this.shipments.byId(id);
    await this.siteAccess.hold(actor, 'stock', shipment.toPlaceId);
    if (counted !== shipment.quantity && reason === '') throw new DomainError('COUNT_DIFFERS');
    const programme = await this.programmes.byId(shipment.programmeId);
    const body = { by: actor.personId, kind: 'shipment_receipt', id, counted, reason, photoId };
    await this.requests.once(requestId, body, async (tx) => {
      const { toPlaceId: placeId, programmeId } = shipment;
      await this.acts.inTurn(tx, programmeId, [placeId]);
      const receivedAt = this.clock.now();
      const change = { counted, receivedAt, photoId: photoId ?? null, ...(reason && { reason }) };
      await this.shipments.step(tx, id, 'sent', { status: 'received', ...change });
      if (photoId) await this.files.claim(tx, actor, photoId, 'photo', `shipment:${id}`);
      const lots = await tx.find(Lot, { where: { shipmentId: id }, order: { id: 'ASC' } });
      await tx.update(Lot, { id: In(lots.map((it) => it.id)) }, { arrivedAt: receivedAt });
      const facts = { programmeId, placeId, shipmentId: id, note: reason };
      await this.acts.post(tx, { kind: 'shipment_receipt', requestId, actor, facts }, [
        ...placeMovements(programme, placeId, shipment.quantity, counted),
        ...lotMovements(programme.unit, lots, counted),
      ]);
      const sent = shipment.quantity;
      await this.audit.record(tx, actor, 'shipment.received', id, { placeId, sent, counted, reason });
      return {};
    });
    return this.view.one(id);
  }

  private async mayLook(actor: Actor, id: string): Promise<boolean> {
    const { fromPlaceId, toPlaceId } = await this.shipments.byId(id);
    return this.siteAccess.holdOne(actor, 'stock.see', [toPlaceId, fromPlaceId]).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DomainError) return false;
        throw error;
      },
    );
  }
}

function placeMovements(programme: Programme, placeId: string, sent: number, counted: number): Movement[] {
  const transit = transitTo(programme, placeId);
  const stock = stockAt(programme, placeId);
  return [
    { from: transit, to: stock, amount: Math.min(sent, counted) },
    { from: transit, to: lostAt(programme, placeId), amount: sent - counted },
    { from: foundAt(programme, placeId), to: stock, amount: counted - sent },
  ];
}

/** What was counted fills the lots in their order; what is missing is missing from the last, what is too much belongs to it. */
function lotMovements(unit: string, lots: readonly Pick<Lot, 'id' | 'quantity'>[], counted: number): Movement[] {
  let left = counted;
  return lots.flatMap(({ id, quantity }, i) => {
    const arrived = Math.min(left, quantity);
    left -= arrived;
    const surplus = i === lots.length - 1 ? left : 0;
    return [
      { from: lotTransitOf(unit, id), to: lotHeldOf(unit, id), amount: arrived },
      { from: lotTransitOf(unit, id), to: lotLostOf(unit, id), amount: quantity - arrived },
      { from: lotFoundOf(unit, id), to: lotHeldOf(unit, id), amount: surplus },
    ];
  });
}
