import type { ErrorCode } from '@nuanxin/shared-types';
import { Entity, Unique } from 'typeorm';
import { Flag, Id, Integer, Ref, Text } from '../../kernel/index.js';

/** One act of handing over (核销). Its transfers on the ledger share `requestId`. */
@Entity('redemption')
export class Redemption {
  @Id() id: string;
  @Ref({ unique: true }) requestId: string;
  @Ref() programmeId: string;
  @Ref() placeId: string;
  /** Null only for an offline scan whose code nobody knows. */
  @Ref({ nullable: true }) personId: string | null;
  @Ref({ nullable: true }) clerkId: string | null;
  @Text(40, { nullable: true }) category: string | null;
  @Integer() quantity: number;
  /** Part of `quantity` that was beyond a limit (超发). */
  @Integer() overGiven: number;
  @Text(40, { nullable: true }) overReason: ErrorCode | null;
  @Integer() leftToday: number;
  /** Business day. */
  @Text(10) day: string;
  /** UTC ms; of the scan itself, also when it was made offline. */
  @Integer() at: number;
  /** The member code used; unique, so that a code is taken once. */
  @Text(60, { nullable: true, unique: true }) codeNonce: string | null;
  @Flag() offline: boolean;
  @Ref({ nullable: true }) deviceId: string | null;
  @Integer({ nullable: true }) reversedAt: number | null;
}

/**
 * A right that was used. The unique key *is* the daily limit: ordinals run from 1 to the number allowed. Born at redemption,
 * so a right nobody uses costs nothing; removed when the redemption is reversed.
 */
@Entity('voucher')
@Unique(['programmeId', 'personId', 'period', 'ordinal'])
export class Voucher {
  @Id() id: string;
  @Ref() programmeId: string;
  @Ref() personId: string;
  /** Business day. */
  @Text(10) period: string;
  @Integer() ordinal: number;
  @Ref() redemptionId: string;
}
