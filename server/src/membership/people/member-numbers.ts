import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MemberNumber } from '@nuanxin/shared-types';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { Clock, Database, DomainError, failureOf, Throttle, type Actor, type Tx } from '../../kernel/index.js';
import { personOf } from '../staff/access.js';
import { Member } from '../members/member.entity.js';
import { MemberNumberRecord } from './member-number.entity.js';

const LIVES_MS = 120_000;
const TRIES = 5;

/** The 8 digits for a broken camera (报数). */
@Injectable()
export class MemberNumbers {
  private readonly issues = new Throttle(20, 60);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The number in force, or a new one. @throws NOT_A_MEMBER · TOO_MANY_TRIES */
  async issue(actor: Actor): Promise<MemberNumber> {
    const personId = personOf(actor);
    await this.issues.take(personId);
    const member = await this.db.read.findOneBy(Member, { livePersonId: personId, status: 'active' });
    if (!member) throw new DomainError('NOT_A_MEMBER');
    const current = await this.inForce({ personId });
    return current ?? this.draw(personId);
  }

  /** Whose number this is; null when it is not in force. */
  async personOf(number: string): Promise<string | null> {
    return (await this.inForce({ number }))?.personId ?? null;
  }

  /** Uses the number up: single use. */
  async spend(tx: Tx, personId: string, number: string): Promise<boolean> {
    const spent = await tx.update(
      MemberNumberRecord,
      { personId, number, expiresAt: MoreThan(this.clock.now()) },
      { expiresAt: 0 },
    );
    return spent.affected === 1;
  }

  private async draw(personId: string): Promise<MemberNumber> {
    for (let attempt = 1; ; attempt++) {
      const fresh = { number: String(randomInt(100_000_000)).padStart(8, '0'), expiresAt: this.clock.now() + LIVES_MS };
      try {
        await this.db.transact((tx) => this.put(tx, personId, fresh));
        return (await this.inForce({ personId })) ?? fresh;
      } catch (error) {
        // Somebody else holds this number, or a second tab was faster: draw again.
        if (failureOf(error) !== 'duplicate' || attempt === TRIES) throw error;
      }
    }
  }

  private async put(tx: Tx, personId: string, fresh: MemberNumber): Promise<void> {
    const now = this.clock.now();
    const renewed = await tx.update(MemberNumberRecord, { personId, expiresAt: LessThanOrEqual(now) }, { ...fresh });
    if (renewed.affected === 0 && !(await tx.existsBy(MemberNumberRecord, { personId }))) {
      await tx.insert(MemberNumberRecord, { personId, ...fresh });
    }
  }

  private async inForce(by: { personId: string } | { number: string }): Promise<MemberNumberRecord | null> {
    return this.db.read.findOneBy(MemberNumberRecord, { ...by, expiresAt: MoreThan(this.clock.now()) });
  }
}
