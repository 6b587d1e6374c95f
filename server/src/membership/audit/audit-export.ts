import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AUDIT_ACTS } from '@nuanxin/shared-types';
import { auditSearch } from '@nuanxin/shared-types/schema';
import { allPages, CITY_PACK, COLUMNS, dayAndTime, Exports, type CityPack } from '../../kernel/index.js';
import { AuditLog } from './audit-log.js';

const PAGE = 200;

/** The audit log as a sheet, as far as it was searched. */
@Injectable()
export class AuditExport implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly log: AuditLog,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'audit',
      title: '操作记录',
      duty: 'audit',
      filter: auditSearch,
      columns: [
        COLUMNS.day,
        COLUMNS.time,
        { title: '谁', width: 12 },
        { title: '做了什么', width: 20 },
        { title: '对象编号', width: 38 },
        { title: '说明', width: 40 },
        { title: '改前', width: 40 },
        { title: '改后', width: 40 },
        { title: '网络地址', width: 16 },
      ],
      rows: (actor, filter) =>
        this.rows((before) => this.log.search(actor, { ...filter, before: before ?? filter.before, limit: PAGE })),
    });
  }

  private async *rows(page: (before: string | undefined) => ReturnType<AuditLog['search']>) {
    const text = (values: object | null) => (values && Object.keys(values).length > 0 ? JSON.stringify(values) : '');
    for await (const it of allPages(page)) {
      const act = AUDIT_ACTS[it.act] ?? it.act;
      const change = [text(it.facts), text(it.before), text(it.after)];
      yield [
        ...dayAndTime(it.at, this.pack.timeZone),
        it.who?.name ?? '系统',
        act,
        it.subjectId ?? '',
        ...change,
        it.ip ?? '',
      ];
    }
  }
}
