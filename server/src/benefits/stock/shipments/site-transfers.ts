import { Injectable } from '@nestjs/common';
import type { NewTransfer, Shipment as ShipmentAnswer } from '@nuanxin/shared-types';
import { Audit, Clock, DomainError, Requests, type Actor, type Tx } from '../../../kernel/index.js';
import type { Programme } from '../../programmes/programme.entity.js';
import { Programmes } from '../../programmes/programmes.js';
import { stockAt, supplyAt, transitTo } from '../accounts.js';
import { batchDepotOf, lotHeldOf, lotSourceOf, lotTransitOf } from '../lots/lot-accounts.js';
import { Lot } from '../lots/lot.entity.js';
import { Lots } from '../lots/lots.js';
import { SiteAccess } from '../sites/site-access.js';
import { StockActs, type Movement } from '../sites/stock-acts.js';
import type { Shipment } from './shipment.entity.js';
import { ShipmentView } from './shipment.view.js';
import { Shipments, STATUS_WORDS } from './shipments.js';

/** Stock from one site to another (调拨): asked for, sent, received; and the way back of what has not arrived. */
@Injectable()
export class SiteTransfers {
  constructor(
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly programmes: Programmes,
    private readonly siteAccess: SiteAccess,
    private readonly lots: Lots,
    private readonly acts: StockActs,
    private readonly shipments: Shipments,
    private readonly view: ShipmentView,
  ) {}

  /** @throws NOT_FOUND keeps neither end · SAME_PLACE · PLACE_NOT_LISTED */
  async ask(actor: Actor, input: NewTransfer): Promise<ShipmentAnswer> {
    const { id: programmeId, requestId, fromPlaceId, toPlaceId, quantity, reason } = input;
    await this.siteAccess.holdOne(actor, 'stock', [toPlaceId, fromPlaceId]);
    if (fromPlaceId === toPlaceId) throw new DomainError('SAME_PLACE');
    await this.programmes.at(programmeId, fromPlaceId);
    await this.programmes.at(programmeId, toPlaceId);
    const body = { by: actor.personId, kind: 'transfer_asked', ...input, requestId: '' };
    const { id } = await this.requests.once(requestId, body, async (tx) => {
      const facts = { programmeId, fromPlaceId, toPlaceId, quantity, reason };
      const fresh = await this.shipments.open(tx, { ...facts, note: '' });
      await this.audit.record(tx, actor, 'transfer.asked', fresh, facts);
      return { id: fresh };
    });
    return this.view.one(id);
  }

  /** Whoever keeps the giving site sends it. @throws NOT_FOUND · SHIPMENT_SETTLED · STOCK_TOO_LOW */
  async send(
    actor: Actor,
    { id, requestId, quantity }: { id: string; requestId: string; quantity: number },
  ): Promise<ShipmentAnswer> {
    const { fromPlaceId, toPlaceId, programmeId } = await this.shipments.byId(id);
    await this.siteAccess.hold(actor, 'stock', fromPlaceId ?? toPlaceId);
    if (!fromPlaceId) throw new DomainError('SHIPMENT_SETTLED', { status: STATUS_WORDS.sent });
    const programme = await this.programmes.byId(programmeId);
    const body = { by: actor.personId, kind: 'transfer_sent', id, quantity };
    await this.requests.once(requestId, body, async (tx) => {
      await this.acts.inTurn(tx, programmeId, [fromPlaceId, toPlaceId]);
      await this.shipments.step(tx, id, 'asked', { status: 'sent', quantity, sentAt: this.clock.now() });
      const facts = { programmeId, fromPlaceId, toPlaceId, shipmentId: id };
      await this.acts.post(tx, { kind: 'transfer_sent', requestId, actor, facts }, [
        { from: stockAt(programme, fromPlaceId), to: supplyAt(programme, fromPlaceId), amount: quantity },
        { from: supplyAt(programme, toPlaceId), to: transitTo(programme, toPlaceId), amount: quantity },
        ...(await this.lotsLeave(tx, programme, { id, fromPlaceId, toPlaceId }, quantity)),
      ]);
      await this.audit.record(tx, actor, 'transfer.sent', id, { fromPlaceId, toPlaceId, quantity });
      return {};
    });
    return this.view.one(id);
  }

  /** Either end, or the console. @throws NOT_FOUND · SHIPMENT_SETTLED it has arrived, or was cancelled before */
  async cancel(
    actor: Actor,
    { id, requestId, reason }: { id: string; requestId: string; reason: string },
  ): Promise<ShipmentAnswer> {
    const shipment = await this.shipments.byId(id);
    const { fromPlaceId, toPlaceId, programmeId, status } = shipment;
    // What left the depot comes back to it: that is the union's to say, not the site's.
    if (fromPlaceId) await this.siteAccess.holdOne(actor, 'stock', [fromPlaceId, toPlaceId]);
    else await this.programmes.under(actor, 'stock', programmeId);
    const programme = await this.programmes.byId(programmeId);
    const body = { by: actor.personId, kind: 'shipment_cancelled', id, reason };
    await this.requests.once(requestId, body, async (tx) => {
      await this.acts.inTurn(tx, programmeId, fromPlaceId ? [fromPlaceId, toPlaceId] : [toPlaceId]);
      const before = status === 'asked' ? 'asked' : 'sent';
      await this.shipments.step(tx, id, before, { status: 'cancelled', reason });
      if (before === 'sent') {
        const facts = { programmeId, toPlaceId, shipmentId: id, note: reason };
        const act = { kind: 'shipment_cancelled', requestId, actor, facts };
        await this.acts.post(tx, act, await this.wayBack(tx, programme, shipment));
      }
      await this.audit.record(tx, actor, 'shipment.cancelled', id, { before, reason });
      return {};
    });
    return this.view.one(id);
  }

  /** The oldest lots leave first; each becomes a lot of the same batch on its way to the other site. */
  private async lotsLeave(
    tx: Tx,
    programme: Programme,
    { id: shipmentId, fromPlaceId, toPlaceId }: { id: string; fromPlaceId: string; toPlaceId: string },
    quantity: number,
  ): Promise<Movement[]> {
    const { id: programmeId, unit } = programme;
    const parts = await this.lots.parts(tx, programme, fromPlaceId, quantity);
    const movements: Movement[] = [];
    for (const part of parts) {
      const origin = part.lot.lot;
      const facts = { programmeId, placeId: toPlaceId, shipmentId, quantity: part.quantity };
      const from = { batchId: origin?.batchId ?? null, fromLotId: origin?.id ?? null };
      const lot = await this.lots.open(tx, { ...facts, ...from }, 'on its way');
      movements.push({
        from: origin ? lotHeldOf(unit, origin.id) : lotSourceOf(unit, lot.id),
        to: lotTransitOf(unit, lot.id),
        amount: part.quantity,
      });
    }
    return movements;
  }

  /** To the depot, or as new lots to the site they came from: what was handed out there meanwhile stays as it was. */
  private async wayBack(tx: Tx, programme: Programme, shipment: Shipment): Promise<Movement[]> {
    const { id, batchId, fromPlaceId, toPlaceId, quantity } = shipment;
    const lots = await tx.findBy(Lot, { shipmentId: id });
    const { unit } = programme;
    const backFrom = { from: transitTo(programme, toPlaceId), to: supplyAt(programme, toPlaceId), amount: quantity };
    if (!fromPlaceId) {
      await tx.update(Lot, { shipmentId: id }, { cancelledAt: this.clock.now() });
      const depot = batchDepotOf(unit, batchId ?? '');
      return [backFrom, ...lots.map((lot) => ({ from: lotTransitOf(unit, lot.id), to: depot, amount: lot.quantity }))];
    }
    const movements: Movement[] = [
      backFrom,
      { from: supplyAt(programme, fromPlaceId), to: stockAt(programme, fromPlaceId), amount: quantity },
    ];
    for (const lot of lots) {
      const facts = { programmeId: programme.id, placeId: fromPlaceId, quantity: lot.quantity };
      const home = await this.lots.open(tx, { ...facts, batchId: lot.batchId, fromLotId: lot.id }, 'here');
      movements.push(
        { from: lotTransitOf(unit, lot.id), to: lotTransitOf(unit, home.id), amount: lot.quantity },
        { from: lotTransitOf(unit, home.id), to: lotHeldOf(unit, home.id), amount: lot.quantity },
      );
    }
    return movements;
  }
}
