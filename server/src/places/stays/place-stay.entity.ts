import { Column, Entity } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** A place and a time of a mobile point (流动点的一处停靠). Past ones stay on record. */
@Entity('place_stay')
export class PlaceStay {
  @Id() id: string;
  @Ref() placeId: string;
  @Text(100) address: string;
  /** GCJ-02. */
  @Column({ type: 'double' }) longitude: number;
  @Column({ type: 'double' }) latitude: number;
  /** UTC ms. */
  @Integer() fromAt: number;
  /** Moved forward when somebody ends it early. */
  @Integer() toAt: number;
  /** Taken back before it began: it never was. */
  @Integer({ nullable: true }) cancelledAt: number | null;
  /** When the point was announced to have left it; null until then. */
  @Integer({ nullable: true }) leftAt: number | null;
  @Ref({ nullable: true }) personId: string | null;
  @Integer() at: number;
}
