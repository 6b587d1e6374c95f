import type {
  BookingLimits,
  ChildrenRule,
  CourseRule,
  OfferingKind,
  OfferingMode,
  OfferingStatus,
  PriceRule,
  SlotRule,
  TeamSize,
} from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Flag, Id, Integer, Json, Ref, Text } from '../../kernel/index.js';

/** Something one can book (预约项目): a haircut, a class, a stop of the clinic bus are rows of this. */
@Entity('booking_offering')
export class Offering {
  @Id() id: string;
  @Ref() unionId: string;
  @Ref() placeId: string;
  /** Key in the city pack, so that seeding twice makes one. */
  @Text(60, { nullable: true, unique: true }) packKey: string | null;
  @Text(20) kind: OfferingKind;
  @Text(40) name: string;
  @Text(200) summary: string;
  @Text(200) bring: string;
  @Text(10) mode: OfferingMode;
  @Text(60) room: string;
  @Flag() outdoor: boolean;
  /** Null: not for children. */
  @Json({ nullable: true }) children: ChildrenRule | null;
  @Text(10) status: OfferingStatus;
  @Json() slots: SlotRule;
  /** Teams of so many take part, and its sessions' seats are counted in teams. */
  @Json({ nullable: true }) team: TeamSize | null;
  @Json() prices: PriceRule[];
  /** Null: each session is booked by itself. */
  @Json({ nullable: true }) course: CourseRule | null;
  @Json() limits: BookingLimits;
  /** What counts together towards a person's limit: the group of `limits`, or its own id. */
  @Text(40) limitGroup: string;
  /** Until then (UTC ms) bookings of an older grid of slots may stand; null: its grid was never changed. */
  @Integer({ nullable: true }) mixedUntil: number | null;
  @Integer() version: number;
  @Integer() createdAt: number;
}
