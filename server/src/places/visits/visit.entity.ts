import { Entity } from 'typeorm';
import { Flag, Id, Integer, Ref, Text } from '../../kernel/index.js';

/** Somebody came to a place (到访). Who it was is a keyed hash: enough to count people, no list of where anybody goes. */
@Entity('place_visit')
export class Visit {
  @Id() id: string;
  /** Business day. */
  @Text(10) day: string;
  @Ref() placeId: string;
  /** Null: a lock let somebody in and knows nobody. */
  @Text(64, { nullable: true }) visitor: string | null;
  @Flag() member: boolean;
  /** For whom a member worked on that day: `union:<id>` of an enterprise's union, else `platform:<category>/<code>`. */
  @Text(60, { nullable: true }) enterprise: string | null;
  @Text(5) source: 'code' | 'lock';
  @Integer() at: number;
}

/** When somebody's last counted visit to a place was: what makes one out of many scans. */
@Entity('place_visitor')
export class Visitor {
  @Id() placeId: string;
  @Id() visitor: string;
  @Integer() at: number;
}
