import type { Proof } from '@nuanxin/shared-types';
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
  /** How it was opened. What only an SMS code opened does not reach the console, outside the sandbox. */
  @Text(10) proof: Proof;
  @Text(45, { nullable: true }) ip: string | null;
  @Text(100, { nullable: true }) device: string | null;
  @Integer() createdAt: number;
  @Integer() expiresAt: number;
  @Integer({ nullable: true }) revokedAt: number | null;
}
