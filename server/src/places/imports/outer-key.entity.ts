import { Entity, PrimaryColumn } from 'typeorm';
import { Id, Ref } from '../../kernel/index.js';

/** The number that a list of a union has for a place (外部编号): the same list sent again finds the same place. */
@Entity('place_outer_key')
export class OuterKey {
  @Id() unionId: string;
  @PrimaryColumn({ type: 'varchar', length: 60 }) outerKey: string;
  @Ref() placeId: string;
}
