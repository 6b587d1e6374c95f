import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { allPages, CITY_PACK, COLUMNS, dayAndTime, Exports, type CityPack } from '../kernel/index.js';
import { DeadLetters } from './dead-letters.js';

const PAGE = 200;

/** What WeChat would not take (没送到的通知), as a sheet. */
@Injectable()
export class DeadLetterExport implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly deadLetters: DeadLetters,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'dead-letters',
      title: '没送到的通知',
      duty: 'messages',
      filter: z.object({}),
      columns: [
        COLUMNS.day,
        COLUMNS.time,
        { title: '通知', width: 28 },
        { title: '给谁', width: 12 },
        COLUMNS.union,
        { title: '怎么没送到', width: 36 },
        { title: '怎么办', width: 36 },
        { title: '试过几次', width: 10 },
      ],
      rows: (actor) => this.rows((before) => this.deadLetters.list(actor, { before, limit: PAGE })),
    });
  }

  private async *rows(page: (before: string | undefined) => ReturnType<DeadLetters['list']>) {
    for await (const { at, title, person, union, says, next, attempts } of allPages(page))
      yield [...dayAndTime(at, this.pack.timeZone), title, person, union.name, says, next, attempts];
  }
}
