import { Entity, PrimaryColumn } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** What a partner agreed with a union (共建协议). */
@Entity('agreement')
export class AgreementRecord {
  @Id() id: string;
  @Ref() unionId: string;
  @Text(60) partner: string;
  @Text(200) gives: string;
  /** Business days, both included. */
  @Text(10) fromDay: string;
  @Text(10, { nullable: true }) untilDay: string | null;
  /** UTC ms. */
  @Integer({ nullable: true }) endedAt: number | null;
}

/** At which places it holds. */
@Entity('agreement_place')
export class AgreementPlace {
  @Id() agreementId: string;
  @PrimaryColumn({ type: 'varchar', length: 36 }) placeId: string;
}
