import { Injectable } from '@nestjs/common';
import type { MyData } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Clock, Database, SYSTEM, type Tx } from '../../kernel/index.js';
import { PersonalData } from '../../membership/index.js';
import { PairRecord, PairReviewRecord } from '../pairs/pair.entity.js';
import { sideOf } from '../pairs/pair.view.js';
import { Courses } from './courses.js';
import { EnrolmentRecord } from './enrolment.entity.js';
import { EnrolmentSteps, LIVE_STATUSES, liveKeyOf } from './enrolment-steps.js';
import { Enrolments } from './enrolments.js';
import { Placements } from './placements.js';

/** What courses and pairs do when membership speaks of a person. */
@Injectable()
export class CoursePeople {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly enrolments: Enrolments,
    private readonly steps: EnrolmentSteps,
    private readonly courses: Courses,
    private readonly placements: Placements,
    personalData: PersonalData,
  ) {
    personalData.registerCourses((personId) => this.held(personId));
  }

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

  /** For the person's own data. */
  private async held(personId: string): Promise<Required<Pick<MyData, 'courses' | 'pairs'>>> {
    const order = { id: 'DESC' as const };
    const enrolments = await this.db.read.find(EnrolmentRecord, { where: { personId }, order });
    const names = new Map(
      (await this.courses.byIds(enrolments.map((it) => it.offeringId))).map((it) => [it.id, it.name]),
    );
    const pairs = await this.db.read.find(PairRecord, {
      where: [{ masterId: personId }, { apprenticeId: personId }],
      order,
    });
    const reviews = await this.db.read.findBy(PairReviewRecord, { pairId: In(pairs.map((it) => it.id)) });
    return {
      courses: enrolments.map((it) => ({
        course: names.get(it.offeringId) ?? '',
        status: it.status,
        score: it.score,
        employer: this.placements.of(it)?.employer ?? null,
        at: it.createdAt,
      })),
      pairs: pairs.map((it) => {
        const side = sideOf(it, personId) ?? 'apprentice';
        const words = reviews.find((one) => one.pairId === it.id && one.side === side)?.words ?? null;
        return { craft: it.craft, side, status: it.status, words, at: it.createdAt };
      }),
    };
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
