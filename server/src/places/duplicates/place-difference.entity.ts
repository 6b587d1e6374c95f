import { Entity, PrimaryColumn } from 'typeorm';
import { Id } from '../../kernel/index.js';

/** Two places that look like one and are not; the smaller id first. */
@Entity('place_difference')
export class PlaceDifference {
  @Id() aId: string;
  @PrimaryColumn({ type: 'varchar', length: 36 }) bId: string;
}
