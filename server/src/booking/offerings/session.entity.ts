import type { SessionStatus } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, LongText, Ref, Text } from '../../kernel/index.js';

/** A time written down by itself (场次). */
@Entity('booking_session')
export class BookingSession {
  @Id() id: string;
  @Ref() offeringId: string;
  @Ref({ nullable: true }) providerId: string | null;
  /** Where it differs from the offering's. */
  @Ref({ nullable: true }) placeId: string | null;
  /** The visiting team's stop it belongs to. */
  @Ref({ nullable: true }) stopId: string | null;
  @Text(60) room: string;
  @Text(40) title: string;
  @Integer() startsAt: number;
  @Integer() endsAt: number;
  @Integer() capacity: number;
  @Integer() minimum: number;
  @Text(10) status: SessionStatus;
  @Text(200, { nullable: true }) reason: string | null;
  @Integer({ nullable: true }) opensAt: number | null;
  @Integer({ nullable: true }) drawAt: number | null;
  /** When it was settled that enough will come. */
  @Integer({ nullable: true }) countedAt: number | null;
  /** Of the lottery: the seed, published by the draw; before it only its hash is. */
  @LongText({ nullable: true }) seedCipher: string | null;
  @Text(64, { nullable: true }) seedHash: string | null;
  /** Lots in the drum. */
  @Integer() lots: number;
  /** From when no lot comes or goes any more. */
  @Integer({ nullable: true }) drawingAt: number | null;
  /** When every lot had its result; from then on what is left can be booked. */
  @Integer({ nullable: true }) drawnAt: number | null;
}
