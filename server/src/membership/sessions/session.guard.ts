import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { bringsDuty, ROLES, worksAtConsole, type Access } from '@nuanxin/shared-types';
import type { Endpoint } from '@nuanxin/shared-types/schema';
import { DomainError, ENDPOINT, NOBODY, originOf, requestOf, type Actor } from '../../kernel/index.js';
import { Sessions } from './sessions.js';

/** Finds the actor behind the bearer token and holds the route's rule of the contract. What was not granted is refused. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly sessions: Sessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = Reflect.getMetadata(ENDPOINT, context.getHandler()) as Endpoint | undefined;
    // A handler outside the contract (health, documentation) has no actor.
    if (!endpoint) return true;
    const request = requestOf(context);
    const [, token] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    const actor = token ? await this.sessions.authenticate(token) : null;
    // An open page stays open to a worker whose session has run out.
    request.actor = { ...(actor ?? NOBODY), origin: originOf(request) };
    hold(endpoint.route.access, request.actor);
    return true;
  }
}

function hold(access: Access, actor: Actor): void {
  if (access === 'anyone') return;
  if (!actor.sessionId) throw new DomainError('SIGN_IN_FIRST');
  if (access === 'session') return;
  if (!actor.personId) throw new DomainError(access === 'person' ? 'NOT_A_MEMBER' : 'NOT_ALLOWED');
  if (access === 'person') return;
  if (!opens(access, actor.grants)) throw new DomainError('NOT_ALLOWED');
}

function opens(access: Exclude<Access, 'anyone' | 'session' | 'person'>, grants: Actor['grants']): boolean {
  if (access === 'console') return worksAtConsole(grants);
  if (access !== 'staff') return bringsDuty(grants, access);
  return bringsDuty(grants, 'reports') || grants.some(({ role }) => ROLES[role].scope === 'place');
}
