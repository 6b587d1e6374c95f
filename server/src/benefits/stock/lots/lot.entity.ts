import { Entity } from 'typeorm';
import { Id, Integer, Ref } from '../../../kernel/index.js';

/**
 * Units of one origin that came to one place together. Its accounts (`lot-accounts.ts`) follow them from the way there until
 * they are handed out, of which the place's own accounts know.
 */
@Entity('stock_lot')
export class Lot {
  @Id() id: string;
  @Ref() programmeId: string;
  @Ref() placeId: string;
  /** Null: came past the batches. */
  @Ref({ nullable: true }) batchId: string | null;
  /** Null for a delivery straight to the place, and for what a stock-take found. */
  @Ref({ nullable: true }) shipmentId: string | null;
  /** The lot at another place it was taken from. */
  @Ref({ nullable: true }) fromLotId: string | null;
  /** Units sent; 0 for what a stock-take found. */
  @Integer() quantity: number;
  /** UTC ms; null while on its way. */
  @Integer({ nullable: true }) arrivedAt: number | null;
  /** UTC ms; sent back before it arrived. */
  @Integer({ nullable: true }) cancelledAt: number | null;
}
