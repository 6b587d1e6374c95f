import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock, Database, SYSTEM, type Tx } from '../../kernel/index.js';
import { PairRecord, PairReviewRecord } from '../pairs/pair.entity.js';
import { EnrolmentRecord } from './enrolment.entity.js';
import { EnrolmentSteps, LIVE_STATUSES, liveKeyOf } from './enrolment-steps.js';
import { Enrolments } from './enrolments.js';

/** What courses and pairs do when membership speaks of a person. */
@Injectable()
export class CoursePeople {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly enrolments: Enrolments,
    private readonly steps: EnrolmentSteps,
  ) {}

  /** Seats go back, photos and words go; a certificate stays without a name. */
  async forget(personId: string): Promise<void> {
    const live = { personId, status: In([...LIVE_STATUSES]) };
    for (const enrolment of await this.db.read.findBy(EnrolmentRecord, live)) {
      const by = { by: 'self' as const, reason: null };
      await this.db.transact((tx) => this.enrolments.withdrawWithin(tx, SYSTEM, enrolment, by));
    }
    await this.db.transact(async (tx) => {
      for (const enrolment of await tx.findBy(EnrolmentRecord, { personId })) {
        await this.steps.keepDocuments(tx, enrolment, this.clock.now());
      }
      await tx.update(EnrolmentRecord, { personId }, { documents: [], employerCipher: null, reason: null });
      await this.forgetPairs(tx, personId);
    });
  }

  /** Two records of one person: what hung on the one hangs on the other. */
  async adopt(tx: Tx, fromId: string, intoId: string): Promise<void> {
    for (const { id, offeringId, liveKey } of await tx.findBy(EnrolmentRecord, { personId: fromId })) {
      const key = liveKey === null ? null : liveKeyOf({ offeringId, personId: intoId });
      const twice = key !== null && (await tx.existsBy(EnrolmentRecord, { liveKey: key }));
      // Enrolled under both records: each has its seats, the second one no key any more.
      await tx.update(EnrolmentRecord, { id }, { personId: intoId, liveKey: twice ? null : key });
    }
    await tx.update(PairRecord, { masterId: fromId }, { masterId: intoId });
    await tx.update(PairRecord, { apprenticeId: fromId }, { apprenticeId: intoId });
  }

  private async forgetPairs(tx: Tx, personId: string): Promise<void> {
    for (const side of ['master', 'apprentice'] as const) {
      const own = side === 'master' ? { masterId: personId } : { apprenticeId: personId };
      const pairs = (await tx.findBy(PairRecord, own)).map((it) => it.id);
      const off = { status: 'broken_off' as const, reason: '一方注销', liveKey: null };
      await tx.update(PairRecord, { ...own, status: In(['proposed', 'running']) }, off);
      await tx.update(PairReviewRecord, { pairId: In(pairs), side }, { words: '' });
    }
  }
}
