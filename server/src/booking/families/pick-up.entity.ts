import { Entity } from 'typeorm';
import { Id, Integer, LongText, Ref } from '../../kernel/index.js';

/** A child was handed over (接走了): once a booking. */
@Entity('booking_pick_up')
export class PickUpRecord {
  /** Of the booking. */
  @Id() id: string;
  /** Name and relation of whoever came, as they stood on the list that day. */
  @LongText() byCipher: string;
  @Ref() recordedBy: string;
  @Integer() at: number;
}
