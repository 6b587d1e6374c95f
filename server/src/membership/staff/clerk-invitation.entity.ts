import { Entity } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** An invitation to be a clerk at one shop; ends by time, by use, or by hand. */
@Entity('clerk_invitation')
export class ClerkInvitation {
  @Id() id: string;
  /** What the signed code carries. */
  @Text(8, { unique: true }) handle: string;
  @Ref() placeId: string;
  @Integer() expiresAt: number;
  @Integer() usesLeft: number;
  @Integer({ nullable: true }) withdrawnAt: number | null;
  @Ref() madeBy: string;
  @Integer() at: number;
}
