import type { EnrolmentStatus, HandedIn, PlacementKind, ToldPlacement } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, Json, LongText, Ref, Text } from '../../kernel/index.js';

/** Somebody's enrolment in a course (报名). Its seats are the bookings whose `togetherId` is its id. */
@Entity('booking_enrolment')
export class EnrolmentRecord {
  @Id() id: string;
  @Ref() offeringId: string;
  @Ref() personId: string;
  /** 报名号. */
  @Text(8, { unique: true }) number: string;
  @Text(12) status: EnrolmentStatus;
  /** Course and person while it lives or is completed; unique: nobody enrols twice. */
  @Text(80, { nullable: true, unique: true }) liveKey: string | null;
  /** Photos in the file store; they are kept for some time after the end, see `Enrolments.end`. */
  @Json() documents: HandedIn[];
  /** Price of the whole course. */
  @Integer() fen: number;
  @Text(200, { nullable: true }) reason: string | null;
  /** Null: accepted without review, or ended by the person. */
  @Ref({ nullable: true }) decidedBy: string | null;
  /** When it came to its present state; null: as it was sent in. */
  @Integer({ nullable: true }) decidedAt: number | null;
  /** Order of the waiting list, then by id. */
  @Integer({ nullable: true }) waitingSince: number | null;
  /** Points out of 100. */
  @Integer({ nullable: true }) score: number | null;
  @Integer({ nullable: true }) resultAt: number | null;
  @Text(20, { nullable: true }) placement: PlacementKind | null;
  @LongText({ nullable: true }) employerCipher: string | null;
  @Text(10, { nullable: true }) placementBy: ToldPlacement['by'] | null;
  @Integer({ nullable: true }) placementAt: number | null;
  /** When the person was asked what became of them. */
  @Integer({ nullable: true }) placementAskedAt: number | null;
  @Integer() createdAt: number;
}
