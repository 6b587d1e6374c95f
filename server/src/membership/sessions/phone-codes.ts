import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { PhoneCodeSent } from '@nuanxin/shared-types';
import { MoreThan } from 'typeorm';
import { Clock, CONFIG, Database, DomainError, Sms, Vault, type Config } from '../../kernel/index.js';
import { PhoneCode } from './phone-code.entity.js';

const LIVES_MS = 5 * 60_000;
const PAUSE_MS = 60_000;
const TRIES = 5;

/** SMS codes (短信验证码): five minutes, five tries, one a minute. */
@Injectable()
export class PhoneCodes {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly sms: Sms,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws TOO_MANY_TRIES within a minute of the last one */
  async send(phone: string): Promise<PhoneCodeSent> {
    const phoneIndex = this.vault.blindIndex('phone', phone);
    const now = this.clock.now();
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const fresh = {
      codeHash: this.hash(phoneIndex, code),
      expiresAt: now + LIVES_MS,
      nextAt: now + PAUSE_MS,
      triesLeft: TRIES,
    };
    await this.db.transact(async (tx) => {
      await tx
        .createQueryBuilder()
        .insert()
        .into(PhoneCode)
        .values({ phoneIndex, ...fresh, nextAt: 0 })
        .orIgnore()
        .execute();
      const taken = await tx
        .createQueryBuilder()
        .update(PhoneCode)
        .set(fresh)
        .where('phoneIndex = :phoneIndex AND nextAt <= :now', { phoneIndex, now })
        .execute();
      if (taken.affected === 1) return;
      const { nextAt } = await tx.findOneByOrFail(PhoneCode, { phoneIndex });
      throw new DomainError('TOO_MANY_TRIES', { seconds: Math.ceil((nextAt - now) / 1000) });
    });
    await this.sms.send(phone, `验证码 ${code}，5 分钟内有效。`);
    const shown = this.config.wechat ? {} : { sandboxCode: code };
    return { expiresAt: fresh.expiresAt, nextAt: fresh.nextAt, ...shown };
  }

  /** Uses up the code. @throws PHONE_CODE_WRONG */
  async check(phone: string, code: string): Promise<void> {
    const phoneIndex = this.vault.blindIndex('phone', phone);
    const codeHash = this.hash(phoneIndex, code);
    const right = await this.db.transact(async (tx) => {
      const used = await tx.update(
        PhoneCode,
        { phoneIndex, codeHash, expiresAt: MoreThan(this.clock.now()), triesLeft: MoreThan(0) },
        { triesLeft: 0 },
      );
      if (used.affected === 1) return true;
      await tx.decrement(PhoneCode, { phoneIndex, triesLeft: MoreThan(0) }, 'triesLeft', 1);
      return false;
    });
    if (!right) throw new DomainError('PHONE_CODE_WRONG', { field: 'phoneCode' });
  }

  private hash(phoneIndex: string, code: string): string {
    return this.vault.blindIndex('phone-code', `${phoneIndex}:${code}`);
  }
}
