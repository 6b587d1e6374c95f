import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Accounts } from '../accounts/accounts.js';
import { StaffRoles } from './staff-roles.js';

@Controller()
export class StaffController {
  constructor(
    private readonly roles: StaffRoles,
    private readonly accounts: Accounts,
  ) {}

  @On(api.listStaff)
  list(actor: Actor, input: Parameters<StaffRoles['list']>[1]) {
    return this.roles.list(actor, input);
  }

  @On(api.getStaff)
  get(actor: Actor, { id }: { id: string }): Promise<api.StaffRow> {
    return this.roles.get(actor, id);
  }

  @On(api.grantRole)
  grant(actor: Actor, input: api.NewRole): Promise<api.StaffRow> {
    return this.roles.grant(actor, input);
  }

  @On(api.revokeRole)
  revoke(actor: Actor, input: Parameters<StaffRoles['revoke']>[1]): Promise<api.StaffRow> {
    return this.roles.revoke(actor, input);
  }

  @On(api.openAccount)
  async openAccount(actor: Actor, input: { id: string; login: string }): Promise<api.FirstPassword> {
    await this.roles.get(actor, input.id);
    return this.accounts.open(actor, input);
  }

  @On(api.resetPassword)
  resetPassword(actor: Actor, input: { id: string; reason: string }): Promise<api.FirstPassword> {
    this.roles.refuseOwn(actor, input.id);
    return this.accounts.resetPassword(actor, input);
  }

  @On(api.resetTotp)
  resetTotp(actor: Actor, input: { id: string; reason: string }): Promise<api.Done> {
    this.roles.refuseOwn(actor, input.id);
    return this.accounts.resetTotp(actor, input);
  }

  @On(api.signOutStaff)
  signOut(actor: Actor, input: { id: string; reason: string }): Promise<api.Done> {
    return this.accounts.signOut(actor, input);
  }
}
