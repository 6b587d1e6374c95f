import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Shipment, StockFigures } from '@nuanxin/shared-types';
import { fields, shipmentSearch } from '@nuanxin/shared-types/schema';
import { z } from 'zod';
import {
  allPages,
  CITY_PACK,
  COLUMNS,
  dayAndTime,
  Exports,
  figureColumns,
  type Actor,
  type CityPack,
} from '../../kernel/index.js';
import { BatchStock } from './batch-stock.js';
import { Batches } from './batches/batches.js';
import { Shipments, STATUS_WORDS } from './shipments/shipments.js';
import { Stock } from './stock.js';

const PAGE = 200;
const ofProgramme = z.object({ programmeId: fields.id });
const ofPapers = shipmentSearch.pick({ batchId: true, status: true }).extend({ programmeId: fields.id });
const SITE_FIGURES = ['到货', '盘盈', '账外', '在途', '库存', '发放', '超发', '报损', '短少'];
const BATCH_FIGURES = ['进货', '多出', '仓库', '在途', '各站', '发放', '超发', '报损', '短少', '分到几站', '已收货'];

/** A programme's stock as sheets: by site, by batch, by both, and every shipment (配送单). */
@Injectable()
export class StockExports implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly stock: Stock,
    private readonly batchStock: BatchStock,
    private readonly batches: Batches,
    private readonly shipments: Shipments,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'stock',
      title: '库存',
      duty: 'stock.see',
      filter: ofProgramme,
      columns: [COLUMNS.place, ...figureColumns(...SITE_FIGURES)],
      rows: (actor, { programmeId }) => this.bySite(actor, programmeId),
    });
    this.exports.register({
      name: 'batch-stock',
      title: '各站各批次库存',
      duty: 'stock.see',
      filter: ofProgramme,
      columns: [COLUMNS.place, COLUMNS.batch, ...figureColumns(...SITE_FIGURES)],
      rows: (actor, { programmeId }) => this.bySiteAndBatch(actor, programmeId),
    });
    this.exports.register({
      name: 'batches',
      title: '批次',
      duty: 'stock.see',
      filter: ofProgramme,
      columns: [
        COLUMNS.batch,
        { title: '谁给的', width: 24 },
        { title: '到货日期', width: 12 },
        { title: '仓库在哪', width: 24 },
        ...figureColumns(...BATCH_FIGURES),
        { title: '说明', width: 24 },
      ],
      rows: (actor, { programmeId }) => this.byBatch(actor, programmeId),
    });
    this.exports.register({
      name: 'shipments',
      title: '配送单',
      duty: 'stock.see',
      filter: ofPapers,
      columns: [
        COLUMNS.batch,
        { title: '从哪来', width: 24 },
        { title: '站点', width: 24 },
        ...figureColumns('发出', '收到', '短少', '多出'),
        COLUMNS.unit,
        { title: '状态', width: 14 },
        { title: '发出日期', width: 12 },
        { title: '收货日期', width: 12 },
        COLUMNS.reason,
        { title: '说明', width: 24 },
      ],
      rows: (actor, filter) => this.papers((before) => this.shipments.list(actor, { ...filter, before, limit: PAGE })),
    });
  }

  private async *bySite(actor: Actor, programmeId: string) {
    for (const it of (await this.stock.list(actor, programmeId)).rows) yield [it.place.name, ...siteFigures(it)];
  }

  private async *bySiteAndBatch(actor: Actor, programmeId: string) {
    for (const it of (await this.batchStock.list(actor, { id: programmeId })).rows)
      yield [it.place.name, it.batch?.name ?? '散货', ...siteFigures(it)];
  }

  private async *byBatch(actor: Actor, programmeId: string) {
    for (const it of (await this.batches.list(actor, programmeId)).rows) {
      const lying = [it.delivered, it.found, it.depot, it.inTransit, it.onHand];
      const gone = [it.given, it.overGiven, it.writtenOff, it.lost];
      const where = [it.donor?.name ?? '工会自购', it.arrivedOn, it.depotName];
      yield [it.name, ...where, ...lying, ...gone, it.sites, it.confirmed, it.note];
    }
  }

  private async *papers(page: (before: string | undefined) => Promise<{ rows: Shipment[]; next: string | null }>) {
    const day = (at: number | null) => (at === null ? '' : dayAndTime(at, this.pack.timeZone)[0]);
    for await (const it of allPages(page)) {
      const { batches, from, to, counted, programme, status, sentAt, receivedAt, reason, note } = it;
      const way = [batches.map(({ name }) => name).join('、') || '散货', from?.name ?? '仓库', to.name];
      const sent = sentAt === null ? null : it.quantity;
      const short = counted === null ? null : Math.max(0, it.quantity - counted);
      const found = counted === null ? null : Math.max(0, counted - it.quantity);
      const days = [day(sentAt), day(receivedAt)];
      yield [...way, sent, counted, short, found, programme.unit, STATUS_WORDS[status], ...days, reason, note];
    }
  }
}

/** In the order of `SITE_FIGURES`. */
function siteFigures(it: StockFigures): number[] {
  const { received, found, shortage, inTransit, onHand, given, overGiven, writtenOff, lost } = it;
  return [received, found, shortage, inTransit, onHand, given, overGiven, writtenOff, lost];
}
