import { Inject, Injectable } from '@nestjs/common';
import type { Certificate } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import {
  Audit,
  change,
  CITY_PACK,
  Clock,
  Codes,
  Database,
  DomainError,
  localTime,
  newId,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { People, Subtrees } from '../../membership/index.js';
import { CertificateRecord } from './certificate.entity.js';
import { Courses } from './courses.js';
import { EnrolmentRecord } from './enrolment.entity.js';

/** Certificates (证书): issued with the result, looked up by anybody, revoked by a cadre. */
@Injectable()
export class Certificates {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly people: People,
    private readonly subtrees: Subtrees,
    private readonly courses: Courses,
    private readonly audit: Audit,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** What its public page shows. @throws CERTIFICATE_UNKNOWN */
  async get(code: string): Promise<Certificate> {
    const handle = this.codes.readCertificateCode(code);
    const record = await this.db.read.findOneBy(CertificateRecord, { handle });
    if (!record) throw new DomainError('CERTIFICATE_UNKNOWN');
    const { offeringId, personId } = await this.db.read.findOneByOrFail(EnrolmentRecord, { id: record.enrolmentId });
    const course = await this.courses.byId(offeringId);
    const person = (await this.people.known([personId])).get(personId);
    const { title, issuedAt, revokedAt, revokedReason } = record;
    return {
      ...{ code, title, number: this.numberOf(record), course: course.name },
      name: person?.name ?? '已删除',
      union: (await this.subtrees.names([course.unionId])).get(course.unionId) ?? '',
      issuedOn: this.dayOf(issuedAt),
      revoked: revokedAt === null ? null : { on: this.dayOf(revokedAt), reason: revokedReason ?? '' },
    };
  }

  /** The year and eight characters: `2026-7K3M9PQR`. */
  numberOf({ issuedAt, handle }: CertificateRecord): string {
    return `${this.dayOf(issuedAt).slice(0, 4)}-${handle}`;
  }

  codeOf({ handle }: CertificateRecord): string {
    return this.codes.certificateCode(handle);
  }

  /** The last one of each enrolment, whether it holds or not. */
  async of(enrolmentIds: readonly string[]): Promise<Map<string, CertificateRecord>> {
    if (enrolmentIds.length === 0) return new Map();
    const where = { enrolmentId: In([...enrolmentIds]) };
    const found = await this.db.read.find(CertificateRecord, { where, order: { id: 'ASC' } });
    return new Map(found.map((it) => [it.enrolmentId, it]));
  }

  /** @returns whether one holds */
  stands(tx: Tx, enrolmentId: string): Promise<boolean> {
    return tx.existsBy(CertificateRecord, { standsKey: enrolmentId });
  }

  /** The unique key keeps it to one. */
  async issue(tx: Tx, actor: Actor, enrolmentId: string, title: string): Promise<void> {
    const id = newId();
    await tx.insert(CertificateRecord, {
      ...{ id, enrolmentId, title, standsKey: enrolmentId },
      handle: this.codes.newHandle(),
      issuedAt: this.clock.now(),
      issuedBy: actor.personId,
    });
    await this.audit.record(tx, actor, 'certificate.issued', id, { enrolmentId });
  }

  /** @throws CERTIFICATE_REVOKED */
  async revoke(tx: Tx, actor: Actor, { id }: CertificateRecord, reason: string): Promise<void> {
    const sql = `UPDATE booking_certificate SET revokedAt = ?, revokedReason = ?, standsKey = NULL
      WHERE id = ? AND revokedAt IS NULL`;
    if ((await change(tx, sql, [this.clock.now(), reason, id])) === 0) throw new DomainError('CERTIFICATE_REVOKED');
    await this.audit.record(tx, actor, 'certificate.revoked', id, { reason });
  }

  private dayOf(at: number): string {
    return localTime(at, this.pack.timeZone).day;
  }
}
