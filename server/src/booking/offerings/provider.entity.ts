import type { Shift } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Flag, Id, Integer, Json, Ref, Text } from '../../kernel/index.js';

/** Who serves at an offering (师傅、医生、老师), or a window without a name that serves several at a time. */
@Entity('booking_provider')
export class Provider {
  @Id() id: string;
  @Ref() offeringId: string;
  /** Who sees the list on the phone; null: nobody. */
  @Ref({ nullable: true }) personId: string | null;
  @Text(40) name: string;
  @Text(60) note: string;
  @Integer() capacity: number;
  @Flag() active: boolean;
  @Json() shifts: Shift[];
  /** Seats ever taken of it: whoever takes one changes this row, see `Grid`. */
  @Integer({ default: 0 }) acts: number;
  @Integer() createdAt: number;
}
