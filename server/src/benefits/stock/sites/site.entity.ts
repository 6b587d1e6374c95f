import { Entity, PrimaryColumn } from 'typeorm';
import { Id, Integer } from '../../../kernel/index.js';

/** A programme's stock at a place, beside the ledger. */
@Entity('stock_site')
export class Site {
  @PrimaryColumn({ type: 'varchar', length: 36 }) programmeId: string;
  @PrimaryColumn({ type: 'varchar', length: 36 }) placeId: string;
  /** Counts the acts on this stock, so that they happen one after the other (`stock-acts.ts`). */
  @Integer() acts: number;
  /** The place's own low-stock number; null: the programme's. */
  @Integer({ nullable: true }) lowAt: number | null;
  /** UTC ms it was announced as low; null: it is not low. */
  @Integer({ nullable: true }) warnedAt: number | null;
}

/** Rules of a programme's stock, where they differ from the usual ones. */
@Entity('stock_policy')
export class Policy {
  /** The programme. */
  @Id() id: string;
  /** Units one person may write off alone. */
  @Integer() writeOffLimit: number;
}
