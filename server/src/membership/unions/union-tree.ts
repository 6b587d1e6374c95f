import { Injectable } from '@nestjs/common';
import type { UnionNode } from '@nuanxin/shared-types';
import { IsNull, Like } from 'typeorm';
import { Audit, DomainError, newId, Requests, type Actor, type Tx } from '../../kernel/index.js';
import { Access } from '../staff/access.js';
import { checkPlacement, movedPath, pathUnder } from './tree-rules.js';
import { Union } from './union.entity.js';
import { Unions } from './unions.js';

/** New unions, new names, new places in the tree (建会、改名、换上级). */
@Injectable()
export class UnionTree {
  constructor(
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly unions: Unions,
  ) {}

  /** @throws NOT_FOUND · UNION_CLOSED · UNION_MISPLACED · UNION_TOO_DEEP */
  async create(
    actor: Actor,
    { requestId, ...facts }: { requestId: string } & Pick<UnionNode, 'name' | 'kind' | 'review'> & { parentId: string },
  ): Promise<UnionNode> {
    await this.access.over(actor, 'unions', facts.parentId);
    const { id } = await this.requests.once(requestId, { by: actor.personId, ...facts }, async (tx) => {
      await lockTree(tx);
      const above = await openUnion(tx, facts.parentId);
      checkPlacement(facts.kind, above.kind);
      const fresh = newId();
      // Nobody types a code; the id's random tail is as good, and has no character that means something to LIKE.
      const code = `u-${fresh.slice(-12)}`;
      await tx.insert(Union, { id: fresh, code, path: pathUnder(above.path, code), ...facts });
      await this.audit.record(tx, actor, 'union.created', fresh, { parentId: above.id, name: facts.name });
      return { id: fresh };
    });
    return this.unions.node(id);
  }

  /** @throws NOT_FOUND · UNION_CLOSED */
  async change(
    actor: Actor,
    { id, requestId, name, review }: { id: string; requestId: string; name: string; review: boolean },
  ): Promise<UnionNode> {
    await this.access.over(actor, 'unions', id);
    await this.requests.once(requestId, { by: actor.personId, id, name, review }, async (tx) => {
      const before = await openUnion(tx, id);
      await tx.update(Union, { id }, { name, review });
      await this.audit.record(tx, actor, 'union.changed', id, { from: before.name, to: name, review: Number(review) });
      return {};
    });
    return this.unions.node(id);
  }

  /** @throws NOT_FOUND · UNION_CLOSED · UNION_NEEDED · UNION_INSIDE_ITSELF · UNION_MISPLACED · UNION_TOO_DEEP */
  async move(
    actor: Actor,
    { id, requestId, parentId, reason }: { id: string; requestId: string; parentId: string; reason: string },
  ): Promise<UnionNode> {
    await this.unions.overFromAbove(actor, id);
    await this.access.over(actor, 'unions', parentId);
    await this.requests.once(requestId, { by: actor.personId, id, parentId, reason }, async (tx) => {
      await lockTree(tx);
      const union = await openUnion(tx, id);
      const above = await openUnion(tx, parentId);
      checkCanEnd(union);
      await hang(tx, union, above);
      await this.audit.record(tx, actor, 'union.moved', id, { from: union.parentId ?? '', to: parentId, reason });
      return {};
    });
    return this.unions.node(id);
  }
}

/**
 * First statement of whatever changes the form of the tree. Two moves at once would each be right by what they read and
 * together make a ring; over the root's row they go one after another, and what is read afterwards is the latest.
 */
export async function lockTree(tx: Tx): Promise<void> {
  await tx.increment(Union, { parentId: IsNull() }, 'revision', 1);
}

/** @throws NOT_FOUND · UNION_CLOSED */
export async function openUnion(tx: Tx, id: string): Promise<Union> {
  const union = await tx.findOneBy(Union, { id });
  if (!union) throw new DomainError('NOT_FOUND');
  if (union.status !== 'open') throw new DomainError('UNION_CLOSED');
  return union;
}

/** @throws UNION_NEEDED */
export function checkCanEnd({ kind }: Union): void {
  if (kind === 'city' || kind === 'catch_all') throw new DomainError('UNION_NEEDED');
}

/** Hangs a union with all below it under another one; the tree is locked. @throws UNION_INSIDE_ITSELF · UNION_MISPLACED */
export async function hang(tx: Tx, union: Union, above: Union): Promise<void> {
  if (above.path.startsWith(union.path)) throw new DomainError('UNION_INSIDE_ITSELF');
  checkPlacement(union.kind, above.kind);
  const path = pathUnder(above.path, union.code);
  for (const below of await tx.findBy(Union, { path: Like(`${union.path}%`) })) {
    // `_` in a code stands for any character to LIKE.
    if (!below.path.startsWith(union.path)) continue;
    await tx.update(Union, { id: below.id }, { path: movedPath(below.path, union.path, path) });
  }
  await tx.update(Union, { id: union.id }, { parentId: above.id });
}
