import { Injectable } from '@nestjs/common';
import type { Duty, MemberRow, MemberStatus, MemberStep, ReviewOutcome } from '@nuanxin/shared-types';
import { In, LessThan } from 'typeorm';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  Requests,
  Vault,
  type Actor,
  type Tx,
} from '../../kernel/index.js';
import { Access } from '../staff/access.js';
import { Member } from './member.entity.js';
import { MembershipView } from '../membership.view.js';
import { Person } from '../people/person.entity.js';
import { withdrawTransfers } from './transfer-records.js';

/** Steps a cadre takes with a membership: by which duty, from which states, to which. */
const STEPS = {
  acceptance: { duty: 'review', from: ['pending'], to: 'active' },
  rejection: { duty: 'review', from: ['pending'], to: 'rejected' },
  suspension: { duty: 'members', from: ['active'], to: 'suspended' },
  reinstatement: { duty: 'members', from: ['suspended'], to: 'active' },
  /** 干部办退会. */
  departure: { duty: 'members', from: ['pending', 'active', 'suspended'], to: 'left' },
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
    private readonly outbox: Outbox,
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
    return this.shown((await this.load(actor, 'members.see', id)).id);
  }

  /** For who has been allowed already. @throws NOT_FOUND */
  async shown(id: string): Promise<MemberRow> {
    const [row] = await this.view.rows(await this.db.read.findBy(Member, { id }));
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** @throws NOT_FOUND · STEP_NOT_ALLOWED */
  async step(actor: Actor, step: keyof typeof STEPS, { id, requestId, reason }: MemberStep): Promise<MemberRow> {
    const member = await this.load(actor, STEPS[step].duty, id);
    await this.requests.once(requestId, { by: actor.personId, step, id, reason }, async (tx) => {
      if (!(await this.take(tx, actor, step, member, reason))) {
        throw new DomainError('STEP_NOT_ALLOWED', { from: member.status });
      }
      return {};
    });
    return this.shown(id);
  }

  /** Decides on many applications at once, and says of each what came of it. */
  async review(
    actor: Actor,
    {
      requestId,
      ids,
      decision,
      reason,
    }: { requestId: string; ids: string[]; decision: 'accept' | 'reject'; reason: string },
  ): Promise<{ rows: { id: string; outcome: ReviewOutcome }[] }> {
    const mine = new Set(await this.access.unionsOf(actor, 'review'));
    const step = decision === 'accept' ? 'acceptance' : 'rejection';
    return this.requests.once(requestId, { by: actor.personId, step, ids, reason }, async (tx) => {
      const found = await tx.find(Member, { where: { id: In(ids) }, order: { id: 'ASC' } });
      const outcomes = new Map<string, ReviewOutcome>();
      for (const member of found.filter((it) => mine.has(it.unionId))) {
        const done = await this.take(tx, actor, step, member, reason);
        outcomes.set(member.id, done ? 'done' : 'not_pending');
      }
      return { rows: ids.map((id) => ({ id, outcome: outcomes.get(id) ?? 'not_found' })) };
    });
  }

  /** One step, if the state allows it: the guard is the update itself. */
  private async take(
    tx: Tx,
    actor: Actor,
    step: keyof typeof STEPS,
    { id, personId, unionId, status }: Member,
    reason: string,
  ): Promise<boolean> {
    const { from, to } = STEPS[step];
    const ends = to === 'rejected' || to === 'left' ? { livePersonId: null, leftAt: this.clock.now() } : null;
    const moved = await tx.update(Member, { id, status: In([...from]) }, { status: to, ...ends });
    if (moved.affected === 0) return false;
    if (ends) await withdrawTransfers(tx, id, this.clock.now());
    await this.audit.record(tx, actor, `member.${step}`, id, { from: status, to, reason });
    if (step === 'acceptance') await this.outbox.announce(tx, 'member.accepted', { personId, memberId: id, unionId });
    if (step === 'rejection') await this.outbox.announce(tx, 'member.rejected', { personId, memberId: id, unionId });
    return true;
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

  /** For another room that has to do with a member's person. @throws NOT_ALLOWED · NOT_FOUND */
  async personIdOf(actor: Actor, id: string): Promise<string> {
    return (await this.load(actor, 'members.see', id)).personId;
  }

  /** The membership, if it lies where the actor has the duty. @throws NOT_FOUND */
  async load(actor: Actor, duty: Duty, id: string): Promise<Member> {
    const member = await this.db.read.findOneBy(Member, { id });
    if (!member) throw new DomainError('NOT_FOUND');
    await this.access.over(actor, duty, member.unionId);
    return member;
  }
}
