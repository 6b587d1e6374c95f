import type { WaitStatus } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** Somebody on the waiting list (候补) of one seat; its order is that of the ids. */
@Entity('booking_wait')
export class WaitRecord {
  @Id() id: string;
  @Ref() offeringId: string;
  @Ref({ nullable: true }) providerId: string | null;
  @Ref({ nullable: true }) sessionId: string | null;
  @Text(80) seatId: string;
  @Ref() personId: string;
  @Integer() startsAt: number;
  @Integer() endsAt: number;
  /** Business day it belongs to. */
  @Text(10) day: string;
  @Text(10) status: WaitStatus;
  @Integer({ nullable: true }) offerUntil: number | null;
  @Ref({ nullable: true }) bookingId: string | null;
  /** Seat and person while it is live; unique: nobody waits twice for one seat. */
  @Text(120, { nullable: true, unique: true }) liveKey: string | null;
  @Integer() at: number;
}
