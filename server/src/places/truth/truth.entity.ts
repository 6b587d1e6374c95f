import { Entity } from 'typeorm';
import { Flag, Id, Integer, Text } from '../../kernel/index.js';

/** When a place was last confirmed, and until when its keeper says it is shut. No row: nobody ever said anything. */
@Entity('place_truth')
export class PlaceTruthRecord {
  @Id() placeId: string;
  @Integer({ nullable: true }) confirmedAt: number | null;
  /** Business day, inclusive. */
  @Text(10, { nullable: true }) closedUntil: string | null;
}

/** The last time somebody confirmed a place. Whoever it was is a keyed hash: where people go is nobody's business. */
@Entity('place_confirmation')
export class Confirmation {
  @Id() placeId: string;
  @Id() voice: string;
  @Flag() byKeeper: boolean;
  @Integer() at: number;
}

/** A facility that does not work; the row goes when it does again. */
@Entity('place_fault')
export class Fault {
  @Id() placeId: string;
  @Id() facility: string;
  @Integer() since: number;
  /** Business day it should work again; null: nobody knows. */
  @Text(10, { nullable: true }) until: string | null;
}
