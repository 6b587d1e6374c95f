import { Entity } from 'typeorm';
import { Flag, Id, Integer, LongText, Ref, Text } from '../../kernel/index.js';

/** How somebody enters the console: a name, a password, and the phone app that shows six digits (TOTP, RFC 6238). */
@Entity('console_account')
export class ConsoleAccount {
  @Id() id: string;
  @Ref({ unique: true }) personId: string;
  @Text(40, { unique: true }) login: string;
  /** PHC string of argon2id. */
  @LongText() passwordHash: string;
  /** Handed over by an administrator; a new one is chosen at the next sign-in. */
  @Flag() passwordIsTemporary: boolean;
  @Integer() passwordSetAt: number;
  /** Base32 secret; null until the app is enrolled. */
  @LongText({ nullable: true }) totpCipher: string | null;
  /** The last 30-second step that was used: digits count once. */
  @Integer({ nullable: true }) totpLastStep: number | null;
}

/** One of ten codes for a lost phone; each opens once. */
@Entity('recovery_code')
export class RecoveryCode {
  @Id() id: string;
  @Ref() accountId: string;
  @Text(64) codeHash: string;
  @Integer({ nullable: true }) usedAt: number | null;
}
