import { Injectable } from '@nestjs/common';
import type { Duty } from '@nuanxin/shared-types';
import { Like } from 'typeorm';
import { Database, DomainError, scopesOf, type Actor } from '../../kernel/index.js';
import { Union } from '../unions/union.entity.js';

/**
 * The one place that says who may do what. A duty that no role brings is refused with 403; a thing outside the scope does not
 * exist for the caller: 404.
 */
@Injectable()
export class Access {
  constructor(private readonly db: Database) {}

  /** @throws NOT_ALLOWED the actor has the duty nowhere · NOT_FOUND the union lies outside its subtrees */
  async over(actor: Actor, duty: Duty, unionId: string): Promise<void> {
    const roots = await this.roots(actor, duty);
    const union = await this.db.read.findOneBy(Union, { id: unionId });
    if (!union || !roots.some((root) => union.path.startsWith(root.path))) throw new DomainError('NOT_FOUND');
  }

  /** Whether the actor has the duty in the union. */
  async covers(actor: Actor, duty: Duty, unionId: string): Promise<boolean> {
    return this.over(actor, duty, unionId).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DomainError) return false;
        throw error;
      },
    );
  }

  /** Ids of all unions in which the actor has the duty. @throws NOT_ALLOWED */
  async unionsOf(actor: Actor, duty: Duty): Promise<string[]> {
    const roots = await this.roots(actor, duty);
    if (roots.length === 0) return [];
    const covered = await this.db.read.find(Union, { where: roots.map(({ path }) => ({ path: Like(`${path}%`) })) });
    return covered.map((it) => it.id);
  }

  private async roots(actor: Actor, duty: Duty): Promise<Union[]> {
    const ids = scopesOf(actor, duty);
    if (ids.length === 0) throw new DomainError('NOT_ALLOWED');
    return this.db.read.find(Union, { where: ids.map((id) => ({ id })) });
  }
}

/** Whether the actor is a clerk (核销员) at this very place. */
export function isClerkAt(actor: Actor, placeId: string): boolean {
  return clerkPlaces(actor).includes(placeId);
}

/** Ids of the places an actor is a clerk of. */
export function clerkPlaces(actor: Actor): string[] {
  return actor.grants.filter((it) => it.role === 'clerk').map((it) => it.scopeId);
}

/** Whether the actor keeps the stock of this very place: its keeper (保管员), or the clerk who stands there. */
export function keepsStockAt(actor: Actor, placeId: string): boolean {
  return actor.grants.some((it) => (it.role === 'keeper' || it.role === 'clerk') && it.scopeId === placeId);
}

/** The person who acts. @throws SIGN_IN_FIRST */
export function personOf(actor: Actor): string {
  if (!actor.personId) throw new DomainError('SIGN_IN_FIRST');
  return actor.personId;
}
