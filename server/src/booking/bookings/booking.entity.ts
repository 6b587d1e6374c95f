import type { BookingStatus, CancelledBy } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Flag, Id, Integer, Ref, Text } from '../../kernel/index.js';

/** A seat of somebody (预约). While `booked` it counts in `booking_seat`; so does `attended` and `missed`. */
@Entity('booking')
export class Booking {
  @Id() id: string;
  @Ref() offeringId: string;
  /** As the offering had it at that time. */
  @Text(40) limitGroup: string;
  @Ref({ nullable: true }) providerId: string | null;
  @Ref({ nullable: true }) sessionId: string | null;
  @Text(80) seatId: string;
  /** Of `booking_seat`: 1; 0 for somebody of a team whose seat the captain's booking has. */
  @Integer() seats: number;
  @Ref({ nullable: true }) teamId: string | null;
  @Ref() personId: string;
  /** Null: the lottery. */
  @Ref({ nullable: true }) bookedBy: string | null;
  /** Of what was booked in one go and stands or falls in one go (一起约); null: alone. */
  @Ref({ nullable: true }) togetherId: string | null;
  @Integer() startsAt: number;
  @Integer() endsAt: number;
  /** Business day of the start. */
  @Text(10) day: string;
  @Text(10) status: BookingStatus;
  /** Price on that day. */
  @Integer() fen: number;
  /** Of the check-in code. */
  @Text(8, { unique: true }) handle: string;
  @Flag() walkIn: boolean;
  @Text(10, { nullable: true }) cancelledBy: CancelledBy | null;
  @Text(200, { nullable: true }) reason: string | null;
  @Integer({ nullable: true }) stars: number | null;
  @Text(200, { nullable: true }) words: string | null;
  @Integer({ nullable: true }) cameAt: number | null;
  /** When presence was last tapped, by the phone's clock: a later tap counts, an earlier one that arrives late does not. */
  @Integer({ nullable: true }) tappedAt: number | null;
  @Integer({ nullable: true }) eveningToldAt: number | null;
  @Integer({ nullable: true }) hourToldAt: number | null;
  @Integer() createdAt: number;
}
