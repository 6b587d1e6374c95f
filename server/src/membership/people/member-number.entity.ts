import { Entity, PrimaryColumn } from 'typeorm';
import { Integer, Text } from '../../kernel/index.js';

/** The 8 digits a person may read aloud instead of the code; one at a time, short-lived, single use. */
@Entity('member_number')
export class MemberNumberRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 }) personId: string;
  @Text(8, { unique: true }) number: string;
  @Integer() expiresAt: number;
}
