import { Entity, PrimaryColumn } from 'typeorm';

/** A quota account that has received its opening amount; the key makes that happen once. */
@Entity('quota_opening')
export class QuotaOpening {
  @PrimaryColumn({ type: 'varchar', length: 160 }) accountCode: string;
}
