import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { TransferSide, TransferStatus } from '@nuanxin/shared-types';
import { transferSearch } from '@nuanxin/shared-types/schema';
import { allPages, CITY_PACK, COLUMNS, dayAndTime, Exports, type CityPack } from '../../kernel/index.js';
import { Transfers } from './transfers.js';

const SIDE: Record<TransferSide, string> = { member: '本人', union: '工会' };
const STATUS: Record<TransferStatus, string> = {
  asked: '等答复',
  accepted: '转好了',
  refused: '没同意',
  withdrawn: '撤回了',
};
const PAGE = 200;

/** Transfers between unions (转会) as a sheet. */
@Injectable()
export class TransferExport implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly transfers: Transfers,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'transfers',
      title: '转会',
      duty: 'members.see',
      filter: transferSearch.pick({ waiting: true }),
      columns: [
        COLUMNS.name,
        { title: '从', width: 32 },
        { title: '到', width: 32 },
        { title: '谁提的', width: 10 },
        COLUMNS.reason,
        { title: '提出日期', width: 12 },
        COLUMNS.status,
        { title: '答复日期', width: 12 },
      ],
      rows: (actor, filter) => this.rows((before) => this.transfers.list(actor, { ...filter, before, limit: PAGE })),
    });
  }

  private async *rows(page: (before: string | undefined) => ReturnType<Transfers['list']>) {
    const day = (at: number | null) => (at === null ? '' : dayAndTime(at, this.pack.timeZone)[0]);
    for await (const { member, from, to, askedBy, reason, askedAt, status, decidedAt } of allPages(page))
      yield [member.name, from.name, to.name, SIDE[askedBy], reason, day(askedAt), STATUS[status], day(decidedAt)];
  }
}
