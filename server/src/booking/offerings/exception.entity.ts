import { Entity } from 'typeorm';
import { Flag, Id, Integer, Ref, Text } from '../../kernel/index.js';

/** A day that is not as the rule says: the whole offering closed, or one provider away (part of the day). */
@Entity('booking_exception')
export class BookingException {
  @Id() id: string;
  @Ref() offeringId: string;
  /** Null: everybody. */
  @Ref({ nullable: true }) providerId: string | null;
  @Text(10) day: string;
  /** Minutes from 00:00 of the day. */
  @Integer() fromMinute: number;
  @Integer() toMinute: number;
  @Flag() weather: boolean;
  @Text(200) reason: string;
  @Ref({ nullable: true }) madeBy: string | null;
  @Integer() at: number;
  @Integer({ nullable: true }) endedAt: number | null;
}
