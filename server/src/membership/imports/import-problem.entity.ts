import type { ImportProblem } from '@nuanxin/shared-types';
import { Entity, PrimaryColumn } from 'typeorm';
import { Id, Json } from '../../kernel/index.js';

/** What is wrong with a row of a list. Says nothing of what the row holds: that stays in the sealed file. */
@Entity('member_import_problem')
export class ImportProblemRecord {
  @Id() importId: string;
  @PrimaryColumn({ type: 'int' }) sheetRow: number;
  @Json() problems: Omit<ImportProblem, 'row'>[];
}
