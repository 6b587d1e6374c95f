import { Injectable } from '@nestjs/common';
import type { StockCell, StockTransfer } from '@nuanxin/shared-types';
import { In, IsNull } from 'typeorm';
import { Database, DomainError, type Actor } from '../../kernel/index.js';
import { History, type Line } from '../../ledger/index.js';
import { People } from '../../membership/index.js';
import type { Programme } from '../programmes/programme.entity.js';
import { Programmes } from '../programmes/programmes.js';
import { Batches } from './batches/batches.js';
import { lotFoundOf, lotHeldOf, lotLostOf, lotSourceOf, lotTransitOf, lotWrittenOffOf } from './lots/lot-accounts.js';
import { Lot } from './lots/lot.entity.js';
import { ACCOUNT_OF } from './sites/figures.js';
import { SiteAccess } from './sites/site-access.js';

const PAGE = 50;

const WORDS: Record<string, string> = {
  receipt: '直接到货',
  allocation: '从仓库发来',
  transfer_sent: '站点间调拨',
  shipment_receipt: '确认收货',
  shipment_cancelled: '配送取消',
  stock_take: '盘点',
  write_off: '报损',
  redemption: '领走',
  over_given: '超发',
  reversal: '撤销核销',
};

interface Asked {
  id: string;
  placeId: string;
  cell: StockCell;
  batchId?: string;
  before?: string;
  limit?: number;
}

/** The transfers behind any figure of a site. */
@Injectable()
export class StockHistory {
  constructor(
    private readonly db: Database,
    private readonly history: History,
    private readonly people: People,
    private readonly programmes: Programmes,
    private readonly siteAccess: SiteAccess,
    private readonly batches: Batches,
  ) {}

  /** Newest first. What a batch gave is reckoned, so there the site's own hand-outs are listed. @throws NOT_FOUND */
  async list(actor: Actor, asked: Asked): Promise<{ rows: StockTransfer[]; next: string | null }> {
    const programme = await this.programmes.byId(asked.id);
    await this.siteAccess.within(actor, 'stock.see', programme, [asked.placeId]);
    const limit = asked.limit ?? PAGE;
    const found = await this.history.page(await this.lines(programme, asked), limit + 1, asked.before);
    const page = found.slice(0, limit);
    const people = await this.people.known(page.map((it) => it.transfer.actorId));
    const names = await this.batches.names(programme.id);
    const rows = page.map(({ transfer: { id, at, kind, actorId, facts }, change }) => ({
      id,
      at,
      words: WORDS[String(facts.act ?? kind)] ?? '其他',
      change,
      by: (actorId && people.get(actorId)?.name) || '系统',
      note: String(facts.reason ?? facts.note ?? ''),
      batch: names.get(String(facts.batchId ?? ''))?.name ?? null,
    }));
    return { rows, next: found.length > limit ? (page.at(-1)?.transfer.id ?? null) : null };
  }

  private async lines(programme: Programme, { placeId, cell, batchId }: Asked): Promise<Line[]> {
    const { at, source } = ACCOUNT_OF[cell];
    const reckoned = cell === 'given' || cell === 'overGiven' || cell === 'shortage';
    if (!batchId || reckoned) return [{ code: at(programme, placeId).code, side: 'both', sign: source ? -1 : 1 }];
    if (batchId !== 'loose' && !(await this.batches.names(programme.id)).has(batchId))
      throw new DomainError('NOT_FOUND');
    const lots = await this.db.read.findBy(Lot, {
      programmeId: programme.id,
      placeId,
      batchId: batchId === 'loose' ? IsNull() : batchId,
    });
    const children = await this.db.read.findBy(Lot, { fromLotId: In(lots.map((it) => it.id)) });
    const { unit } = programme;
    const each = (of: typeof lotHeldOf, side: Line['side'], sign: Line['sign'], from = lots): Line[] =>
      from.map((it) => ({ code: of(unit, it.id).code, side, sign }));
    switch (cell) {
      case 'received':
        return [
          ...each(
            lotTransitOf,
            'in',
            1,
            lots.filter((it) => it.cancelledAt === null),
          ),
          ...each(lotSourceOf, 'out', -1),
          ...each(lotTransitOf, 'in', -1, children),
        ];
      case 'inTransit':
        return each(lotTransitOf, 'both', 1);
      case 'onHand':
        return each(lotHeldOf, 'both', 1);
      case 'lost':
        return each(lotLostOf, 'both', 1);
      case 'found':
        return each(lotFoundOf, 'both', -1);
      case 'writtenOff':
        return each(lotWrittenOffOf, 'both', 1);
    }
  }
}
