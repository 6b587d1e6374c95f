import { Injectable } from '@nestjs/common';
import type { CourseRule } from '@nuanxin/shared-types';
import { In, MoreThan } from 'typeorm';
import { change, Clock, Database, DomainError, type Actor, type Tx } from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { BookingSession } from '../offerings/session.entity.js';
import { CourseTurn } from './course-turn.entity.js';
import { EnrolmentRecord } from './enrolment.entity.js';

/** An offering that is enrolled for as a whole. */
export type CourseOffering = Offering & { course: CourseRule };

/** Courses as the rest of their folder reads them. */
@Injectable()
export class Courses {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly offerings: Offerings,
  ) {}

  /** @throws NOT_FOUND also where it is no course */
  async byId(id: string, from: Tx = this.db.read): Promise<CourseOffering> {
    return courseOf(await this.offerings.byId(id, from));
  }

  async byIds(ids: readonly string[]): Promise<CourseOffering[]> {
    return [...(await this.offerings.byIds(ids)).values()].filter(isCourse);
  }

  /** As everybody sees it. @throws NOT_FOUND also a draft */
  async shown(id: string): Promise<CourseOffering> {
    return courseOf(await this.offerings.shown(id));
  }

  /** One that the actor looks after. @throws NOT_ALLOWED · NOT_FOUND */
  async under(actor: Actor, id: string): Promise<CourseOffering> {
    return courseOf(await this.offerings.under(actor, id));
  }

  /** All that the actor looks after, by name. @throws NOT_ALLOWED */
  async allUnder(actor: Actor): Promise<CourseOffering[]> {
    return (await this.offerings.allUnder(actor)).filter(isCourse);
  }

  /** One that the actor teaches or looks after. @throws NOT_FOUND */
  async taught(actor: Actor, id: string): Promise<CourseOffering> {
    const course = await this.byId(id);
    const teachers = (await this.offerings.providersOf([id])).filter((it) => it.active && it.personId !== null);
    const teaches = teachers.some((it) => it.personId === actor.personId);
    if (!teaches && !(await this.access.covers(actor, 'bookings', course.unionId))) throw new DomainError('NOT_FOUND');
    return course;
  }

  async looksAfter(actor: Actor, id: string): Promise<boolean> {
    return this.access.covers(actor, 'bookings', (await this.offerings.byId(id)).unionId);
  }

  /** By start, those called off included. */
  async sessions(courseIds: readonly string[], from: Tx = this.db.read): Promise<BookingSession[]> {
    if (courseIds.length === 0) return [];
    return from.find(BookingSession, {
      where: { offeringId: In([...courseIds]) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  /** Those that take place and have not begun, by start. */
  async coming(courseId: string, from: Tx): Promise<BookingSession[]> {
    const startsAt = MoreThan(this.clock.now());
    return from.find(BookingSession, {
      where: { offeringId: courseId, status: 'planned', startsAt },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  /**
   * First of all in a transaction that gives or frees seats of a course, before any person: so that whoever finds it full and
   * joins the waiting list, and whoever leaves and looks who waits, never miss each other. The second one waits for the row,
   * or on another node of a cluster is aborted at COMMIT and run again.
   */
  async hold(tx: Tx, courseId: string): Promise<void> {
    if ((await change(tx, 'UPDATE booking_course SET acts = acts + 1 WHERE id = ?', [courseId])) === 1) return;
    await tx.insert(CourseTurn, { id: courseId, acts: 1 });
  }

  /** Its sessions and its being a course are settled once somebody has seats in them. @throws COURSE_HAS_LEARNERS */
  async checkNoLearners(tx: Tx, courseId: string): Promise<void> {
    await this.hold(tx, courseId);
    const status = In(['accepted', 'completed', 'failed']);
    if (await tx.existsBy(EnrolmentRecord, { offeringId: courseId, status })) {
      throw new DomainError('COURSE_HAS_LEARNERS');
    }
  }
}

function isCourse(offering: Offering): offering is CourseOffering {
  return offering.course !== null;
}

function courseOf(offering: Offering): CourseOffering {
  if (!isCourse(offering)) throw new DomainError('NOT_FOUND');
  return offering;
}
