import type { CoordinateSystem, NearChoice, PlaceImportStatus } from '@nuanxin/shared-types';
import { Column, Entity } from 'typeorm';
import { Id, Integer, Json, Ref, Text } from '../../kernel/index.js';

/** What somebody decided about rows that stand near another place. */
export interface Decisions {
  near: NearChoice;
  rows: { row: number; as: NearChoice }[];
}

/** A list of places on its way in; the rows themselves stay in the sealed file. */
@Entity('place_import')
export class PlaceImportRecord {
  @Id() id: string;
  @Ref() unionId: string;
  @Ref() fileId: string;
  @Text(100) source: string;
  @Text(10) coordinates: CoordinateSystem;
  @Ref() createdBy: string;
  @Text(10) status: PlaceImportStatus;
  @Column({ type: 'int' }) total: number;
  @Column({ type: 'int' }) looked: number;
  @Column({ type: 'int' }) added: number;
  @Column({ type: 'int' }) updated: number;
  @Column({ type: 'int' }) same: number;
  @Column({ type: 'int' }) near: number;
  @Column({ type: 'int' }) skipped: number;
  @Column({ type: 'int' }) wrong: number;
  @Json({ nullable: true }) decisions: Decisions | null;
  @Integer() createdAt: number;
  @Integer({ nullable: true }) finishedAt: number | null;
}
