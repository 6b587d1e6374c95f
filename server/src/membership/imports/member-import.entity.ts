import type { ErrorCode, ErrorFacts, ImportStatus } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, Json, Ref, Text } from '../../kernel/index.js';

/** A list of members on its way in: the job, how far it has come, and who is at work on it. */
@Entity('member_import')
export class MemberImportRecord {
  @Id() id: string;
  @Ref() unionId: string;
  @Ref() fileId: string;
  @Text(100) source: string;
  @Ref() createdBy: string;
  @Text(10) status: ImportStatus;
  @Integer({ nullable: true }) total: number | null;
  /** Rows of this pass that are settled; moves in the transaction that settles them, so that a crash loses and doubles none. */
  @Integer() looked: number;
  @Integer() joins: number;
  @Integer() found: number;
  @Integer() wrong: number;
  @Json({ nullable: true }) failure: { code: ErrorCode; facts: ErrorFacts } | null;
  /** The process at work, as long as it says so. */
  @Ref({ nullable: true }) holder: string | null;
  @Integer() heldUntil: number;
  @Integer() createdAt: number;
  @Integer({ nullable: true }) finishedAt: number | null;
}
