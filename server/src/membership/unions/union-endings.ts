import { Injectable } from '@nestjs/common';
import type { UnionEnding, UnionHoldings, UnionNode } from '@nuanxin/shared-types';
import { In, IsNull } from 'typeorm';
import {
  Audit,
  change,
  Clock,
  Database,
  DomainError,
  Outbox,
  Requests,
  type Actor,
  type Tx,
} from '../../kernel/index.js';
import { JoinCode } from '../joining/join-code.entity.js';
import { Member } from '../members/member.entity.js';
import { handOverTransfers } from '../members/transfer-records.js';
import { KnownActors } from '../sessions/known-actors.js';
import { Access } from '../staff/access.js';
import { RoleGrant } from '../staff/role-grant.entity.js';
import { Employer } from './employer.entity.js';
import { UnionEstate } from './union-estate.js';
import { UnionService } from './union-service.entity.js';
import { checkCanEnd, hang, lockTree, openUnion } from './union-tree.js';
import { Union } from './union.entity.js';
import { Unions } from './unions.js';

/** The end of a union (合并、撤销): what it held goes to another one, and it stays on record as closed. */
@Injectable()
export class UnionEndings {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly unions: Unions,
    private readonly estate: UnionEstate,
    private readonly known: KnownActors,
  ) {}

  /** What a merger or closure would carry along. @throws NOT_FOUND */
  async holdings(actor: Actor, id: string): Promise<UnionHoldings> {
    await this.access.over(actor, 'unions.see', id);
    const { read } = this.db;
    const employers = (kind: Employer['kind']) => read.countBy(Employer, { unionId: id, kind, removedAt: IsNull() });
    return {
      members: await read.countBy(Member, { unionId: id, status: In(['active', 'suspended']) }),
      pending: await read.countBy(Member, { unionId: id, status: 'pending' }),
      joinCodes: await read.countBy(JoinCode, { unionId: id }),
      unions: await read.countBy(Union, { parentId: id, status: 'open' }),
      enterprises: await employers('enterprise'),
      shops: await employers('shop'),
      staff: await read.countBy(RoleGrant, { scopeId: id }),
      ...(await this.estate.counts(id)),
    };
  }

  /** @throws NOT_FOUND · UNION_CLOSED · UNION_NEEDED · UNION_INSIDE_ITSELF · UNION_MISPLACED */
  async merge(actor: Actor, ending: UnionEnding): Promise<UnionNode> {
    return this.end(actor, 'merged', ending, async (tx, union, into) => {
      for (const below of await tx.findBy(Union, { parentId: union.id })) await hang(tx, below, into);
      await moveGrants(tx, union.id, into.id);
    });
  }

  /** @throws NOT_FOUND · UNION_CLOSED · UNION_NEEDED · UNION_INSIDE_ITSELF · UNION_HAS_UNIONS */
  async close(actor: Actor, ending: UnionEnding): Promise<UnionNode> {
    return this.end(actor, 'closed', ending, async (tx, union) => {
      const unions = await tx.countBy(Union, { parentId: union.id, status: 'open' });
      if (unions > 0) throw new DomainError('UNION_HAS_UNIONS', { unions });
      await tx.delete(RoleGrant, { scopeId: union.id });
    });
  }

  private async end(
    actor: Actor,
    how: 'merged' | 'closed',
    { id, requestId, intoId, reason }: UnionEnding,
    more: (tx: Tx, union: Union, into: Union) => Promise<void>,
  ): Promise<UnionNode> {
    await this.unions.overFromAbove(actor, id);
    await this.access.over(actor, 'unions', intoId);
    await this.requests.once(requestId, { by: actor.personId, how, id, intoId, reason }, async (tx) => {
      await lockTree(tx);
      const union = await openUnion(tx, id);
      const into = await openUnion(tx, intoId);
      checkCanEnd(union);
      if (into.path.startsWith(union.path)) throw new DomainError('UNION_INSIDE_ITSELF');
      // Before anything moves: whoever is joining this union now waits here, and then sees where to go.
      const closed = { status: 'closed', mergedIntoId: into.id, closedAt: this.clock.now() } as const;
      const ended = await tx.update(Union, { id, status: 'open' }, closed);
      if (ended.affected === 0) throw new DomainError('UNION_CLOSED');
      await more(tx, union, into);
      const members = await this.handOver(tx, union.id, into.id);
      await this.audit.record(tx, actor, `union.${how}`, id, { intoId, members, reason });
      await this.audit.record(tx, actor, 'union.took_over', intoId, { fromId: id, members, reason });
      await this.outbox.announce(tx, 'union.merged', { fromId: id, intoId });
      return {};
    });
    this.known.forget();
    return this.unions.node(id);
  }

  /** @returns how many memberships moved */
  private async handOver(tx: Tx, from: string, into: string): Promise<number> {
    const moved = await tx.update(Member, { unionId: from }, { unionId: into });
    await tx.update(JoinCode, { unionId: from }, { unionId: into });
    await handOverTransfers(tx, from, into, this.clock.now());
    await moveEmployers(tx, from, into);
    await tx.delete(UnionService, { unionId: from });
    await this.estate.handOver(tx, from, into);
    return moved.affected ?? 0;
  }
}

/** Roles in the old union hold in the new one; who has the same role there keeps that. */
async function moveGrants(tx: Tx, from: string, into: string): Promise<void> {
  const held = new Set((await tx.findBy(RoleGrant, { scopeId: into })).map((it) => `${it.personId}/${it.role}`));
  for (const { id, personId, role } of await tx.findBy(RoleGrant, { scopeId: from })) {
    if (held.has(`${personId}/${role}`)) await tx.delete(RoleGrant, { id });
    else await tx.update(RoleGrant, { id }, { scopeId: into });
  }
}

/** An employer both unions cover is covered once. */
async function moveEmployers(tx: Tx, from: string, into: string): Promise<void> {
  // MySQL reads from a table it deletes from only through a derived one.
  const there = 'SELECT creditCode FROM (SELECT creditCode FROM employer WHERE unionId = ?) AS there';
  await change(tx, `DELETE FROM employer WHERE unionId = ? AND creditCode IN (${there})`, [from, into]);
  await tx.update(Employer, { unionId: from }, { unionId: into });
}
