import { Injectable } from '@nestjs/common';
import type { ClassList, LearnerRow } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, type Actor } from '../../kernel/index.js';
import { People } from '../../membership/index.js';
import { Attendance } from './attendance.js';
import { Certificates } from './certificates.js';
import { CourseView } from './course.view.js';
import { Courses, type CourseOffering } from './courses.js';
import { EnrolmentRecord } from './enrolment.entity.js';

/** Who learns in a course, and who was there (考勤表). */
@Injectable()
export class ClassLists {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly courses: Courses,
    private readonly courseView: CourseView,
    private readonly attendance: Attendance,
    private readonly certificates: Certificates,
  ) {}

  /** @throws NOT_FOUND */
  async get(actor: Actor, id: string): Promise<ClassList> {
    return this.of(await this.courses.taught(actor, id));
  }

  async of(course: CourseOffering): Promise<ClassList> {
    const { id, name } = course;
    const found = await this.courses.sessions([id]);
    const sessions = (await this.courseView.sessions(found, [course])).map((it) => it.answer);
    const learners = await this.db.read.find(EnrolmentRecord, {
      where: { offeringId: id, status: In(['accepted', 'completed', 'failed']) },
      order: { id: 'ASC' },
    });
    const rows = await this.rows(
      learners,
      sessions.map((it) => it.id),
    );
    return { offering: { id, name }, rule: course.course, sessions, rows };
  }

  private async rows(learners: readonly EnrolmentRecord[], sessionIds: readonly string[]): Promise<LearnerRow[]> {
    const ids = learners.map((it) => it.id);
    const people = await this.people.known(learners.map((it) => it.personId));
    const attended = await this.attendance.of(ids);
    const certificates = await this.certificates.of(ids);
    return learners.map(({ id, personId, number, status, score }) => {
      const person = people.get(personId);
      const own = attended(id);
      const certificate = certificates.get(id);
      return {
        ...{ enrolmentId: id, number, status, score },
        name: person?.name ?? '已删除',
        category: person?.category ? this.people.categoryName(person.category) : '',
        marks: sessionIds.map((it) => {
          const booking = own.bySession.get(it);
          return booking ? { bookingId: booking.id, status: booking.status } : null;
        }),
        attended: own.attended,
        missed: own.missed,
        certificate: certificate?.revokedAt === null ? this.certificates.numberOf(certificate) : null,
      };
    });
  }
}
