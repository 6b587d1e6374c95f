import { Injectable } from '@nestjs/common';
import type { Shipment as ShipmentAnswer, ShipmentStatus } from '@nuanxin/shared-types';
import { In, LessThan, type FindOptionsWhere } from 'typeorm';
import { Clock, Database, DomainError, newId, type Actor, type Tx } from '../../../kernel/index.js';
import { Programmes } from '../../programmes/programmes.js';
import { Lot } from '../lots/lot.entity.js';
import { SiteAccess } from '../sites/site-access.js';
import { Shipment } from './shipment.entity.js';
import { ShipmentView } from './shipment.view.js';

const PAGE = 50;

export const STATUS_WORDS: Record<ShipmentStatus, string> = {
  asked: '申请，还没发',
  sent: '发出',
  received: '收货',
  cancelled: '取消',
};

interface Filter {
  programmeId?: string;
  batchId?: string;
  placeId?: string;
  status?: ShipmentStatus;
  before?: string;
  limit?: number;
}

/** Papers of goods on their way to a site (配送单). */
@Injectable()
export class Shipments {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly programmes: Programmes,
    private readonly siteAccess: SiteAccess,
    private readonly view: ShipmentView,
  ) {}

  /** @throws NOT_FOUND · NOT_ALLOWED · INVALID_INPUT neither a place nor a programme is named */
  async list(actor: Actor, filter: Filter): Promise<{ rows: ShipmentAnswer[]; next: string | null }> {
    const { programmeId, batchId, placeId, status, before, limit = PAGE } = filter;
    if (placeId) await this.siteAccess.hold(actor, 'stock.see', placeId);
    else if (programmeId) await this.programmes.under(actor, 'stock.see', programmeId);
    else throw new DomainError('INVALID_INPUT', { field: 'programmeId', problem: '写明哪个活动或哪个站点' });
    const common: FindOptionsWhere<Shipment> = {
      ...(programmeId && { programmeId }),
      ...(status && { status }),
      ...(before && { id: LessThan(before) }),
      ...(batchId && { id: In(await this.carrying(batchId, before)) }),
    };
    const where = placeId
      ? [
          { ...common, toPlaceId: placeId },
          { ...common, fromPlaceId: placeId },
        ]
      : common;
    const found = await this.db.read.find(Shipment, { where, order: { id: 'DESC' }, take: limit + 1 });
    const page = found.slice(0, limit);
    return { rows: await this.view.many(page), next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  /** @throws NOT_FOUND */
  async byId(id: string): Promise<Shipment> {
    const shipment = await this.db.read.findOneBy(Shipment, { id });
    if (!shipment) throw new DomainError('NOT_FOUND');
    return shipment;
  }

  /** A paper for goods that are sent at once from the depot, or that are asked for. @returns its id */
  async open(
    tx: Tx,
    facts: Pick<Shipment, 'programmeId' | 'toPlaceId' | 'quantity' | 'note' | 'reason'> & Partial<Shipment>,
  ): Promise<string> {
    const id = newId();
    const createdAt = this.clock.now();
    const asked = facts.fromPlaceId !== undefined;
    await tx.insert(Shipment, {
      id,
      createdAt,
      status: asked ? 'asked' : 'sent',
      sentAt: asked ? null : createdAt,
      ...facts,
    });
    return id;
  }

  /** Moves a paper on, if nobody else has. @throws SHIPMENT_SETTLED it is in another state by now */
  async step(
    tx: Tx,
    id: string,
    from: ShipmentStatus,
    change: Partial<Shipment> & { status: ShipmentStatus },
  ): Promise<void> {
    const { affected } = await tx.update(Shipment, { id, status: from }, change);
    if (affected === 1) return;
    const { status } = await tx.findOneByOrFail(Shipment, { id });
    throw new DomainError('SHIPMENT_SETTLED', { status: STATUS_WORDS[status] });
  }

  /** Those that carry some of a batch, from the depot or between sites. */
  private async carrying(batchId: string, before?: string): Promise<string[]> {
    const lots = await this.db.read.find(Lot, { where: { batchId }, select: { id: true, shipmentId: true } });
    const ids = [...new Set(lots.flatMap((it) => it.shipmentId ?? []))];
    return before ? ids.filter((id) => id < before) : ids;
  }
}
