import { Entity, PrimaryColumn } from 'typeorm';
import { Integer, Ref } from '../../kernel/index.js';

/**
 * For the rest of the business day an erased person's blind indexes still lead to the emptied record, so that erasing and
 * joining again is not a second helping. Purged afterwards.
 */
@Entity('erasure_trace')
export class ErasureTrace {
  @PrimaryColumn({ type: 'varchar', length: 64 }) blindIndex: string;
  @Ref() personId: string;
  /** UTC ms. */
  @Integer() until: number;
}
