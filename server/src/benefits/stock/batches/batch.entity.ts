import { Entity, Unique } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../../kernel/index.js';

/** Who gives goods for a union's programmes (捐赠方). */
@Entity('stock_donor')
@Unique(['unionId', 'name'])
export class Donor {
  @Id() id: string;
  @Ref() unionId: string;
  @Text(100) name: string;
  @Integer() createdAt: number;
}

/** A delivery of many units to a depot (批次), to be sent on to the sites. */
@Entity('stock_batch')
export class Batch {
  @Id() id: string;
  @Ref() programmeId: string;
  /** Null: the union's own. */
  @Ref({ nullable: true }) donorId: string | null;
  @Text(100) name: string;
  /** Where it lies until it is sent on. */
  @Text(100) depotName: string;
  /** Business day. */
  @Text(10) arrivedOn: string;
  @Integer() quantity: number;
  @Text(200) note: string;
  @Integer() createdAt: number;
}
