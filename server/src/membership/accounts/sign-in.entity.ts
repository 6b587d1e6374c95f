import { Entity } from 'typeorm';
import { Id, Integer, LongText, Ref, Text } from '../../kernel/index.js';

/** Between a right password and the six digits. */
@Entity('sign_in')
export class SignInTicket {
  @Id() id: string;
  @Text(64, { unique: true }) ticketHash: string;
  @Ref() accountId: string;
  /** The secret offered for enrolment; null where the account has one. */
  @LongText({ nullable: true }) totpCipher: string | null;
  @Integer() triesLeft: number;
  @Integer() expiresAt: number;
  @Integer({ nullable: true }) usedAt: number | null;
}

/** A QR code on the sign-in page: waiting, confirmed on somebody's phone, used. */
@Entity('scan_sign_in')
export class ScanSignIn {
  @Id() id: string;
  /** What the browser keeps; it is not in the QR code, so that who photographs the screen cannot enter. */
  @Text(64, { unique: true }) ticketHash: string;
  @Text(64, { unique: true }) codeHash: string;
  @Text(10) status: 'waiting' | 'confirmed' | 'used';
  @Ref({ nullable: true }) personId: string | null;
  @Text(45, { nullable: true }) ip: string | null;
  @Text(100, { nullable: true }) device: string | null;
  @Integer() expiresAt: number;
}
