import type { ProgrammeRule, ProgrammeStatus } from '@nuanxin/shared-types';
import { Entity, PrimaryColumn } from 'typeorm';
import { Id, Integer, Json, Ref, Text } from '../../kernel/index.js';

/** A benefit people take (普惠活动): who, what, when, how many. Where is `programme_place`. */
@Entity('programme')
export class Programme {
  @Id() id: string;
  /** Code of the city pack; unique. */
  @Text(60, { unique: true }) code: string;
  @Ref() unionId: string;
  @Text(100) name: string;
  @Text(20) item: string;
  @Text(20) unit: string;
  @Text(20) status: ProgrammeStatus;
  @Json() rule: ProgrammeRule;
  /** Units a clerk's phone may give offline in a day. */
  @Integer() offlineAllowance: number;
  /** How long the clerk may undo a redemption. */
  @Integer() reversalSeconds: number;
  /** On hand at a place below this is `不多了`. */
  @Integer() lowStock: number;
  /** Number of the version in force; `programme_version` keeps them all. */
  @Integer({ default: 1 }) version: number;
}

/** A place where a programme is taken. */
@Entity('programme_place')
export class ProgrammePlace {
  @PrimaryColumn({ type: 'varchar', length: 36 }) programmeId: string;
  @PrimaryColumn({ type: 'varchar', length: 36 }) placeId: string;
}
