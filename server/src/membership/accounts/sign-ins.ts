import { Inject, Injectable } from '@nestjs/common';
import type { ConsoleSignedIn, SignInRest, SignInStep } from '@nuanxin/shared-types';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import {
  Audit,
  CITY_PACK,
  Clock,
  CONFIG,
  Database,
  DomainError,
  newId,
  randomToken,
  sha256,
  Throttle,
  Vault,
  type Actor,
  type CityPack,
  type Config,
  type Origin,
  type Tx,
} from '../../kernel/index.js';
import { MembershipView } from '../membership.view.js';
import { ConsoleAccount } from './account.entity.js';
import { ConsoleSessions } from './console-sessions.js';
import { hashPassword, isPassword } from './passwords.js';
import { SecondFactors } from './second-factors.js';
import { SignInTicket } from './sign-in.entity.js';
import { newTotpSecret, totpUri } from './totp.js';

const TICKET_LIVES_MS = 5 * 60_000;
const TRIES = 5;

/** Wrong passwords and digits for one account, right ones not counted; the account is shut for the rest of the quarter hour. */
const WRONG_TRIES = { tries: 10, seconds: 900 };
/** From one address: an office signs in through one, so it is more than an account's. */
const WRONG_FROM_ONE_PLACE = { tries: 100, seconds: 900 };

/** Signing in at the console by account, password and six digits. */
@Injectable()
export class SignIns {
  private readonly wrongTries = new Throttle(WRONG_TRIES.tries, WRONG_TRIES.seconds);
  private readonly wrongFrom = new Throttle(WRONG_FROM_ONE_PLACE.tries, WRONG_FROM_ONE_PLACE.seconds);
  /** Checked where no account has the login, so that the time of an answer does not tell. */
  private readonly nobodysHash = hashPassword(randomToken(16));

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly factors: SecondFactors,
    private readonly sessions: ConsoleSessions,
    private readonly view: MembershipView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws LOGIN_WRONG · TOO_MANY_TRIES */
  async begin({ origin }: Actor, { login, password }: { login: string; password: string }): Promise<SignInStep> {
    const account = await this.counted(login, origin, () => this.prove(login, password, origin));
    const secret = account.totpCipher !== null || this.totpIsOptional ? null : newTotpSecret();
    const [ticket, now] = [randomToken(24), this.clock.now()];
    const expiresAt = now + TICKET_LIVES_MS;
    await this.db.transact(async (tx) => {
      await tx.delete(SignInTicket, { expiresAt: LessThan(now - TICKET_LIVES_MS) });
      await tx.insert(SignInTicket, {
        id: newId(),
        ticketHash: sha256(ticket),
        accountId: account.id,
        totpCipher: secret === null ? null : this.vault.encrypt(secret),
        triesLeft: TRIES,
        expiresAt,
        usedAt: null,
      });
    });
    return {
      ticket,
      expiresAt,
      code: account.totpCipher !== null ? 'needed' : secret === null ? 'none' : 'enrol',
      enrol: secret === null ? null : { uri: totpUri(secret, this.pack.brand, login), secret },
      newPassword: account.passwordIsTemporary,
    };
  }

  /** @throws SIGN_IN_OVER · NEW_PASSWORD_NEEDED · TOTP_WRONG · TOO_MANY_TRIES */
  async complete({ origin }: Actor, rest: SignInRest): Promise<ConsoleSignedIn> {
    const { ticket, account } = await this.open(rest.ticket);
    const newHash = await this.newPassword(account, rest.newPassword);
    const { recoveryCodes, ...session } = await this.counted(account.login, origin, () =>
      this.db.transact(async (tx) => {
        await this.useUp(tx, ticket.id);
        const codes = await this.factors.check(tx, account, ticket, rest);
        if (newHash) await tx.update(ConsoleAccount, { id: account.id }, newHash);
        const opened = await this.sessions.open(tx, account.personId, 'password', origin);
        return { ...opened, recoveryCodes: codes };
      }),
    ).catch(async (error: unknown) => {
      if (error instanceof DomainError && error.code === 'TOTP_WRONG') await this.countWrong(ticket);
      throw error;
    });
    return {
      token: session.token,
      expiresAt: session.expiresAt,
      me: await this.view.me(session),
      recoveryCodes,
    };
  }

  private get totpIsOptional(): boolean {
    return this.pack.demoPassword !== null && this.config.wechat === null;
  }

  private async prove(login: string, password: string, origin: Origin | null): Promise<ConsoleAccount> {
    const account = await this.db.read.findOneBy(ConsoleAccount, { login });
    const right = await isPassword(account?.passwordHash ?? (await this.nobodysHash), password);
    if (account && right) return account;
    if (account) {
      const nobody = { sessionId: null, personId: null, grants: [], proof: null, origin };
      await this.db.transact((tx) => this.audit.record(tx, nobody, 'account.refused', account.personId));
    }
    throw new DomainError('LOGIN_WRONG', { field: 'password' });
  }

  private async open(text: string): Promise<{ ticket: SignInTicket; account: ConsoleAccount }> {
    const ticket = await this.db.read.findOneBy(SignInTicket, {
      ticketHash: sha256(text),
      usedAt: IsNull(),
      triesLeft: MoreThan(0),
      expiresAt: MoreThan(this.clock.now()),
    });
    const account = ticket && (await this.db.read.findOneBy(ConsoleAccount, { id: ticket.accountId }));
    if (!ticket || !account) throw new DomainError('SIGN_IN_OVER');
    return { ticket, account };
  }

  private async useUp(tx: Tx, id: string): Promise<void> {
    const open = { id, usedAt: IsNull(), triesLeft: MoreThan(0) };
    const used = await tx.update(SignInTicket, open, { usedAt: this.clock.now() });
    if (used.affected === 0) throw new DomainError('SIGN_IN_OVER');
  }

  private async countWrong({ id }: SignInTicket): Promise<void> {
    await this.db.transact((tx) => tx.decrement(SignInTicket, { id, triesLeft: MoreThan(0) }, 'triesLeft', 1));
  }

  private async newPassword({ passwordHash, passwordIsTemporary }: ConsoleAccount, newPassword: string | undefined) {
    if (!passwordIsTemporary) return null;
    if (!newPassword || (await isPassword(passwordHash, newPassword)))
      throw new DomainError('NEW_PASSWORD_NEEDED', { field: 'newPassword' });
    const now = this.clock.now();
    return { passwordHash: await hashPassword(newPassword), passwordIsTemporary: false, passwordSetAt: now };
  }

  /** Counts first and gives back what was right: a burst of guesses does not slip through. */
  private async counted<T>(login: string, origin: Origin | null, work: () => Promise<T>): Promise<T> {
    const place = origin?.ip ?? '';
    await this.wrongTries.take(login);
    await this.wrongFrom.take(place);
    const done = await work();
    await this.wrongTries.giveBack(login);
    await this.wrongFrom.giveBack(place);
    return done;
  }
}
