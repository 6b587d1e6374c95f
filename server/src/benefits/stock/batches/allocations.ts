import { Injectable } from '@nestjs/common';
import type { AllocationLine, AllocationWay, ProposedLine, Shipment as ShipmentAnswer } from '@nuanxin/shared-types';
import { Audit, DomainError, Requests, type Actor } from '../../../kernel/index.js';
import { Programmes } from '../../programmes/programmes.js';
import { supplyAt, transitTo } from '../accounts.js';
import { batchDepotOf, lotTransitOf } from '../lots/lot-accounts.js';
import { Lots } from '../lots/lots.js';
import { ShipmentView } from '../shipments/shipment.view.js';
import { Shipments } from '../shipments/shipments.js';
import { LastWeek } from '../sites/last-week.js';
import { StockActs, type Movement } from '../sites/stock-acts.js';
import { Stock } from '../stock.js';
import { Batches } from './batches.js';
import { shareOut } from './split.js';

/** Sending a batch out to the sites (分配). */
@Injectable()
export class Allocations {
  constructor(
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly programmes: Programmes,
    private readonly batches: Batches,
    private readonly stock: Stock,
    private readonly lastWeek: LastWeek,
    private readonly lots: Lots,
    private readonly acts: StockActs,
    private readonly shipments: Shipments,
    private readonly view: ShipmentView,
  ) {}

  /** Shares a total out; nothing is saved. @throws NOT_FOUND · PLACE_NOT_LISTED */
  async propose(
    actor: Actor,
    { id, way, total, placeIds }: { id: string; way: AllocationWay; total: number; placeIds: string[] },
  ): Promise<{ rows: ProposedLine[] }> {
    const { programme } = await this.batches.under(actor, 'stock', id);
    await this.holdListed(programme.id, placeIds);
    const used = await this.lastWeek.byPlace(programme.id);
    const rows = await this.stock.rows(programme, placeIds);
    const weights = rows.map(({ place }) => (way === 'even' ? 1 : (used.get(place.id) ?? 0)));
    const shares = shareOut(total, weights);
    return {
      rows: rows.map(({ place, onHand, inTransit }, i) => ({
        place,
        quantity: shares[i] ?? 0,
        onHand,
        inTransit,
        lastWeek: used.get(place.id) ?? 0,
      })),
    };
  }

  /** All lines or none. @throws NOT_FOUND · PLACE_NOT_LISTED · DEPOT_TOO_LOW */
  async allocate(
    actor: Actor,
    { id, requestId, lines, note }: { id: string; requestId: string; lines: AllocationLine[]; note: string },
  ): Promise<{ shipments: ShipmentAnswer[] }> {
    const { programme, batch } = await this.batches.under(actor, 'stock', id);
    const sent = lines.filter((it) => it.quantity > 0);
    await this.holdListed(
      programme.id,
      sent.map((it) => it.placeId),
    );
    const body = { by: actor.personId, kind: 'allocation', id, lines, note };
    const { ids } = await this.requests.once(requestId, body, async (tx) => {
      const movements: Movement[] = [];
      const made: string[] = [];
      for (const { placeId, quantity } of sent) {
        const facts = { programmeId: programme.id, batchId: batch.id };
        const shipmentId = await this.shipments.open(tx, { ...facts, toPlaceId: placeId, quantity, note, reason: '' });
        const lot = await this.lots.open(tx, { ...facts, placeId, quantity, shipmentId }, 'on its way');
        movements.push(
          { from: supplyAt(programme, placeId), to: transitTo(programme, placeId), amount: quantity },
          { from: batchDepotOf(programme.unit, id), to: lotTransitOf(programme.unit, lot.id), amount: quantity },
        );
        made.push(shipmentId);
      }
      const facts = { programmeId: programme.id, batchId: id, note };
      await this.acts.post(tx, { kind: 'allocation', requestId, actor, facts }, movements);
      const units = sent.reduce((sum, it) => sum + it.quantity, 0);
      await this.audit.record(tx, actor, 'batch.allocated', id, { sites: sent.length, units });
      return { ids: made };
    });
    return { shipments: await this.view.byIds(ids) };
  }

  private async holdListed(programmeId: string, placeIds: readonly string[]): Promise<void> {
    const listed = new Set(await this.programmes.placeIds(programmeId));
    if (!placeIds.every((it) => listed.has(it))) throw new DomainError('PLACE_NOT_LISTED');
  }
}
