import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { PhoneCodes } from './phone-codes.js';
import { Sessions } from './sessions.js';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly phoneCodes: PhoneCodes,
  ) {}

  @On(api.sendPhoneCode)
  sendPhoneCode(_actor: Actor, { phone }: { phone: string }): Promise<api.PhoneCodeSent> {
    return this.phoneCodes.send(phone);
  }

  @On(api.signIn)
  signIn(actor: Actor, input: api.SignIn): Promise<api.SignedIn> {
    return this.sessions.signIn(actor, input);
  }

  @On(api.verifyPhone)
  verifyPhone(actor: Actor, input: api.VerifyPhone): Promise<api.Me> {
    return this.sessions.verifyPhone(actor, input);
  }

  @On(api.signOut)
  signOut(actor: Actor, _input: Record<string, never>): Promise<api.Done> {
    return this.sessions.signOut(actor);
  }

  @On(api.listSessions)
  listSessions(actor: Actor, _input: Record<string, never>): Promise<{ rows: api.SessionRow[] }> {
    return this.sessions.listOwn(actor);
  }

  @On(api.signOutEverywhere)
  signOutEverywhere(actor: Actor, _input: Record<string, never>): Promise<api.Done> {
    return this.sessions.signOutEverywhere(actor);
  }

  @On(api.getMe)
  me(actor: Actor, _input: Record<string, never>): Promise<api.Me> {
    return this.sessions.me(actor);
  }
}
