import { Injectable } from '@nestjs/common';
import type { BookingRefusal, EnrolmentRow, EnrolmentStatus, ReviewDecision } from '@nuanxin/shared-types';
import { Database, DomainError, Requests, type Actor } from '../../kernel/index.js';
import { Admissions } from './admissions.js';
import { Courses, type CourseOffering } from './courses.js';
import { EnrolmentRecord } from './enrolment.entity.js';
import { EnrolmentSteps } from './enrolment-steps.js';
import { ManagedEnrolments } from './managed-enrolments.js';
import { ManagedEnrolmentView } from './managed-enrolment.view.js';

/** A refusal that is about the applicant, in words for whoever reviews. */
const WHY: Readonly<Record<string, (facts: DomainError['facts']) => string>> = {
  BUSY_THEN: ({ what }) => `有一次课的时间另有预约（${what}）`,
  BOOKING_PAUSED: ({ until }) => `多次约了没来，暂停到 ${until}`,
  BOOKED_TOO_OFTEN: ({ times }) => `已经报满 ${times} 门`,
};

/** Deciding on enrolments (审核报名): accept, ask for something to be mended, decline. */
@Injectable()
export class Reviews {
  constructor(
    private readonly db: Database,
    private readonly requests: Requests,
    private readonly courses: Courses,
    private readonly enrolments: ManagedEnrolments,
    private readonly admissions: Admissions,
    private readonly steps: EnrolmentSteps,
    private readonly view: ManagedEnrolmentView,
  ) {}

  /** @throws NOT_ALLOWED · NOT_FOUND · ENROLMENT_DECIDED · ENROLMENT_CLOSED · APPLICANT_CANNOT */
  async review(
    actor: Actor,
    { id, requestId, decision, reason }: { id: string; requestId: string; decision: ReviewDecision; reason: string },
  ): Promise<EnrolmentRow> {
    const { enrolment, course } = await this.enrolments.under(actor, id);
    const body = { by: actor.personId, review: id, decision, reason };
    await this.ofApplicant(() =>
      this.requests.once(requestId, body, async (tx) => {
        if (decision === 'accept') await this.admissions.accept(tx, actor, course, { id, by: 'union' });
        else {
          const to = decision === 'mend' ? 'to_mend' : 'declined';
          await this.steps.go(tx, actor, enrolment, to, { by: 'union', reason });
        }
        return {};
      }),
    );
    return this.view.one(id);
  }

  /**
   * In the order given, each by itself. Repeated, it finds what is done done: the answer says how each stands then.
   * @throws NOT_ALLOWED · NOT_FOUND
   */
  async acceptMany(
    actor: Actor,
    { id: courseId, requestId, enrolmentIds }: { id: string; requestId: string; enrolmentIds: string[] },
  ): Promise<{ rows: { id: string; status: EnrolmentStatus; refusal: BookingRefusal | null }[] }> {
    const course = await this.courses.under(actor, courseId);
    await this.enrolments.ofCourse(courseId, enrolmentIds);
    const body = { by: actor.personId, accept: enrolmentIds };
    const before = await this.requests.recall<{ refusals: [string, BookingRefusal][] }>(requestId, body);
    const refusals = new Map(before?.result.refusals);
    if (!before) {
      for (const id of enrolmentIds) await this.acceptOne(actor, course, id, refusals);
      await this.requests.once(requestId, body, () => Promise.resolve({ refusals: [...refusals] }));
    }
    const now = await this.enrolments.ofCourse(courseId, enrolmentIds);
    return { rows: now.map(({ id, status }) => ({ id, status, refusal: refusals.get(id) ?? null })) };
  }

  private async acceptOne(
    actor: Actor,
    course: CourseOffering,
    id: string,
    refusals: Map<string, BookingRefusal>,
  ): Promise<void> {
    try {
      await this.ofApplicant(() =>
        this.db.transact((tx) => this.admissions.accept(tx, actor, course, { id, by: 'union' })),
      );
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { status } = await this.db.read.findOneByOrFail(EnrolmentRecord, { id });
      const done = status === 'accepted' || status === 'waiting';
      if (!done) refusals.set(id, error.refusal());
    }
  }

  /** What would be said to the applicant is said about them. @throws APPLICANT_CANNOT */
  private async ofApplicant<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const why = error instanceof DomainError ? WHY[error.code]?.(error.facts) : undefined;
      if (why === undefined) throw error;
      throw new DomainError('APPLICANT_CANNOT', { why });
    }
  }
}
