import { Entity, PrimaryColumn } from 'typeorm';
import { Integer, Text } from '../../kernel/index.js';

/** The SMS code in force for a phone. */
@Entity('phone_code')
export class PhoneCode {
  @PrimaryColumn({ type: 'varchar', length: 64 }) phoneIndex: string;
  @Text(64) codeHash: string;
  @Integer() expiresAt: number;
  /** No further code before. */
  @Integer() nextAt: number;
  @Integer() triesLeft: number;
}
