import { Injectable } from '@nestjs/common';
import { Like } from 'typeorm';
import { Database, DomainError, hasRole, type Actor } from '../../kernel/index.js';
import { Union } from '../unions/union.entity.js';

/**
 * The one place that says who may do what. A role that was not granted is refused with 403; a thing outside the scope does not
 * exist for the caller: 404.
 */
@Injectable()
export class Access {
  constructor(private readonly db: Database) {}

  /** @throws NOT_ALLOWED no cadre at all · NOT_FOUND the union lies outside the cadre's subtree */
  async cadreOf(actor: Actor, unionId: string): Promise<void> {
    const scopes = cadreScopes(actor);
    const union = await this.db.read.findOneBy(Union, { id: unionId });
    const roots = await this.unionsById(scopes);
    if (!union || !roots.some((root) => union.path.startsWith(root.path))) throw new DomainError('NOT_FOUND');
  }

  /** Whether the actor may act in the union's subtree. */
  async isCadreOf(actor: Actor, unionId: string): Promise<boolean> {
    if (!hasRole(actor, 'cadre', 'administrator')) return false;
    return this.cadreOf(actor, unionId).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DomainError) return false;
        throw error;
      },
    );
  }

  /** Ids of all unions the actor's cadre roles cover. @throws NOT_ALLOWED */
  async unionsOf(actor: Actor): Promise<string[]> {
    const roots = await this.unionsById(cadreScopes(actor));
    const covered = await this.db.read.find(Union, { where: roots.map(({ path }) => ({ path: Like(`${path}%`) })) });
    return roots.length === 0 ? [] : covered.map((it) => it.id);
  }

  private async unionsById(ids: readonly string[]): Promise<Union[]> {
    return this.db.read.find(Union, { where: ids.map((id) => ({ id })) });
  }
}

/** Whether the actor is a clerk (核销员) at this very place. */
export function isClerkAt(actor: Actor, placeId: string): boolean {
  return actor.grants.some((it) => it.role === 'clerk' && it.scopeId === placeId);
}

/** Ids of the places an actor is a clerk of. */
export function clerkPlaces(actor: Actor): string[] {
  return actor.grants.filter((it) => it.role === 'clerk').map((it) => it.scopeId);
}

/** The person who acts. @throws SIGN_IN_FIRST */
export function personOf(actor: Actor): string {
  if (!actor.personId) throw new DomainError('SIGN_IN_FIRST');
  return actor.personId;
}

function cadreScopes(actor: Actor): string[] {
  const scopes = actor.grants.filter((it) => it.role !== 'clerk').map((it) => it.scopeId);
  if (scopes.length === 0) throw new DomainError('NOT_ALLOWED');
  return scopes;
}
