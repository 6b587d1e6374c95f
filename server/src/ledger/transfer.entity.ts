import { Entity } from 'typeorm';
import { Id, Integer, Json, Ref, Text } from '../kernel/index.js';

/** A movement between two accounts: append-only, its own audit record. A correction is a mirror transfer. */
@Entity('transfer')
export class Transfer {
  @Id() id: string;
  @Ref() debitAccountId: string;
  @Ref() creditAccountId: string;
  @Integer() amount: number;
  @Text(20) unit: string;
  /** `redemption`, `receipt`, `write_off`, `over_given` … */
  @Text(40) kind: string;
  /** The act this belongs to; several transfers of one act share it. */
  @Ref() requestId: string;
  /** The transfer this one undoes; unique, so that nothing is undone twice. */
  @Ref({ nullable: true, unique: true }) reversesId: string | null;
  /** UTC ms. */
  @Integer() at: number;
  @Ref({ nullable: true }) actorId: string | null;
  @Json() facts: Record<string, string | number>;
}
