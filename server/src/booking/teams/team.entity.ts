import type { TeamStatus } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** A team enrolled for a session (组队): one seat of the session, with the captain's booking. */
@Entity('booking_team')
export class BookingTeam {
  @Id() id: string;
  @Ref() offeringId: string;
  @Ref() sessionId: string;
  @Text(20) name: string;
  @Ref() captainId: string;
  /** Lets somebody in; eight characters. */
  @Text(8, { unique: true }) code: string;
  /** Bookings of it that are not cancelled. */
  @Integer() members: number;
  @Text(10) status: TeamStatus;
  /** When its captain was told that it is still too few. */
  @Integer({ nullable: true }) shortToldAt: number | null;
  @Integer() createdAt: number;
}
