import { Injectable } from '@nestjs/common';
import { Outbox, scopesOf, type Actor, type WorkSource } from '../../kernel/index.js';

/** Announcements between the rooms that do not get through: what depends on them stands still. */
@Injectable()
export class StuckEvents implements WorkSource {
  readonly kind = 'stuck_event';

  constructor(private readonly outbox: Outbox) {}

  async lines(actor: Actor) {
    if (scopesOf(actor, 'roles').length === 0) return [];
    const stuck = await this.outbox.stuck();
    if (!stuck) return [];
    const note = '通知和统计可能不全。看服务器日志里的 Outbox，改好后会自己送完';
    return [{ id: 'outbox', what: `系统里有 ${stuck.count} 件事没送到`, note, since: stuck.since, page: 'worklist' }];
  }
}
