import { Entity } from 'typeorm';
import { Flag, Id, Integer, LongText, Ref, Text } from '../../kernel/index.js';

/** How somebody found a place on a day; unique by place, person and day. */
@Entity('place_rating')
export class Rating {
  @Id() id: string;
  @Ref() placeId: string;
  @Ref() personId: string;
  @Text(10) day: string;
  /** 1 … 5. */
  @Integer() stars: number;
  @LongText() words: string;
  @Flag() visited: boolean;
  @Integer() at: number;
}
