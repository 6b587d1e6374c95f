import { Injectable } from '@nestjs/common';
import type { Batch as BatchAnswer, BatchFigures } from '@nuanxin/shared-types';
import { In, IsNull, Not } from 'typeorm';
import { Database } from '../../../kernel/index.js';
import { Ledger } from '../../../ledger/index.js';
import type { Programme } from '../../programmes/programme.entity.js';
import { batchDepotOf } from '../lots/lot-accounts.js';
import { Lots } from '../lots/lots.js';
import { Shipment } from '../shipments/shipment.entity.js';
import { sumFigures } from '../sites/figures.js';
import { Batch, Donor } from './batch.entity.js';

/** Entity → contract, with the figures of the ledger. */
@Injectable()
export class BatchView {
  constructor(
    private readonly db: Database,
    private readonly ledger: Ledger,
    private readonly lots: Lots,
  ) {}

  async many(programme: Programme, batches: readonly Batch[]): Promise<BatchAnswer[]> {
    const figures = await this.figures(programme, batches);
    const donors = await this.donors(batches);
    const progress = await this.progress(batches);
    return batches.map((batch) => {
      const { id, name, depotName, arrivedOn, note, donorId } = batch;
      const { sites = 0, confirmed = 0 } = progress.get(id) ?? {};
      const donor = donors.get(donorId ?? '');
      return {
        id,
        name,
        donor: donor ? { id: donor.id, name: donor.name } : null,
        depotName,
        arrivedOn,
        note,
        sites,
        confirmed,
        ...(figures.get(id) ?? figuresOf(batch, [], 0)),
      };
    });
  }

  private async figures(programme: Programme, batches: readonly Batch[]): Promise<Map<string, BatchFigures>> {
    const placeIds = await this.lots.placeIds(programme.id);
    const standing = [...(await this.lots.standing(this.db.read, programme, placeIds)).values()].flat();
    const depots = await this.ledger.sums(batches.map((it) => batchDepotOf(programme.unit, it.id).code));
    return new Map(
      batches.map((batch) => {
        const lots = standing.filter((it) => it.lot?.batchId === batch.id);
        return [batch.id, figuresOf(batch, lots, depots(batchDepotOf(programme.unit, batch.id).code).balance)];
      }),
    );
  }

  private async donors(batches: readonly Batch[]): Promise<Map<string, Donor>> {
    const ids = batches.flatMap((it) => it.donorId ?? []);
    return new Map((await this.db.read.findBy(Donor, { id: In(ids) })).map((it) => [it.id, it]));
  }

  private async progress(batches: readonly Batch[]): Promise<Map<string, { sites: number; confirmed: number }>> {
    const shipments = await this.db.read.find(Shipment, {
      where: { batchId: In(batches.map((it) => it.id)), status: Not('cancelled'), fromPlaceId: IsNull() },
      select: { id: true, batchId: true, toPlaceId: true, status: true },
    });
    return new Map(
      batches.map(({ id }) => {
        const own = shipments.filter((it) => it.batchId === id);
        const waiting = new Set(own.filter((it) => it.status !== 'received').map((it) => it.toPlaceId));
        const sites = new Set(own.map((it) => it.toPlaceId));
        return [id, { sites: sites.size, confirmed: sites.size - waiting.size }];
      }),
    );
  }
}

function figuresOf({ quantity }: Batch, lots: Parameters<typeof sumFigures>[0], depot: number): BatchFigures {
  const { found, inTransit, onHand, given, overGiven, writtenOff, lost } = sumFigures(lots);
  return { delivered: quantity, found, depot, inTransit, onHand, given, overGiven, writtenOff, lost };
}
