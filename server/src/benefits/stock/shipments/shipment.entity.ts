import type { ShipmentStatus } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../../kernel/index.js';

/** Goods on their way to a site (配送单), from the depot or from another site. */
@Entity('stock_shipment')
export class Shipment {
  @Id() id: string;
  @Ref() programmeId: string;
  /** Set where it comes from the depot. */
  @Ref({ nullable: true }) batchId: string | null;
  /** Set where it comes from another site. */
  @Ref({ nullable: true }) fromPlaceId: string | null;
  @Ref() toPlaceId: string;
  @Integer() quantity: number;
  @Text(20) status: ShipmentStatus;
  @Integer({ nullable: true }) counted: number | null;
  @Text(200) reason: string;
  @Text(200) note: string;
  @Ref({ nullable: true }) photoId: string | null;
  @Integer() createdAt: number;
  @Integer({ nullable: true }) sentAt: number | null;
  @Integer({ nullable: true }) receivedAt: number | null;
}
