import type { Band } from '@nuanxin/shared-types';
import { Entity, Unique } from 'typeorm';
import { Id, Integer, Json, Ref, Text } from '../../kernel/index.js';

/** A day on which a place is open otherwise than its hours say. */
@Entity('place_exception')
@Unique(['placeId', 'day'])
export class PlaceException {
  @Id() id: string;
  @Ref() placeId: string;
  /** Business day. */
  @Text(10) day: string;
  /** None: shut all day. */
  @Json() bands: Band[];
  @Text(200) reason: string;
  @Ref({ nullable: true }) personId: string | null;
  @Integer() at: number;
}
