import { Injectable } from '@nestjs/common';
import type { EnrolmentStatus } from '@nuanxin/shared-types';
import { Clock, Database, DomainError, Outbox, SYSTEM, type Actor, type Tx } from '../../kernel/index.js';
import { CourseSeats } from './course-seats.js';
import { Courses, type CourseOffering } from './courses.js';
import { EnrolmentRecord } from './enrolment.entity.js';
import { EnrolmentSteps } from './enrolment-steps.js';

/** Into the course, or onto its waiting list; from the list into seats that freed (录取、候补). */
@Injectable()
export class Admissions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: Courses,
    private readonly seats: CourseSeats,
    private readonly steps: EnrolmentSteps,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Takes a seat in every session; where one is full, or somebody waits already, it is the end of the waiting list.
   * @throws ENROLMENT_DECIDED · ENROLMENT_CLOSED · BUSY_THEN · BOOKED_TOO_OFTEN · BOOKING_PAUSED
   */
  async accept(
    tx: Tx,
    actor: Actor,
    course: CourseOffering,
    { id, by }: { id: string; by: 'self' | 'union' },
  ): Promise<EnrolmentStatus> {
    await this.courses.hold(tx, course.id);
    const enrolment = await tx.findOneByOrFail(EnrolmentRecord, { id });
    if (enrolment.status !== 'applied' && enrolment.status !== 'to_mend') throw new DomainError('ENROLMENT_DECIDED');
    const others = await tx.existsBy(EnrolmentRecord, { offeringId: course.id, status: 'waiting' });
    const seated = !others && (await this.seats.take(tx, actor, course, enrolment));
    const to = seated ? 'accepted' : 'waiting';
    await this.steps.go(tx, actor, enrolment, to, { by, ...(!seated && { waitingSince: this.clock.now() }) });
    return to;
  }

  /** For the clockwork: also where seats came by another way than somebody leaving. */
  async run(): Promise<void> {
    const waited = await this.db.read
      .createQueryBuilder(EnrolmentRecord, 'e')
      .select('DISTINCT e.offeringId', 'id')
      .where("e.status = 'waiting'")
      .getRawMany<{ id: string }>();
    for (const { id } of waited) await this.admit(id);
  }

  /** Gives freed seats to those who wait, in their order; who cannot come then is passed over and keeps the place. */
  async admit(courseId: string): Promise<void> {
    const course = await this.courses.byId(courseId);
    const [first] = (await this.courses.sessions([courseId])).filter((it) => it.status === 'planned');
    const begun = !first || first.startsAt <= this.clock.now();
    // The clockwork asks every few seconds: while nothing is free, that writes nothing.
    if (!begun && (await this.seats.isFull(courseId, this.db.read))) return;
    for (const enrolment of await this.queue(courseId)) {
      if (begun) await this.db.transact((tx) => this.turnAway(tx, enrolment));
      else if ((await this.tryOne(course, enrolment)) === 'full') return;
    }
  }

  /** Who waits, the next one first. */
  queue(offeringId: string, from: Tx = this.db.read): Promise<EnrolmentRecord[]> {
    return from.find(EnrolmentRecord, {
      where: { offeringId, status: 'waiting' },
      order: { waitingSince: 'ASC', id: 'ASC' },
    });
  }

  /** On the waiting list: 1 is next; 0 for who does not wait. */
  async position({ id, offeringId, status }: EnrolmentRecord): Promise<number> {
    if (status !== 'waiting') return 0;
    return (await this.queue(offeringId)).findIndex((it) => it.id === id) + 1;
  }

  private async tryOne(course: CourseOffering, { id }: EnrolmentRecord): Promise<'full' | 'settled'> {
    try {
      return await this.db.transact(async (tx) => {
        await this.courses.hold(tx, course.id);
        const enrolment = await tx.findOneBy(EnrolmentRecord, { id, status: 'waiting' });
        if (!enrolment) return 'settled';
        if (!(await this.seats.take(tx, SYSTEM, course, enrolment))) return 'full';
        await this.steps.go(tx, SYSTEM, enrolment, 'accepted', { by: 'union' });
        return 'settled';
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'PART_TAKEN') return 'full';
      await this.passOver(id, error.refusal().says);
      return 'settled';
    }
  }

  /** Says why, once. */
  private async passOver(id: string, reason: string): Promise<void> {
    await this.db.transact(async (tx) => {
      const enrolment = await tx.findOneBy(EnrolmentRecord, { id, status: 'waiting' });
      if (!enrolment || enrolment.reason === reason) return;
      await tx.update(EnrolmentRecord, { id, status: 'waiting' }, { reason });
      const { personId, offeringId } = enrolment;
      const event = { enrolmentId: id, personId, offeringId, status: 'waiting' as const, by: 'union' as const };
      await this.outbox.announce(tx, 'enrolment.changed', event);
    });
  }

  private async turnAway(tx: Tx, enrolment: EnrolmentRecord): Promise<void> {
    await this.courses.hold(tx, enrolment.offeringId);
    if (!(await tx.existsBy(EnrolmentRecord, { id: enrolment.id, status: 'waiting' }))) return;
    await this.steps.go(tx, SYSTEM, enrolment, 'declined', { by: 'union', reason: '课程已经开始，没有空出名额' });
  }
}
