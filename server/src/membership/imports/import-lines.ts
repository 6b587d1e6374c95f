import { Injectable } from '@nestjs/common';
import { In, MoreThan, Not } from 'typeorm';
import {
  Clock,
  Database,
  DomainError,
  scopesOf,
  WorkSources,
  type Actor,
  type WorkSource,
} from '../../kernel/index.js';
import { Access } from '../staff/access.js';
import { MemberImportRecord } from './member-import.entity.js';

/** As long as its sheet is kept. */
const LOOKS_BACK_MS = 30 * 86_400_000;

/** Tells the worklist of lists of members that broke off, until the same union is sent one that does not. */
@Injectable()
export class ImportLines implements WorkSource {
  readonly kind = 'failed_import';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    sources: WorkSources,
  ) {
    sources.register(this);
  }

  async lines(actor: Actor) {
    if (scopesOf(actor, 'members').length === 0) return [];
    const within = {
      unionId: In(await this.access.unionsOf(actor, 'members')),
      createdAt: MoreThan(this.clock.now() - LOOKS_BACK_MS),
    };
    const order = { id: 'ASC' } as const;
    const failed = await this.db.read.find(MemberImportRecord, { where: { ...within, status: 'failed' }, order });
    if (failed.length === 0) return [];
    const good = await this.db.read.find(MemberImportRecord, { where: { ...within, status: Not('failed') }, order });
    const newest = new Map(good.map((it) => [it.unionId, it.id]));
    return failed
      .filter((it) => it.id > (newest.get(it.unionId) ?? ''))
      .map(({ id, source, failure, finishedAt }) => ({
        id,
        what: `名单没导成：${source}`,
        note: failure ? saysOf(failure) : '',
        since: finishedAt,
        page: `members/import/${id}`,
      }));
  }
}

function saysOf({ code, facts }: NonNullable<MemberImportRecord['failure']>): string {
  const { says, next } = new DomainError(code, facts).refusal();
  return `${says}，${next}`;
}
