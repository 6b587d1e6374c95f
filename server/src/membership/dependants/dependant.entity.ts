import type { Relation } from '@nuanxin/shared-types';
import { Entity, Unique } from 'typeorm';
import { Id, Integer, LongText, Ref, Text } from '../../kernel/index.js';

/** A child (被监护人): a person without a phone of its own, for whom a guardian acts. Its name is the person's. */
@Entity('dependant')
@Unique(['guardianId', 'place'])
export class DependantRecord {
  /** Of the child's `person`. */
  @Id() id: string;
  @Ref() guardianId: string;
  /** From 1: a guardian has only so many. */
  @Integer() place: number;
  @Text(20) relation: Relation;
  @LongText() birthCipher: string;
  /** Version of the text the guardian agreed to, and when. */
  @Text(40) consentVersion: string;
  @Integer() consentAt: number;
}

/** Somebody who may pick the child up (接送人). */
@Entity('dependant_picker')
@Unique(['dependantId', 'place'])
export class PickerRecord {
  @Id() id: string;
  @Ref() dependantId: string;
  /** From 1: a child has only so many. */
  @Integer() place: number;
  @LongText() nameCipher: string;
  @LongText() phoneCipher: string;
  @Text(20) relation: Relation;
}
