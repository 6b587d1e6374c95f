import { Injectable } from '@nestjs/common';
import type { SignInRest } from '@nuanxin/shared-types';
import { IsNull } from 'typeorm';
import { Clock, DomainError, newId, Vault, type Tx } from '../../kernel/index.js';
import { ConsoleAccount, RecoveryCode } from './account.entity.js';
import { inventRecoveryCode } from './passwords.js';
import type { SignInTicket } from './sign-in.entity.js';
import { totpStep } from './totp.js';

const RECOVERY_CODES = 10;

/** Six digits or a recovery code, each of them once. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /**
   * What the ticket asks for: nothing, the app's first digits, its digits of now, or a recovery code.
   * @returns fresh recovery codes where the app was set up
   * @throws TOTP_WRONG
   */
  async check(
    tx: Tx,
    account: ConsoleAccount,
    ticket: SignInTicket,
    { code = '', recoveryCode }: SignInRest,
  ): Promise<string[] | null> {
    if (ticket.totpCipher) return this.enrol(tx, account, ticket.totpCipher, code);
    if (!account.totpCipher) return null;
    await (recoveryCode ? this.spend(tx, account, recoveryCode) : this.step(tx, account, account.totpCipher, code));
    return null;
  }

  /** The step only goes up, in one statement: digits seen over a shoulder are worth nothing a second time. */
  private async step(tx: Tx, { id }: ConsoleAccount, totpCipher: string, code: string): Promise<void> {
    const step = this.stepOf(totpCipher, code);
    const taken = await tx
      .createQueryBuilder()
      .update(ConsoleAccount)
      .set({ totpLastStep: step })
      .where('id = :id AND totpCipher = :totpCipher', { id, totpCipher })
      .andWhere('(totpLastStep IS NULL OR totpLastStep < :step)', { step })
      .execute();
    if (taken.affected !== 1) throw wrong();
  }

  private async enrol(tx: Tx, { id }: ConsoleAccount, totpCipher: string, code: string): Promise<string[]> {
    const totpLastStep = this.stepOf(totpCipher, code);
    const set = await tx.update(ConsoleAccount, { id, totpCipher: IsNull() }, { totpCipher, totpLastStep });
    if (set.affected !== 1) throw new DomainError('SIGN_IN_OVER');
    const codes = Array.from({ length: RECOVERY_CODES }, inventRecoveryCode);
    await tx.insert(
      RecoveryCode,
      codes.map((it) => ({ id: newId(), accountId: id, codeHash: this.hash(id, it), usedAt: null })),
    );
    return codes;
  }

  private async spend(tx: Tx, { id: accountId }: ConsoleAccount, recoveryCode: string): Promise<void> {
    const unused = { accountId, codeHash: this.hash(accountId, recoveryCode), usedAt: IsNull() };
    const spent = await tx.update(RecoveryCode, unused, { usedAt: this.clock.now() });
    if (spent.affected !== 1) throw wrong();
  }

  private stepOf(totpCipher: string, code: string): number {
    const step = totpStep(this.vault.decrypt(totpCipher), code, this.clock.now());
    if (step === null) throw wrong();
    return step;
  }

  private hash(accountId: string, code: string): string {
    return this.vault.blindIndex('recovery-code', `${accountId}:${code}`);
  }
}

function wrong(): DomainError {
  return new DomainError('TOTP_WRONG', { field: 'code' });
}
