import { Injectable } from '@nestjs/common';
import type { Account, Done, FirstPassword } from '@nuanxin/shared-types';
import { In, IsNull, Not } from 'typeorm';
import { Audit, Clock, Database, DomainError, failureOf, newId, type Actor, type Tx } from '../../kernel/index.js';
import { KnownActors } from '../sessions/known-actors.js';
import { Session } from '../sessions/session.entity.js';
import { personOf } from '../staff/access.js';
import { Staff } from '../staff/staff.js';
import { ConsoleAccount, RecoveryCode } from './account.entity.js';
import { hashPassword, inventPassword, isPassword } from './passwords.js';

/** Console accounts: the own one, and those an administrator opens and resets. */
@Injectable()
export class Accounts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly staff: Staff,
    private readonly known: KnownActors,
  ) {}

  async own(actor: Actor): Promise<Account> {
    const personId = personOf(actor);
    const account = await this.db.read.findOneBy(ConsoleAccount, { personId });
    const left = account && { accountId: account.id, usedAt: IsNull() };
    return {
      name: await this.staff.nameOf(personId),
      login: account?.login ?? null,
      totp: account?.totpCipher != null,
      recoveryCodesLeft: left ? await this.db.read.countBy(RecoveryCode, left) : 0,
    };
  }

  /** Ends every other session of the person. @throws NO_ACCOUNT · LOGIN_WRONG */
  async changePassword(
    actor: Actor,
    { password, newPassword }: { password: string; newPassword: string },
  ): Promise<Done> {
    const { id, personId, passwordHash } = await this.of(personOf(actor));
    if (!(await isPassword(passwordHash, password))) throw new DomainError('LOGIN_WRONG');
    const fresh = await this.freshPassword(newPassword, false);
    await this.change(async (tx) => {
      await tx.update(ConsoleAccount, { id }, fresh);
      await this.endSessions(tx, personId, actor.sessionId);
      await this.audit.record(tx, actor, 'account.password_changed', personId);
    });
    return { done: true };
  }

  /** An account for somebody with a role; with a password for the first sign-in. @throws LOGIN_TAKEN */
  async open(actor: Actor, { id: personId, login }: { id: string; login: string }): Promise<FirstPassword> {
    const password = inventPassword();
    const fresh = await this.freshPassword(password, true);
    await this.db
      .transact(async (tx) => {
        await tx.insert(ConsoleAccount, { id: newId(), personId, login, ...fresh });
        await this.audit.record(tx, actor, 'account.opened', personId, { login });
      })
      .catch((error: unknown) => {
        throw failureOf(error) === 'duplicate' ? new DomainError('LOGIN_TAKEN') : error;
      });
    return { login, password };
  }

  /** @throws NO_ACCOUNT */
  async resetPassword(actor: Actor, { id: personId, reason }: { id: string; reason: string }): Promise<FirstPassword> {
    const { id, login } = await this.of(personId);
    const password = inventPassword();
    const fresh = await this.freshPassword(password, true);
    await this.change(async (tx) => {
      await tx.update(ConsoleAccount, { id }, fresh);
      await this.endSessions(tx, personId, null);
      await this.audit.record(tx, actor, 'account.password_reset', personId, { reason });
    });
    return { login, password };
  }

  /** @throws NO_ACCOUNT */
  async resetTotp(actor: Actor, { id: personId, reason }: { id: string; reason: string }): Promise<Done> {
    const { id } = await this.of(personId);
    await this.change(async (tx) => {
      await tx.update(ConsoleAccount, { id }, { totpCipher: null, totpLastStep: null });
      await tx.delete(RecoveryCode, { accountId: id });
      await this.endSessions(tx, personId, null);
      await this.audit.record(tx, actor, 'account.totp_reset', personId, { reason });
    });
    return { done: true };
  }

  async signOut(actor: Actor, { id: personId, reason }: { id: string; reason: string }): Promise<Done> {
    await this.change(async (tx) => {
      await this.endSessions(tx, personId, null);
      await this.audit.record(tx, actor, 'session.all_ended', personId, { reason });
    });
    return { done: true };
  }

  /** For people of an invented city: one password for all, printed at the start. Who has an account keeps it. */
  async openDemo(people: readonly { personId: string; login: string }[], password: string): Promise<void> {
    const known = await this.db.read.findBy(ConsoleAccount, { personId: In(people.map((it) => it.personId)) });
    const missing = people.filter((it) => !known.some(({ personId }) => personId === it.personId));
    if (missing.length === 0) return;
    const fresh = await this.freshPassword(password, false);
    await this.db.transact((tx) =>
      tx.insert(
        ConsoleAccount,
        missing.map((it) => ({ id: newId(), ...it, ...fresh })),
      ),
    );
  }

  private async of(personId: string): Promise<ConsoleAccount> {
    const account = await this.db.read.findOneBy(ConsoleAccount, { personId });
    if (!account) throw new DomainError('NO_ACCOUNT');
    return account;
  }

  private async freshPassword(password: string, passwordIsTemporary: boolean) {
    return { passwordHash: await hashPassword(password), passwordIsTemporary, passwordSetAt: this.clock.now() };
  }

  private async change(work: (tx: Tx) => Promise<void>): Promise<void> {
    await this.db.transact(work);
    this.known.forget();
  }

  private async endSessions(tx: Tx, personId: string, butFor: string | null): Promise<void> {
    const others = { personId, revokedAt: IsNull(), ...(butFor ? { id: Not(butFor) } : {}) };
    await tx.update(Session, others, { revokedAt: this.clock.now() });
  }
}
