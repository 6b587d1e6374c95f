import { Injectable } from '@nestjs/common';
import type { ClassList, CourseResult, CourseRule } from '@nuanxin/shared-types';
import { Clock, DomainError, Requests, type Actor, type Tx } from '../../kernel/index.js';
import { Certificates } from './certificates.js';
import { ClassLists } from './class-lists.js';
import { Courses, type CourseOffering } from './courses.js';
import { EnrolmentRecord } from './enrolment.entity.js';
import { EnrolmentSteps, liveKeyOf } from './enrolment-steps.js';
import { ManagedEnrolments } from './managed-enrolments.js';

/** Whether it is passed; null where what the course goes by is not said. */
export function isPassed({ passMark }: Pick<CourseRule, 'passMark'>, result: Omit<CourseResult, 'enrolmentId'>) {
  if (passMark === null) return result.passed;
  return result.score === null ? null : result.score >= passMark;
}

/** Results of a course (结业、考试成绩), said by its teacher or a cadre. */
@Injectable()
export class Results {
  constructor(
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly courses: Courses,
    private readonly enrolments: ManagedEnrolments,
    private readonly certificates: Certificates,
    private readonly classLists: ClassLists,
    private readonly steps: EnrolmentSteps,
  ) {}

  /** @throws NOT_FOUND and what `write` throws */
  async record(
    actor: Actor,
    { id, requestId, rows }: { id: string; requestId: string; rows: CourseResult[] },
  ): Promise<ClassList> {
    const course = await this.courses.taught(actor, id);
    await this.requests.once(requestId, { by: actor.personId, results: id, rows }, async (tx) => {
      await this.write(tx, actor, course, rows);
      return {};
    });
    return this.classLists.of(course);
  }

  /** All or none. @throws NOT_FOUND · RESULT_WITHOUT_POINTS · CERTIFICATE_STANDS · ENROLMENT_DECIDED has no seat */
  async write(tx: Tx, actor: Actor, course: CourseOffering, rows: readonly CourseResult[]): Promise<void> {
    const learners = await this.enrolments.ofCourse(
      course.id,
      rows.map((it) => it.enrolmentId),
    );
    for (const [i, learner] of learners.entries()) {
      const row = rows[i];
      if (row) await this.writeOne(tx, actor, course, learner, row);
    }
  }

  private async writeOne(
    tx: Tx,
    actor: Actor,
    { course: rule }: CourseOffering,
    learner: EnrolmentRecord,
    result: CourseResult,
  ): Promise<void> {
    const { id, number } = learner;
    const passed = isPassed(rule, result);
    if (passed === null) throw new DomainError('RESULT_WITHOUT_POINTS', { number });
    const score = rule.passMark === null ? null : result.score;
    const to = passed ? 'completed' : 'failed';
    // Said again as it stands, it changes nothing: a sheet may be sent twice.
    if (learner.status === to && learner.score === score) return;
    // Failed, enrolled anew and now mended: the new enrolment stands in the way.
    const again = learner.liveKey === null && (await tx.existsBy(EnrolmentRecord, { liveKey: liveKeyOf(learner) }));
    if (passed && again) throw new DomainError('ENROLMENT_DECIDED');
    if (await this.certificates.stands(tx, id)) throw new DomainError('CERTIFICATE_STANDS', { number });
    await this.steps.go(tx, actor, learner, to, { by: 'union', score, resultAt: this.clock.now() });
    if (passed && rule.certificate !== null) await this.certificates.issue(tx, actor, id, rule.certificate);
  }
}
