import type { ProgrammeRule, ProgrammeStatus } from '@nuanxin/shared-types';
import { Entity, Unique } from 'typeorm';
import { Id, Integer, Json, Ref, Text } from '../../kernel/index.js';

/** The first version holds for as long as the programme has existed, so that no day is without a limit. */
export const FROM_THE_BEGINNING = '0001-01-01';

/** A programme as it was from a moment on; append-only. The row of `programme` is always its newest one. */
@Entity('programme_version')
@Unique(['programmeId', 'number'])
export class ProgrammeVersion {
  @Id() id: string;
  @Ref() programmeId: string;
  @Integer() number: number;
  @Text(20) status: ProgrammeStatus;
  @Text(100) name: string;
  @Text(20) item: string;
  @Text(20) unit: string;
  @Json() rule: ProgrammeRule;
  @Integer() offlineAllowance: number;
  @Integer() reversalSeconds: number;
  @Integer() lowStock: number;
  /** Of the rule, once more as a column: `ledger:verify` compares each day with the limits that held on it. */
  @Integer() perPersonPerDay: number;
  /** Business day on which it came into force. */
  @Text(10) fromDay: string;
  @Integer() at: number;
  /** Who made it; null: the system, from the city pack. */
  @Ref({ name: 'madeBy', nullable: true }) madeBy: string | null;
  @Text(200) reason: string;
}

/** A shop came to a programme or left it; append-only. Where it is taken now is `programme_place`. */
@Entity('programme_place_change')
export class ProgrammePlaceChange {
  @Id() id: string;
  @Ref() programmeId: string;
  @Ref() placeId: string;
  @Text(10) act: 'added' | 'removed';
  @Integer() at: number;
  @Ref({ nullable: true }) madeBy: string | null;
  @Text(200) reason: string;
}
