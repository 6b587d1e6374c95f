import { Entity } from 'typeorm';
import { Id, Integer, LongText, Ref, Text } from '../../kernel/index.js';

/** A signed-in phone or browser. The token itself is not stored, only its hash. */
@Entity('session')
export class Session {
  @Id() id: string;
  @Text(64, { unique: true }) tokenHash: string;
  @Ref({ nullable: true }) personId: string | null;
  @Text(64, { nullable: true }) openidIndex: string | null;
  /** Verified phone. */
  @LongText({ nullable: true }) phoneCipher: string | null;
  @Text(64, { nullable: true }) phoneIndex: string | null;
  @Integer() createdAt: number;
  @Integer() expiresAt: number;
  @Integer({ nullable: true }) revokedAt: number | null;
}
