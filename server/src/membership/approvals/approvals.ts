import { Injectable } from '@nestjs/common';
import { APPROVALS, type ApprovalKind, type ApprovalRow, type Decision } from '@nuanxin/shared-types';
import { In, LessThan, MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  newId,
  Outbox,
  Requests,
  scopesOf,
  type Actor,
  type Tx,
} from '../../kernel/index.js';
import { KnownActors } from '../sessions/known-actors.js';
import { Access, personOf } from '../staff/access.js';
import { Staff } from '../staff/staff.js';
import { Union } from '../unions/union.entity.js';
import { Approval } from './approval.entity.js';

/** Long enough for a weekend; whoever finds a week-old question no longer knows why it was asked. */
const LIVES_MS = 3 * 86_400_000;
const PAGE = 50;

/** What is asked: `words` says what will happen, `payload` holds ids and numbers for the handler. */
export interface Question {
  kind: ApprovalKind;
  unionId: string;
  payload: object;
  words: string;
  reason: string;
}

/** Does what was agreed on, in the transaction of the decision; a refusal leaves the question open. */
type Handler = (tx: Tx, payload: never, decider: Actor) => Promise<void>;

/**
 * The two-person rule (双人复核): one asks, another one with the same duty in the same union decides. A room registers what
 * happens then; it happens once, together with the decision.
 */
@Injectable()
export class Approvals {
  private readonly handlers = new Map<ApprovalKind, Handler>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly staff: Staff,
    private readonly known: KnownActors,
  ) {}

  /** `Payload` is what the same room gives to `ask`. */
  on<Payload extends object>(
    kind: ApprovalKind,
    handler: (tx: Tx, payload: Payload, decider: Actor) => Promise<void>,
  ): void {
    this.handlers.set(kind, handler);
  }

  /** Writes the question down; whoever calls has checked that the actor may ask. @returns its id */
  async ask(tx: Tx, actor: Actor, question: Question): Promise<string> {
    const { kind, unionId, reason } = question;
    const [id, now, askedBy] = [newId(), this.clock.now(), personOf(actor)];
    const open = { status: 'waiting', decidedBy: null, decidedAt: null, decidedWhy: null } as const;
    await tx.insert(Approval, { id, ...question, askedBy, askedAt: now, expiresAt: now + LIVES_MS, ...open });
    await this.audit.record(tx, actor, 'approval.asked', id, { kind, unionId, reason });
    const { duty } = APPROVALS[kind];
    await this.outbox.announce(tx, 'approval.asked', { approvalId: id, askedBy, unionId, duty, kind });
    return id;
  }

  /** Of the unions in which the actor has the duty of each kind; newest first. */
  async list(
    actor: Actor,
    { waiting = false, before, limit = PAGE }: { waiting?: boolean; before?: string; limit?: number },
  ): Promise<{ rows: ApprovalRow[]; next: string | null }> {
    const page = {
      ...(before ? { id: LessThan(before) } : {}),
      ...(waiting ? { status: 'waiting' as const, expiresAt: MoreThan(this.clock.now()) } : {}),
    };
    const where: FindOptionsWhere<Approval>[] = [];
    for (const [kind, { duty }] of Object.entries(APPROVALS) as [ApprovalKind, (typeof APPROVALS)[ApprovalKind]][]) {
      if (scopesOf(actor, duty).length === 0) continue;
      where.push({ ...page, kind, unionId: In(await this.access.unionsOf(actor, duty)) });
    }
    if (where.length === 0) return { rows: [], next: null };
    const approvals = await this.db.read.find(Approval, { where, order: { id: 'DESC' }, take: limit });
    const next = approvals.length === limit ? (approvals.at(-1)?.id ?? null) : null;
    return { rows: await this.rows(actor, approvals), next };
  }

  /** @throws NOT_FOUND */
  async get(actor: Actor, id: string): Promise<ApprovalRow> {
    const [row] = await this.rows(actor, [await this.load(actor, id)]);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** @throws NOT_FOUND · APPROVAL_OWN · APPROVAL_DECIDED · APPROVAL_EXPIRED · whatever the handler refuses */
  async accept(actor: Actor, decision: Decision): Promise<ApprovalRow> {
    return this.decide(actor, decision, 'accepted');
  }

  /** @throws NOT_FOUND · APPROVAL_OWN · APPROVAL_DECIDED · APPROVAL_EXPIRED */
  async reject(actor: Actor, decision: Decision): Promise<ApprovalRow> {
    return this.decide(actor, decision, 'rejected');
  }

  private async decide(actor: Actor, { id, requestId, reason }: Decision, status: 'accepted' | 'rejected') {
    const { kind, payload } = await this.load(actor, id);
    await this.requests.once(requestId, { by: actor.personId, id, status, reason }, async (tx) => {
      await this.close(tx, actor, id, { status, reason });
      if (status === 'accepted') {
        const handler = this.handlers.get(kind);
        if (!handler) throw new Error(`nobody does ${kind}`);
        await handler(tx, payload as never, actor);
      }
      await this.audit.record(tx, actor, `approval.${status}`, id, { kind, reason });
      return {};
    });
    // What was agreed on may have ended somebody's session or role.
    this.known.forget();
    return this.get(actor, id);
  }

  /** One statement decides who is first, that it is another person, and that it is in time. */
  private async close(
    tx: Tx,
    actor: Actor,
    id: string,
    { status, reason }: { status: 'accepted' | 'rejected'; reason: string },
  ): Promise<void> {
    const [now, decidedBy] = [this.clock.now(), personOf(actor)];
    const closed = await tx.update(
      Approval,
      { id, status: 'waiting', askedBy: Not(decidedBy), expiresAt: MoreThan(now) },
      { status, decidedBy, decidedAt: now, decidedWhy: reason },
    );
    if (closed.affected === 1) return;
    const found = await tx.findOneByOrFail(Approval, { id });
    if (found.status !== 'waiting') throw new DomainError('APPROVAL_DECIDED');
    throw new DomainError(found.askedBy === decidedBy ? 'APPROVAL_OWN' : 'APPROVAL_EXPIRED');
  }

  private async load(actor: Actor, id: string): Promise<Approval> {
    const approval = await this.db.read.findOneBy(Approval, { id });
    if (!approval) throw new DomainError('NOT_FOUND');
    const { duty } = APPROVALS[approval.kind];
    // Somebody who decides other things is not told that this one exists.
    if (!(await this.access.covers(actor, duty, approval.unionId))) throw new DomainError('NOT_FOUND');
    return approval;
  }

  private async rows(actor: Actor, approvals: readonly Approval[]): Promise<ApprovalRow[]> {
    const unions = await this.db.read.findBy(Union, { id: In(approvals.map((it) => it.unionId)) });
    const names = await this.staff.namesOf(approvals.flatMap((it) => [it.askedBy, it.decidedBy]));
    const now = this.clock.now();
    return approvals.map(({ payload: _, ...it }) => ({
      id: it.id,
      kind: it.kind,
      words: it.words,
      reason: it.reason,
      union: { id: it.unionId, name: unions.find(({ id }) => id === it.unionId)?.name ?? '' },
      askedBy: names.get(it.askedBy) ?? '',
      askedAt: it.askedAt,
      expiresAt: it.expiresAt,
      status: it.status === 'waiting' && it.expiresAt <= now ? 'expired' : it.status,
      decidedBy: it.decidedBy && (names.get(it.decidedBy) ?? ''),
      decidedAt: it.decidedAt,
      decidedWhy: it.decidedWhy,
      mine: it.askedBy === actor.personId,
    }));
  }
}
