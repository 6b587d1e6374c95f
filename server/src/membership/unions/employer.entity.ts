import type { EmployerKind } from '@nuanxin/shared-types';
import { Entity, Unique } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** An enterprise or shop a union covers (覆盖单位). */
@Entity('employer')
@Unique(['unionId', 'creditCode'])
export class Employer {
  @Id() id: string;
  @Ref() unionId: string;
  @Text(20) kind: EmployerKind;
  @Text(100) name: string;
  /** GB 32100, 18 characters; small shops may have none, and one that was taken off the list gives it up. */
  @Text(18, { nullable: true }) creditCode: string | null;
  @Integer() workers: number;
  @Integer({ nullable: true }) removedAt: number | null;
}
