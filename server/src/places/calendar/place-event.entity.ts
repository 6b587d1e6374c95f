import { Entity } from 'typeorm';
import { Id, Ref, Text } from '../../kernel/index.js';

/** Something that takes place at a place on a day (日程). */
@Entity('place_event')
export class PlaceEventRecord {
  @Id() id: string;
  @Ref() placeId: string;
  @Text(60) title: string;
  /** Business day. */
  @Text(10) day: string;
  /** `HH:MM`. */
  @Text(5) fromClock: string;
  @Text(5) toClock: string;
  @Text(200) what: string;
  @Text(60) who: string;
  /** Why it does not take place. */
  @Text(200, { nullable: true }) cancelled: string | null;
}
