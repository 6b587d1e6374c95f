import type { MemberStatus } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** A person's membership in a union (会员关系). */
@Entity('member')
export class Member {
  @Id() id: string;
  /** Eight digits on the card; unique. */
  @Text(8, { unique: true }) number: string;
  @Ref() personId: string;
  /** The person while this membership lasts, null afterwards; unique: one membership at a time. */
  @Ref({ nullable: true, unique: true }) livePersonId: string | null;
  @Ref() unionId: string;
  @Text(20) status: MemberStatus;
  @Text(40) category: string;
  @Text(40, { nullable: true }) platform: string | null;
  @Ref({ nullable: true }) joinCodeId: string | null;
  @Text(20, { nullable: true }) channel: string | null;
  /** Colleague who helped with joining (帮办). */
  @Ref({ nullable: true }) helpedBy: string | null;
  @Integer() joinedAt: number;
  @Integer({ nullable: true }) leftAt: number | null;
}
