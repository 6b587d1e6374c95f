import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { ClerkInvitations } from './clerk-invitations.js';
import { Clerks } from './clerks.js';

@Controller()
export class ClerkController {
  constructor(
    private readonly clerks: Clerks,
    private readonly invitations: ClerkInvitations,
  ) {}

  @On(api.listClerks)
  list(actor: Actor, { placeId }: { placeId: string }): Promise<{ rows: api.ClerkRow[] }> {
    return this.clerks.list(actor, placeId);
  }

  @On(api.revokeClerk)
  revoke(actor: Actor, input: Parameters<Clerks['revoke']>[1]): Promise<api.Done> {
    return this.clerks.revoke(actor, input);
  }

  @On(api.createClerkInvitation)
  invite(actor: Actor, input: Parameters<ClerkInvitations['create']>[1]): Promise<api.ClerkInvitation> {
    return this.invitations.create(actor, input);
  }

  @On(api.listClerkInvitations)
  listInvitations(actor: Actor, { placeId }: { placeId: string }): Promise<{ rows: api.ClerkInvitation[] }> {
    return this.invitations.list(actor, placeId);
  }

  @On(api.withdrawClerkInvitation)
  withdraw(actor: Actor, input: { id: string; requestId: string }): Promise<api.Done> {
    return this.invitations.withdraw(actor, input);
  }

  @On(api.getClerkOffer)
  offer(_actor: Actor, { code }: { code: string }): Promise<api.ClerkOffer> {
    return this.invitations.offer(code);
  }

  @On(api.acceptClerkOffer)
  accept(actor: Actor, input: Parameters<ClerkInvitations['accept']>[1]): Promise<api.Me> {
    return this.invitations.accept(actor, input);
  }
}
