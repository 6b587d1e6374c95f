import { Injectable } from '@nestjs/common';
import { fields } from '@nuanxin/shared-types/schema';
import type { AuditRow, AuditSearch } from '@nuanxin/shared-types';
import { And, LessThan, Like, MoreThanOrEqual } from 'typeorm';
import { AuditRecord, Database, firstIdOf, Vault, type Actor } from '../../kernel/index.js';
import { ConsoleAccount } from '../accounts/account.entity.js';
import { Person } from '../people/person.entity.js';
import { Staff } from '../staff/staff.js';

const PAGE = 50;
/** Later than any id: ids begin with their time. */
const END_OF_TIME = 'g';

/** The audit log (操作记录), for the auditor, who reads it and nothing else. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
    private readonly staff: Staff,
  ) {}

  /** Newest first, by key; every part of the question narrows it. */
  async search(
    _actor: Actor,
    { who, act, subject, from = 0, to, before, limit = PAGE }: AuditSearch,
  ): Promise<{ rows: AuditRow[]; next: string | null }> {
    const until = to === undefined ? END_OF_TIME : firstIdOf(to);
    const upTo = before && before < until ? before : until;
    const actorId = who ? await this.personBy(who) : undefined;
    const records = await this.db.read.find(AuditRecord, {
      where: {
        id: And(MoreThanOrEqual(firstIdOf(from)), LessThan(upTo)),
        ...(actorId === undefined ? {} : { actorId }),
        // `member` finds everything done with members, `member.suspension` that one act.
        ...(act ? { act: act.includes('.') ? act : Like(`${act.replace(/[%_\\]/g, '')}.%`) } : {}),
        ...(subject ? { subjectId: subject } : {}),
      },
      order: { id: 'DESC' },
      take: limit,
    });
    const next = records.length === limit ? (records.at(-1)?.id ?? null) : null;
    return { rows: await this.rows(records), next };
  }

  private async rows(records: readonly AuditRecord[]): Promise<AuditRow[]> {
    const names = await this.staff.namesOf(records.map((it) => it.actorId));
    return records.map(({ actorId, ...record }) => ({
      ...record,
      who: actorId ? { id: actorId, name: names.get(actorId) ?? '' } : null,
    }));
  }

  /** An id that nobody has where nobody is found: then nothing is shown. */
  private async personBy(who: string): Promise<string> {
    if (fields.id.safeParse(who).success) return who;
    if (fields.phone.safeParse(who).success) {
      const person = await this.db.read.findOneBy(Person, { phoneIndex: this.vault.blindIndex('phone', who) });
      return person?.id ?? '';
    }
    return (await this.db.read.findOneBy(ConsoleAccount, { login: who.toLowerCase() }))?.personId ?? '';
  }
}
