import { Injectable } from '@nestjs/common';
import type { EnrolmentFilter, EnrolmentRow, EnrolmentStatus, Placement } from '@nuanxin/shared-types';
import { In, MoreThan } from 'typeorm';
import { Database, DomainError, Requests, type Actor } from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import { Admissions } from './admissions.js';
import { CertificateRecord } from './certificate.entity.js';
import { Certificates } from './certificates.js';
import { Courses, type CourseOffering } from './courses.js';
import { EnrolmentRecord } from './enrolment.entity.js';
import { Enrolments } from './enrolments.js';
import { ManagedEnrolmentView } from './managed-enrolment.view.js';
import { Placements } from './placements.js';

const PAGE = 100;

/** Enrolments as the cadre of their union works with them (报名名单), beside the review. */
@Injectable()
export class ManagedEnrolments {
  constructor(
    private readonly db: Database,
    private readonly requests: Requests,
    private readonly access: Access,
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly admissions: Admissions,
    private readonly certificates: Certificates,
    private readonly placements: Placements,
    private readonly view: ManagedEnrolmentView,
  ) {}

  /** Oldest first. @throws NOT_ALLOWED · NOT_FOUND */
  async list(
    actor: Actor,
    { id, status, toFollow = false, after, limit = PAGE }: EnrolmentFilter & { after?: string; limit?: number },
  ): Promise<{ rows: EnrolmentRow[]; next: string | null; counts: { status: EnrolmentStatus; count: number }[] }> {
    await this.courses.under(actor, id);
    const where = {
      offeringId: id,
      ...(after !== undefined && { id: MoreThan(after) }),
      ...(toFollow && this.placements.toFollow()),
      ...(status && { status }),
    };
    const found = await this.db.read.find(EnrolmentRecord, { where, order: { id: 'ASC' }, take: limit });
    return {
      rows: await this.view.many(found),
      next: found.length === limit ? (found.at(-1)?.id ?? null) : null,
      counts: await this.counts(id),
    };
  }

  /** @throws NOT_ALLOWED · NOT_FOUND */
  async get(actor: Actor, id: string): Promise<EnrolmentRow> {
    return this.view.one((await this.under(actor, id)).enrolment.id);
  }

  /** The seats go to whoever waits. @throws NOT_ALLOWED · NOT_FOUND · ENROLMENT_DECIDED */
  async withdraw(
    actor: Actor,
    { id, requestId, reason }: { id: string; requestId: string; reason: string },
  ): Promise<EnrolmentRow> {
    const { enrolment } = await this.under(actor, id);
    await this.requests.once(requestId, { by: actor.personId, withdraw: id, reason }, async (tx) => {
      await this.enrolments.withdrawWithin(tx, actor, enrolment, { by: 'union', reason });
      return {};
    });
    await this.admissions.admit(enrolment.offeringId);
    return this.view.one(id);
  }

  /** @throws NOT_ALLOWED · NOT_FOUND · ENROLMENT_DECIDED */
  async place(
    actor: Actor,
    { id, requestId, ...placement }: { id: string; requestId: string } & Placement,
  ): Promise<EnrolmentRow> {
    await this.under(actor, id);
    await this.requests.once(requestId, { by: actor.personId, id, ...placement }, async (tx) => {
      await this.placements.record(tx, actor, id, { ...placement, by: 'union' });
      return {};
    });
    return this.view.one(id);
  }

  /** @throws NOT_ALLOWED · NOT_FOUND · CERTIFICATE_REVOKED */
  async revoke(
    actor: Actor,
    { id, requestId, reason }: { id: string; requestId: string; reason: string },
  ): Promise<EnrolmentRow> {
    const certificate = await this.db.read.findOneBy(CertificateRecord, { id });
    const { enrolment } = await this.under(actor, certificate?.enrolmentId ?? '');
    await this.requests.once(requestId, { by: actor.personId, revoke: id, reason }, async (tx) => {
      if (certificate) await this.certificates.revoke(tx, actor, certificate, reason);
      return {};
    });
    return this.view.one(enrolment.id);
  }

  /** @throws NOT_ALLOWED · NOT_FOUND */
  async under(actor: Actor, id: string): Promise<{ enrolment: EnrolmentRecord; course: CourseOffering }> {
    const enrolment = await this.db.read.findOneBy(EnrolmentRecord, { id });
    const course = enrolment ? await this.courses.byId(enrolment.offeringId) : null;
    await this.access.over(actor, 'bookings', course?.unionId ?? '');
    if (!enrolment || !course) throw new DomainError('NOT_FOUND');
    return { enrolment, course };
  }

  /** Of one course, by their ids. @throws NOT_FOUND one is of another course */
  async ofCourse(courseId: string, ids: readonly string[]): Promise<EnrolmentRecord[]> {
    const found = await this.db.read.findBy(EnrolmentRecord, { offeringId: courseId, id: In([...ids]) });
    const byId = new Map(found.map((it) => [it.id, it]));
    return ids.map((id) => {
      const enrolment = byId.get(id);
      if (!enrolment) throw new DomainError('NOT_FOUND');
      return enrolment;
    });
  }

  private async counts(offeringId: string): Promise<{ status: EnrolmentStatus; count: number }[]> {
    const rows = await this.db.read
      .createQueryBuilder(EnrolmentRecord, 'e')
      .select('e.status', 'status')
      .addSelect('COUNT(*)', 'n')
      .where('e.offeringId = :offeringId', { offeringId })
      .groupBy('e.status')
      .getRawMany<{ status: EnrolmentStatus; n: string }>();
    return rows.map(({ status, n }) => ({ status, count: Number(n) }));
  }
}
