import { Injectable } from '@nestjs/common';
import type { Enrolment, HandedIn, Placement } from '@nuanxin/shared-types';
import {
  Audit,
  Clock,
  Codes,
  Database,
  DomainError,
  Files,
  newId,
  Requests,
  type Actor,
  type Tx,
} from '../../kernel/index.js';
import { personOf } from '../../membership/index.js';
import { Repeats } from '../bookings/repeats.js';
import { Admissions } from './admissions.js';
import { CourseSeats } from './course-seats.js';
import { CourseView } from './course.view.js';
import { Courses } from './courses.js';
import { checkDocuments } from './documents.js';
import { EnrolmentRecord } from './enrolment.entity.js';
import { EnrolmentSteps, liveKeyOf } from './enrolment-steps.js';
import { EnrolmentView } from './enrolment.view.js';
import { Placements } from './placements.js';

/** One's own enrolments in courses (报名课程). */
@Injectable()
export class Enrolments {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly requests: Requests,
    private readonly repeats: Repeats,
    private readonly files: Files,
    private readonly courses: Courses,
    private readonly courseView: CourseView,
    private readonly admissions: Admissions,
    private readonly seats: CourseSeats,
    private readonly steps: EnrolmentSteps,
    private readonly placements: Placements,
    private readonly view: EnrolmentView,
    private readonly audit: Audit,
  ) {
    files.readableBy('enrolment', (actor, id) => this.mayRead(actor, id));
  }

  /**
   * Once a person and course. Without review it is accepted at once, or waits.
   * @throws NOT_FOUND · ENROLMENT_CLOSED · NOT_FOR_YOU · DOCUMENTS_MISSING · ENROLLED_ALREADY and what accepting throws
   */
  async enrol(
    actor: Actor,
    { requestId, offeringId, documents }: { requestId: string; offeringId: string; documents: HandedIn[] },
  ): Promise<Enrolment> {
    const personId = personOf(actor);
    const { id } = await this.repeats.once(requestId, { enrol: offeringId, documents, by: personId }, async () => {
      const course = await this.courses.shown(offeringId);
      const fen = await this.courseView.fenFor(course, personId);
      const handedIn = checkDocuments(course.course, documents);
      return async (tx) => {
        const fresh = { id: newId(), offeringId, personId };
        if (await tx.existsBy(EnrolmentRecord, { liveKey: liveKeyOf(fresh) }))
          throw new DomainError('ENROLLED_ALREADY');
        await tx.insert(EnrolmentRecord, {
          ...{ ...fresh, fen, documents: handedIn, liveKey: liveKeyOf(fresh) },
          number: this.codes.newHandle(),
          status: 'applied',
          createdAt: this.clock.now(),
        });
        await this.claim(tx, actor, fresh.id, handedIn);
        await this.audit.record(tx, actor, 'enrolment.made', fresh.id, { offeringId });
        if (!course.course.review) await this.admissions.accept(tx, actor, course, { id: fresh.id, by: 'self' });
        return { id: fresh.id };
      };
    });
    return this.view.one(id);
  }

  async list(actor: Actor): Promise<{ rows: Enrolment[] }> {
    const where = { personId: personOf(actor) };
    return { rows: await this.view.many(await this.db.read.find(EnrolmentRecord, { where, order: { id: 'DESC' } })) };
  }

  /** @throws NOT_FOUND */
  async get(actor: Actor, id: string): Promise<Enrolment> {
    return this.view.one((await this.own(actor, id)).id);
  }

  /** @throws NOT_FOUND · DOCUMENTS_MISSING · ENROLMENT_DECIDED */
  async mend(
    actor: Actor,
    { id, requestId, documents }: { id: string; requestId: string; documents: HandedIn[] },
  ): Promise<Enrolment> {
    const before = await this.own(actor, id);
    const { course } = await this.courses.byId(before.offeringId);
    const handedIn = checkDocuments(course, documents);
    await this.requests.once(requestId, { mend: id, documents, by: before.personId }, async (tx) => {
      const now = { status: 'applied' as const, documents: handedIn, reason: null };
      const { affected } = await tx.update(EnrolmentRecord, { id, status: 'to_mend' }, now);
      if (affected === 0) throw new DomainError('ENROLMENT_DECIDED');
      await this.steps.keepDocuments(tx, { documents: leftOut(before.documents, handedIn) }, this.clock.now());
      await this.claim(tx, actor, id, handedIn);
      await this.audit.record(tx, actor, 'enrolment.mended', id, { offeringId: before.offeringId });
      return {};
    });
    return this.view.one(id);
  }

  /** The seats go to whoever waits. @throws NOT_FOUND · ENROLMENT_DECIDED */
  async withdraw(actor: Actor, { id, requestId }: { id: string; requestId: string }): Promise<Enrolment> {
    const enrolment = await this.own(actor, id);
    await this.requests.once(requestId, { withdraw: id, by: enrolment.personId }, async (tx) => {
      await this.withdrawWithin(tx, actor, enrolment, { by: 'self', reason: null });
      return {};
    });
    await this.admissions.admit(enrolment.offeringId);
    return this.view.one(id);
  }

  /** @throws NOT_FOUND · ENROLMENT_DECIDED */
  async tellPlacement(
    actor: Actor,
    { id, requestId, ...placement }: { id: string; requestId: string } & Placement,
  ): Promise<Enrolment> {
    const { personId } = await this.own(actor, id);
    await this.requests.once(requestId, { by: personId, id, ...placement }, async (tx) => {
      await this.placements.record(tx, actor, id, { ...placement, by: 'self' });
      return {};
    });
    return this.view.one(id);
  }

  /** @throws ENROLMENT_DECIDED */
  async withdrawWithin(
    tx: Tx,
    actor: Actor,
    enrolment: EnrolmentRecord,
    said: { by: 'self' | 'union'; reason: string | null },
  ): Promise<void> {
    await this.courses.hold(tx, enrolment.offeringId);
    await this.steps.go(tx, actor, enrolment, 'withdrawn', said);
    await this.seats.release(tx, enrolment, said);
  }

  /** @throws NOT_FOUND */
  async own(actor: Actor, id: string): Promise<EnrolmentRecord> {
    const enrolment = await this.db.read.findOneBy(EnrolmentRecord, { id, personId: personOf(actor) });
    if (!enrolment) throw new DomainError('NOT_FOUND');
    return enrolment;
  }

  private async claim(tx: Tx, actor: Actor, id: string, documents: readonly HandedIn[]): Promise<void> {
    for (const fileId of documents.flatMap((it) => it.fileIds)) {
      await this.files.claim(tx, actor, fileId, 'photo', `enrolment:${id}`);
    }
  }

  private async mayRead(actor: Actor, id: string): Promise<boolean> {
    const enrolment = await this.db.read.findOneBy(EnrolmentRecord, { id });
    return enrolment !== null && (await this.courses.looksAfter(actor, enrolment.offeringId));
  }
}

/** Photos that were handed in before and are not any more. */
function leftOut(before: readonly HandedIn[], now: readonly HandedIn[]): HandedIn[] {
  const kept = now.flatMap((it) => it.fileIds);
  return before.map(({ what, fileIds }) => ({ what, fileIds: fileIds.filter((it) => !kept.includes(it)) }));
}
