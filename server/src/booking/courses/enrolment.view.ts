import { Injectable } from '@nestjs/common';
import type { Enrolment } from '@nuanxin/shared-types';
import { Codes, Database } from '../../kernel/index.js';
import { priceOf } from '../offerings/words.js';
import { Admissions } from './admissions.js';
import { Attendance, type Attended } from './attendance.js';
import { Certificates } from './certificates.js';
import { CourseView } from './course.view.js';
import { Courses } from './courses.js';
import { EnrolmentRecord } from './enrolment.entity.js';
import { Placements } from './placements.js';

/** Enrolments as their owners see them. */
@Injectable()
export class EnrolmentView {
  constructor(
    private readonly db: Database,
    private readonly codes: Codes,
    private readonly courses: Courses,
    private readonly courseView: CourseView,
    private readonly admissions: Admissions,
    private readonly attendance: Attendance,
    private readonly certificates: Certificates,
    private readonly placements: Placements,
  ) {}

  async one(id: string): Promise<Enrolment> {
    const [row] = await this.many([await this.db.read.findOneByOrFail(EnrolmentRecord, { id })]);
    if (!row) throw new Error(`enrolment ${id} has no answer`);
    return row;
  }

  async many(enrolments: readonly EnrolmentRecord[]): Promise<Enrolment[]> {
    const courses = new Map((await this.courses.byIds(enrolments.map((it) => it.offeringId))).map((it) => [it.id, it]));
    const found = await this.courses.sessions([...courses.keys()]);
    const sessions = await this.courseView.sessions(found, [...courses.values()]);
    const ids = enrolments.map((it) => it.id);
    const attended = await this.attendance.of(ids);
    const certificates = await this.certificates.of(ids);
    const rows: Enrolment[] = [];
    for (const enrolment of enrolments) {
      const { id, offeringId, number, status, reason, fen, documents, score, createdAt } = enrolment;
      const course = courses.get(offeringId);
      if (!course) continue;
      const certificate = certificates.get(id);
      const own = attended(id);
      rows.push({
        ...{ id, number, status, reason, documents, score },
        offering: { id: offeringId, name: course.name },
        price: priceOf(fen),
        rule: course.course,
        position: await this.admissions.position(enrolment),
        sessions: sessions
          .filter((it) => it.offeringId === offeringId)
          .map(({ answer }) => ({ ...answer, booking: this.bookingOf(own, answer.id) })),
        attended: own.attended,
        missed: own.missed,
        certificate: certificate
          ? {
              code: this.certificates.codeOf(certificate),
              number: this.certificates.numberOf(certificate),
              revoked: certificate.revokedAt !== null,
            }
          : null,
        placement: this.placements.of(enrolment),
        at: createdAt,
      });
    }
    return rows;
  }

  private bookingOf({ bySession }: Attended, sessionId: string): Enrolment['sessions'][number]['booking'] {
    const booking = bySession.get(sessionId);
    return booking ? { id: booking.id, status: booking.status, code: this.codes.bookingCode(booking.handle) } : null;
  }
}
