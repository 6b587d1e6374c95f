import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Audit, change, Database, DomainError, Requests, type Actor, type Tx } from '../../kernel/index.js';
import { CourseSeats } from './course-seats.js';
import { Courses } from './courses.js';
import { EnrolmentRecord } from './enrolment.entity.js';
import { EnrolmentSteps, LIVE_STATUSES } from './enrolment-steps.js';

/** A course that does not take place (停办), for too few people or another reason. */
@Injectable()
export class CallingOff {
  constructor(
    private readonly db: Database,
    private readonly requests: Requests,
    private readonly courses: Courses,
    private readonly seats: CourseSeats,
    private readonly steps: EnrolmentSteps,
    private readonly audit: Audit,
  ) {}

  /** @returns how many are told @throws NOT_ALLOWED · NOT_FOUND · OFFERING_CLOSED it has ended */
  async callOff(
    actor: Actor,
    { id, requestId, reason }: { id: string; requestId: string; reason: string },
  ): Promise<{ told: number }> {
    await this.courses.under(actor, id);
    return this.requests.once(requestId, { by: actor.personId, callOff: id, reason }, async (tx) => {
      await this.courses.hold(tx, id);
      const sql = "UPDATE booking_offering SET status = 'ended' WHERE id = ? AND status <> 'ended'";
      if ((await change(tx, sql, [id])) === 0) throw new DomainError('OFFERING_CLOSED');
      for (const session of await this.courses.coming(id, tx)) {
        const off = "UPDATE booking_session SET status = 'cancelled', reason = ? WHERE id = ? AND status = 'planned'";
        await change(tx, off, [reason, session.id]);
      }
      const told = await this.dismiss(tx, actor, id, reason);
      await this.audit.record(tx, actor, 'course.called_off', id, { told, reason });
      return { told };
    });
  }

  /** Whether fewer were accepted than the course needs. */
  async isShort(courseId: string, minimum: number): Promise<boolean> {
    const accepted = await this.db.read.countBy(EnrolmentRecord, { offeringId: courseId, status: 'accepted' });
    return accepted < minimum;
  }

  private async dismiss(tx: Tx, actor: Actor, offeringId: string, reason: string): Promise<number> {
    // In the order of their ids, as everywhere where several people are held.
    const live = await tx.find(EnrolmentRecord, {
      where: { offeringId, status: In([...LIVE_STATUSES]) },
      order: { personId: 'ASC' },
    });
    for (const enrolment of live) {
      await this.steps.go(tx, actor, enrolment, 'called_off', { by: 'union', reason });
      await this.seats.release(tx, enrolment, { by: 'union', reason });
    }
    return live.length;
  }
}
