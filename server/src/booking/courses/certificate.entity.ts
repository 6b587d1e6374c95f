import { Entity } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** A certificate (证书); who it names is read from the enrolment, so that erasing a person takes the name away. */
@Entity('booking_certificate')
export class CertificateRecord {
  @Id() id: string;
  @Ref() enrolmentId: string;
  /** The enrolment's id while it stands; unique: one at a time. */
  @Text(36, { nullable: true, unique: true }) standsKey: string | null;
  /** Of the public code and the number. */
  @Text(8, { unique: true }) handle: string;
  @Text(40) title: string;
  @Integer() issuedAt: number;
  @Ref({ nullable: true }) issuedBy: string | null;
  @Integer({ nullable: true }) revokedAt: number | null;
  @Text(200, { nullable: true }) revokedReason: string | null;
}
