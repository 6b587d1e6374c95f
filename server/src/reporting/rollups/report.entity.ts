import type { ServedChannel } from '@nuanxin/shared-types';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

const Part = (length: number): PropertyDecorator => PrimaryColumn({ type: 'varchar', length });
/** `category` of a redemption that had none. */
export const NO_CATEGORY = '';

/** What was handed over in an hour, apart by category and channel. */
@Entity('report_hour')
export class ReportHour {
  @Part(10) day: string;
  @Part(36) programmeId: string;
  @Part(36) placeId: string;
  /** Local hour, 0 … 23. */
  @PrimaryColumn({ type: 'bigint', transformer: { to: (it: number) => it, from: Number } }) hour: number;
  @Part(40) category: string;
  @Part(10) channel: ServedChannel;
  @Integer() times: number;
  @Integer() units: number;
  @Integer() overGiven: number;
}

/** Somebody who took something that day; different people of any period are counted exactly from these. */
@Entity('report_person')
export class ReportPerson {
  @Part(10) day: string;
  @Part(36) programmeId: string;
  @Part(36) placeId: string;
  @Part(36) personId: string;
  @Part(40) category: string;
  @Part(10) channel: ServedChannel;
}

/** A cell that has to be counted anew although the ledger's trail does not lead there: two people were merged. */
@Entity('report_mark')
export class ReportMark {
  @Id() id: string;
  @Ref() programmeId: string;
  @Ref() placeId: string;
  @Text(10) day: string;
}

/** How far the rollups have followed the ledger, and which process keeps them; one row, made by the migration. */
@Entity('report_cursor')
export class ReportCursor {
  @Id() id: string;
  /** Acts whose ids were made before this (UTC ms) are in. */
  @Integer() upTo: number;
  /** Business day on which the days before were read once more. */
  @Column({ type: 'varchar', length: 10 }) sweptDay: string;
  @Ref({ nullable: true }) holder: string | null;
  /** The holder's lease, UTC ms. */
  @Integer() until: number;
  /** End of the last round, UTC ms. */
  @Integer() ranAt: number;
}
