import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AgreementState } from '@nuanxin/shared-types';
import { agreementSearch } from '@nuanxin/shared-types/schema';
import { COLUMNS, Exports } from '../../kernel/index.js';
import { Agreements } from './agreements.js';

const STATES: Record<AgreementState, string> = {
  coming: '还没开始',
  running: '生效中',
  ending: '快到期',
  over: '已到期',
  ended: '已终止',
};

/** 共建协议 as a sheet. */
@Injectable()
export class AgreementExport implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly agreements: Agreements,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'agreements',
      title: '共建协议',
      duty: 'places',
      filter: agreementSearch,
      columns: [
        { title: '共建单位', width: 24 },
        { title: '提供什么', width: 40 },
        { title: '从', width: 12 },
        { title: '到', width: 12 },
        COLUMNS.status,
        { title: '哪几处', width: 48 },
        COLUMNS.union,
      ],
      rows: (actor, filter) => this.rows(() => this.agreements.list(actor, filter)),
    });
  }

  private async *rows(list: () => ReturnType<Agreements['list']>) {
    for (const { partner, gives, from, until, state, places, union } of (await list()).rows)
      yield [partner, gives, from, until ?? '', STATES[state], places.map((it) => it.name).join('、'), union.name];
  }
}
