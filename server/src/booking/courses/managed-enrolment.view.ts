import { Injectable } from '@nestjs/common';
import type { EnrolmentRow } from '@nuanxin/shared-types';
import { Database } from '../../kernel/index.js';
import { People } from '../../membership/index.js';
import { Admissions } from './admissions.js';
import { Attendance } from './attendance.js';
import { Certificates } from './certificates.js';
import type { CertificateRecord } from './certificate.entity.js';
import { Courses } from './courses.js';
import { EnrolmentRecord } from './enrolment.entity.js';
import { Placements } from './placements.js';

/** Enrolments as a cadre's lists show them: masked. */
@Injectable()
export class ManagedEnrolmentView {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly courses: Courses,
    private readonly admissions: Admissions,
    private readonly attendance: Attendance,
    private readonly certificates: Certificates,
    private readonly placements: Placements,
  ) {}

  async one(id: string): Promise<EnrolmentRow> {
    const [row] = await this.many([await this.db.read.findOneByOrFail(EnrolmentRecord, { id })]);
    if (!row) throw new Error(`enrolment ${id} has no answer`);
    return row;
  }

  /** In the order of what was asked. */
  async many(enrolments: readonly EnrolmentRecord[]): Promise<EnrolmentRow[]> {
    const ids = enrolments.map((it) => it.id);
    const courses = new Map((await this.courses.byIds(enrolments.map((it) => it.offeringId))).map((it) => [it.id, it]));
    const people = await this.people.known(enrolments.map((it) => it.personId));
    const attended = await this.attendance.of(ids);
    const certificates = await this.certificates.of(ids);
    const position = await this.positions(enrolments);
    return enrolments.map((enrolment) => {
      const { id, offeringId, personId, number, status, reason, documents, score, createdAt, decidedAt } = enrolment;
      const person = people.get(personId);
      return {
        ...{ id, number, status, reason, documents, score, decidedAt },
        offering: { id: offeringId, name: courses.get(offeringId)?.name ?? '' },
        person: person?.name ?? '已删除',
        category: person?.category ? this.people.categoryName(person.category) : '',
        position: position(id),
        attended: attended(id).attended,
        missed: attended(id).missed,
        certificate: this.certificateOf(certificates.get(id)),
        placement: this.placements.of(enrolment),
        at: createdAt,
      };
    });
  }

  private certificateOf(certificate: CertificateRecord | undefined): EnrolmentRow['certificate'] {
    if (!certificate) return null;
    const revoked = certificate.revokedAt !== null;
    return { id: certificate.id, number: this.certificates.numberOf(certificate), revoked };
  }

  private async positions(enrolments: readonly EnrolmentRecord[]): Promise<(id: string) => number> {
    const waiting = enrolments.filter((it) => it.status === 'waiting');
    const places = new Map<string, number>();
    for (const courseId of new Set(waiting.map((it) => it.offeringId))) {
      for (const [i, { id }] of (await this.admissions.queue(courseId)).entries()) places.set(id, i + 1);
    }
    return (id) => places.get(id) ?? 0;
  }
}
