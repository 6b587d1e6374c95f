import { Injectable } from '@nestjs/common';
import type { Shipment as ShipmentAnswer } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, Directory, DomainError } from '../../../kernel/index.js';
import { Programme } from '../../programmes/programme.entity.js';
import { Batch } from '../batches/batch.entity.js';
import { Lot } from '../lots/lot.entity.js';
import { Shipment } from './shipment.entity.js';

/** Entity → contract. */
@Injectable()
export class ShipmentView {
  constructor(
    private readonly db: Database,
    private readonly directory: Directory,
  ) {}

  async one(id: string): Promise<ShipmentAnswer> {
    const [answer] = await this.byIds([id]);
    if (!answer) throw new DomainError('NOT_FOUND');
    return answer;
  }

  /** In the order of the ids. */
  async byIds(ids: readonly string[]): Promise<ShipmentAnswer[]> {
    const found = await this.db.read.findBy(Shipment, { id: In([...ids]) });
    const byId = new Map(found.map((it) => [it.id, it]));
    return this.many(ids.flatMap((id) => byId.get(id) ?? []));
  }

  async many(shipments: readonly Shipment[]): Promise<ShipmentAnswer[]> {
    const programmeIds = [...new Set(shipments.map((it) => it.programmeId))];
    const programmes = new Map(
      (await this.db.read.findBy(Programme, { id: In(programmeIds) })).map((it) => [it.id, it]),
    );
    const places = await this.directory.placesById(shipments.flatMap((it) => [it.fromPlaceId, it.toPlaceId]));
    const batches = await this.batches(shipments);
    const named = (placeId: string) => ({ id: placeId, name: places.get(placeId)?.name ?? '' });
    return shipments.flatMap((shipment) => {
      const programme = programmes.get(shipment.programmeId);
      if (!programme) return [];
      const { id, quantity, status, counted, reason, note, photoId, createdAt, sentAt, receivedAt } = shipment;
      return {
        id,
        programme: { id: programme.id, name: programme.name, item: programme.item, unit: programme.unit },
        batches: batches.get(id) ?? [],
        from: shipment.fromPlaceId ? named(shipment.fromPlaceId) : null,
        to: named(shipment.toPlaceId),
        quantity,
        status,
        counted,
        reason,
        note,
        photoId,
        createdAt,
        sentAt,
        receivedAt,
      };
    });
  }

  /** Batches of each shipment, by what it carries. */
  private async batches(shipments: readonly Shipment[]): Promise<Map<string, ShipmentAnswer['batches']>> {
    const ids = shipments.map((it) => it.id);
    const lots = await this.db.read.find(Lot, {
      where: { shipmentId: In(ids) },
      select: { id: true, shipmentId: true, batchId: true },
      order: { id: 'ASC' },
    });
    const found = await this.db.read.findBy(Batch, { id: In([...new Set(lots.flatMap((it) => it.batchId ?? []))]) });
    const names = new Map(found.map(({ id, name }) => [id, { id, name }]));
    return new Map(
      ids.map((id) => {
        const own = new Set(lots.filter((it) => it.shipmentId === id).map((it) => it.batchId ?? ''));
        return [id, [...own].flatMap((it) => names.get(it) ?? [])];
      }),
    );
  }
}
