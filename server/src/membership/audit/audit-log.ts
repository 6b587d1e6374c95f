import { Injectable } from '@nestjs/common';
import { fields } from '@nuanxin/shared-types/schema';
import type { AuditRow, AuditSearch } from '@nuanxin/shared-types';
import { Between, LessThan, Like } from 'typeorm';
import { AuditRecord, Database, Vault, type Actor } from '../../kernel/index.js';
import { ConsoleAccount } from '../accounts/account.entity.js';
import { Person } from '../people/person.entity.js';
import { Staff } from '../staff/staff.js';

const PAGE = 50;
const END_OF_TIME = Number.MAX_SAFE_INTEGER;

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
    { before, limit = PAGE, ...of }: AuditSearch,
  ): Promise<{ rows: AuditRow[]; next: string | null }> {
    const where = { ...(await this.whereOf(of)), ...(before ? { id: LessThan(before) } : {}) };
    const records = await this.db.read.find(AuditRecord, { where, order: { id: 'DESC' }, take: limit });
    const next = records.length === limit ? (records.at(-1)?.id ?? null) : null;
    return { rows: await this.rows(records), next };
  }

  private async whereOf({ who, act, subject, from = 0, to = END_OF_TIME }: AuditSearch) {
    return {
      at: Between(from, to - 1),
      ...(who ? { actorId: await this.personBy(who) } : {}),
      // `member` finds everything done with members, `member.suspension` that one act.
      ...(act ? { act: act.includes('.') ? act : Like(`${act.replace(/[%_\\]/g, '')}.%`) } : {}),
      ...(subject ? { subjectId: subject } : {}),
    };
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
