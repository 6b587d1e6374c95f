import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Accounts } from './accounts.js';
import { ScanSignIns } from './scan-sign-ins.js';
import { SignIns } from './sign-ins.js';

@Controller()
export class AccountController {
  constructor(
    private readonly signIns: SignIns,
    private readonly scanSignIns: ScanSignIns,
    private readonly accounts: Accounts,
  ) {}

  @On(api.beginSignIn)
  begin(actor: Actor, input: { login: string; password: string }): Promise<api.SignInStep> {
    return this.signIns.begin(actor, input);
  }

  @On(api.completeSignIn)
  complete(actor: Actor, input: api.SignInRest): Promise<api.ConsoleSignedIn> {
    return this.signIns.complete(actor, input);
  }

  @On(api.beginScan)
  beginScan(actor: Actor, _input: Record<string, never>): Promise<api.ScanOffer> {
    return this.scanSignIns.begin(actor);
  }

  @On(api.collectScan)
  collectScan(actor: Actor, { ticket }: { ticket: string }) {
    return this.scanSignIns.collect(actor, ticket);
  }

  @On(api.getScan)
  getScan(_actor: Actor, { code }: { code: string }): Promise<api.ScanQuestion> {
    return this.scanSignIns.question(code);
  }

  @On(api.confirmScan)
  confirmScan(actor: Actor, { code }: { code: string }): Promise<api.Done> {
    return this.scanSignIns.confirm(actor, code);
  }

  @On(api.getAccount)
  own(actor: Actor, _input: Record<string, never>): Promise<api.Account> {
    return this.accounts.own(actor);
  }

  @On(api.changePassword)
  changePassword(actor: Actor, input: { password: string; newPassword: string }): Promise<api.Done> {
    return this.accounts.changePassword(actor, input);
  }
}
