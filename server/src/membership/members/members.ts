import { Injectable } from '@nestjs/common';
import type { Duty, MemberRow, MemberStatus, MemberStep } from '@nuanxin/shared-types';
import { In, LessThan } from 'typeorm';
import { Audit, Clock, Database, DomainError, Requests, Vault, type Actor } from '../../kernel/index.js';
import { Access } from '../staff/access.js';
import { Member } from './member.entity.js';
import { MembershipView } from '../membership.view.js';
import { Person } from '../people/person.entity.js';

/** Steps a cadre takes with a membership: by which duty, from which states, to which. */
const STEPS = {
  acceptance: { duty: 'review', from: ['pending'], to: 'active' },
  rejection: { duty: 'review', from: ['pending'], to: 'rejected' },
  suspension: { duty: 'members', from: ['active'], to: 'suspended' },
  reinstatement: { duty: 'members', from: ['suspended'], to: 'active' },
} as const satisfies Record<string, { duty: Duty; from: MemberStatus[]; to: MemberStatus }>;

const PAGE = 50;
const CIPHERS = { name: 'nameCipher', idNumber: 'idNumberCipher', phone: 'phoneCipher' } as const;

/** Members as a cadre of their union works with them. */
@Injectable()
export class Members {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly view: MembershipView,
  ) {}

  /** Newest first, by key: `before` is the id the page before ended with. */
  async list(
    actor: Actor,
    { status, before, limit = PAGE }: { status?: MemberStatus; before?: string; limit?: number },
  ): Promise<{ rows: MemberRow[]; next: string | null }> {
    const unionId = In(await this.access.unionsOf(actor, 'members.see'));
    const members = await this.db.read.find(Member, {
      where: { unionId, ...(status ? { status } : {}), ...(before ? { id: LessThan(before) } : {}) },
      order: { id: 'DESC' },
      take: limit,
    });
    return {
      rows: await this.view.rows(members),
      next: members.length === limit ? (members.at(-1)?.id ?? null) : null,
    };
  }

  /** @throws NOT_FOUND */
  async get(actor: Actor, id: string): Promise<MemberRow> {
    const [row] = await this.view.rows([await this.load(actor, 'members.see', id)]);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** @throws NOT_FOUND · STEP_NOT_ALLOWED */
  async step(actor: Actor, step: keyof typeof STEPS, { id, requestId, reason }: MemberStep): Promise<MemberRow> {
    const { duty, from, to } = STEPS[step];
    const member = await this.load(actor, duty, id);
    await this.requests.once(requestId, { by: actor.personId, step, id, reason }, async (tx) => {
      const ends = to === 'rejected' ? { livePersonId: null, leftAt: this.clock.now() } : {};
      const moved = await tx.update(Member, { id, status: In([...from]) }, { status: to, ...ends });
      if (moved.affected === 0) throw new DomainError('STEP_NOT_ALLOWED', { from: member.status });
      await this.audit.record(tx, actor, `member.${step}`, id, { from: member.status, to, reason });
      return {};
    });
    return this.get(actor, id);
  }

  /** One protected field in the clear; that it was looked at, by whom and why, stays on record. @throws NOT_FOUND */
  async reveal(
    actor: Actor,
    { id, field, reason }: { id: string; field: keyof typeof CIPHERS; reason: string },
  ): Promise<{ value: string | null }> {
    const { personId } = await this.load(actor, 'members', id);
    const person = await this.db.read.findOneByOrFail(Person, { id: personId });
    await this.db.transact((tx) => this.audit.record(tx, actor, 'field.revealed', id, { field, reason }));
    const cipher = person[CIPHERS[field]];
    return { value: cipher ? this.vault.decrypt(cipher) : null };
  }

  private async load(actor: Actor, duty: Duty, id: string): Promise<Member> {
    const member = await this.db.read.findOneBy(Member, { id });
    if (!member) throw new DomainError('NOT_FOUND');
    await this.access.over(actor, duty, member.unionId);
    return member;
  }
}
