import { Entity, PrimaryColumn } from 'typeorm';
import { Integer, LongText, Ref } from '../../kernel/index.js';

/** What was done about units handed out beyond a limit (已处理). The books stay as they are. */
@Entity('over_given_settlement')
export class OverGivenSettlement {
  @PrimaryColumn({ type: 'varchar', length: 36 }) redemptionId: string;
  @LongText() note: string;
  @Ref() actorId: string;
  /** UTC ms. */
  @Integer() at: number;
}
