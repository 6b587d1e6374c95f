import { Injectable } from '@nestjs/common';
import type { TransferSide, UnionTransfer } from '@nuanxin/shared-types';
import { In, IsNull, LessThan, Not, type FindOptionsWhere } from 'typeorm';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  newId,
  Outbox,
  Requests,
  type Actor,
  type Tx,
} from '../../kernel/index.js';
import { followUnion } from '../joining/enrolment.js';
import { Access, personOf } from '../staff/access.js';
import { openUnion } from '../unions/union-tree.js';
import { Member } from './member.entity.js';
import { Members } from './members.js';
import { TransferView } from './transfer.view.js';
import { UnionTransferRecord } from './union-transfer.entity.js';

const PAGE = 50;

/** Transfers between unions (转会). The membership stays one row that changes its union, so there are never two. */
@Injectable()
export class Transfers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly members: Members,
    private readonly view: TransferView,
  ) {}

  async mine(actor: Actor): Promise<{ waiting: UnionTransfer | null; last: UnionTransfer | null }> {
    const member = await this.db.read.findOneBy(Member, { livePersonId: personOf(actor) });
    if (!member) return { waiting: null, last: null };
    const latest = (where: FindOptionsWhere<UnionTransferRecord>) =>
      this.db.read.find(UnionTransferRecord, { where, order: { id: 'DESC' }, take: 1 });
    const [waiting] = await this.view.rows(await latest({ waitingMemberId: member.id }));
    const [last] = await this.view.rows(await latest({ memberId: member.id, waitingMemberId: IsNull() }));
    return { waiting: waiting ?? null, last: last ?? null };
  }

  /** The worker asks. @throws NOT_A_MEMBER · NOT_FOUND · UNION_CLOSED · TRANSFER_SAME_UNION · TRANSFER_WAITING */
  async ask(actor: Actor, input: { requestId: string; toId: string; reason: string }): Promise<UnionTransfer> {
    const member = await this.db.read.findOneBy(Member, { livePersonId: personOf(actor) });
    if (!member) throw new DomainError('NOT_A_MEMBER');
    return this.open(actor, member, 'member', input);
  }

  /** A cadre asks. @throws NOT_FOUND · NOT_A_MEMBER · UNION_CLOSED · TRANSFER_SAME_UNION · TRANSFER_WAITING */
  async propose(
    actor: Actor,
    { id, ...input }: { id: string; requestId: string; toId: string; reason: string },
  ): Promise<UnionTransfer> {
    return this.open(actor, await this.members.load(actor, 'members', id), 'union', input);
  }

  /** Out of or into the actor's unions, newest first, by key. */
  async list(
    actor: Actor,
    { waiting = false, before, limit = PAGE }: { waiting?: boolean; before?: string; limit?: number },
  ): Promise<{ rows: UnionTransfer[]; next: string | null }> {
    const mine = In(await this.access.unionsOf(actor, 'members.see'));
    const shown = { ...(waiting && { waitingMemberId: Not(IsNull()) }), ...(before && { id: LessThan(before) }) };
    const records = await this.db.read.find(UnionTransferRecord, {
      where: [
        { fromUnionId: mine, ...shown },
        { toUnionId: mine, ...shown },
      ],
      order: { id: 'DESC' },
      take: limit,
    });
    return {
      rows: await this.view.rows(records),
      next: records.length === limit ? (records.at(-1)?.id ?? null) : null,
    };
  }

  /** By the side that was asked. @throws NOT_FOUND · STEP_NOT_ALLOWED */
  async accept(actor: Actor, { id, requestId }: { id: string; requestId: string }): Promise<UnionTransfer> {
    const { transfer, personId, side } = await this.load(actor, id);
    if (side === transfer.askedBy) throw new DomainError('NOT_FOUND');
    await this.requests.once(requestId, { by: actor.personId, act: 'accept', id }, async (tx) => {
      await this.decide(tx, id, 'accepted');
      // A union that ended meanwhile may have handed the transfer on.
      const { memberId, fromUnionId, toUnionId } = await tx.findOneByOrFail(UnionTransferRecord, { id });
      const live = { id: memberId, unionId: fromUnionId, status: In(['active', 'suspended']) };
      const moved = await tx.update(Member, live, { unionId: toUnionId });
      if (moved.affected === 0) throw new DomainError('STEP_NOT_ALLOWED', { from: 'left' });
      await followUnion(tx, memberId, toUnionId);
      await this.audit.record(tx, actor, 'member.transferred', memberId, { from: fromUnionId, to: toUnionId });
      const ids = { transferId: id, personId, fromUnionId, toUnionId };
      await this.outbox.announce(tx, 'transfer.accepted', ids);
      return {};
    });
    return this.view.one(id);
  }

  /** By the other side refused, by the own one withdrawn. @throws NOT_FOUND · STEP_NOT_ALLOWED */
  async refuse(
    actor: Actor,
    { id, requestId, reason }: { id: string; requestId: string; reason: string },
  ): Promise<UnionTransfer> {
    const { transfer, side } = await this.load(actor, id);
    const status = side === transfer.askedBy ? 'withdrawn' : 'refused';
    await this.requests.once(requestId, { by: actor.personId, act: status, id, reason }, async (tx) => {
      await this.decide(tx, id, status);
      const { memberId, toUnionId } = transfer;
      await this.audit.record(tx, actor, `transfer.${status}`, memberId, { transferId: id, to: toUnionId, reason });
      return {};
    });
    return this.view.one(id);
  }

  private async open(
    actor: Actor,
    { id: memberId, personId, unionId: fromUnionId }: Member,
    askedBy: TransferSide,
    { requestId, toId, reason }: { requestId: string; toId: string; reason: string },
  ): Promise<UnionTransfer> {
    const body = { by: actor.personId, act: 'transfer', memberId, toId, reason };
    const { id } = await this.requests.once(requestId, body, async (tx) => {
      const to = await openUnion(tx, toId);
      if (toId === fromUnionId) throw new DomainError('TRANSFER_SAME_UNION', { field: 'toId' });
      const member = await tx.findOneBy(Member, {
        id: memberId,
        unionId: fromUnionId,
        status: In(['active', 'suspended']),
      });
      if (!member) throw new DomainError('NOT_A_MEMBER');
      if (await tx.existsBy(UnionTransferRecord, { waitingMemberId: memberId }))
        throw new DomainError('TRANSFER_WAITING');
      const fresh = newId();
      await tx.insert(UnionTransferRecord, {
        id: fresh,
        memberId,
        waitingMemberId: memberId,
        fromUnionId,
        toUnionId: to.id,
        askedBy,
        status: 'asked',
        reason,
        askerId: personOf(actor),
        askedAt: this.clock.now(),
        decidedAt: null,
      });
      await this.audit.record(tx, actor, 'transfer.asked', memberId, { transferId: fresh, to: toId, reason });
      const decidingUnionId = askedBy === 'member' ? toId : fromUnionId;
      const ids = { transferId: fresh, personId, fromUnionId, toUnionId: toId, decidingUnionId };
      await this.outbox.announce(tx, 'transfer.asked', ids);
      return { id: fresh };
    });
    return this.view.one(id);
  }

  /** The transfer and which of its sides the actor is. @throws NOT_FOUND neither of them */
  private async load(
    actor: Actor,
    id: string,
  ): Promise<{ transfer: UnionTransferRecord; personId: string; side: TransferSide }> {
    const transfer = await this.db.read.findOneBy(UnionTransferRecord, { id });
    if (!transfer) throw new DomainError('NOT_FOUND');
    const { personId } = await this.db.read.findOneByOrFail(Member, { id: transfer.memberId });
    if (personId === actor.personId) return { transfer, personId, side: 'member' };
    // Of the unions it is the receiving one that accepts, and the giving one that asks.
    const union = transfer.askedBy === 'member' ? transfer.toUnionId : transfer.fromUnionId;
    if (!(await this.access.covers(actor, 'members', union))) throw new DomainError('NOT_FOUND');
    return { transfer, personId, side: 'union' };
  }

  /** Once: of two answers at the same moment one finds it decided. @throws STEP_NOT_ALLOWED */
  async decide(tx: Tx, id: string, status: 'accepted' | 'refused' | 'withdrawn'): Promise<void> {
    const answer = { status, waitingMemberId: null, decidedAt: this.clock.now() };
    const decided = await tx.update(UnionTransferRecord, { id, status: 'asked' }, answer);
    if (decided.affected === 1) return;
    const { status: from } = await tx.findOneByOrFail(UnionTransferRecord, { id });
    throw new DomainError('STEP_NOT_ALLOWED', { from });
  }
}
