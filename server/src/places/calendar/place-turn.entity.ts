import type { TurnKind } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, LongText, Ref, Text } from '../../kernel/index.js';

/** Whose turn it is at a place on a day (值日); one row a place, day and kind. */
@Entity('place_turn')
export class PlaceTurnRecord {
  @Id() id: string;
  @Ref() placeId: string;
  @Text(10) day: string;
  @Text(20) kind: TurnKind;
  /** Names of people. */
  @LongText() whoCipher: string;
}
