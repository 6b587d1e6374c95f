import { Entity } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** A badge (徽章) with an end, or an honour (荣誉) with a certificate, of a person: it outlives a membership. */
@Entity('honour')
export class Honour {
  @Id() id: string;
  @Ref() personId: string;
  @Text(10) kind: 'badge' | 'honour';
  @Text(40) code: string;
  /** Last business day it holds. */
  @Text(10, { nullable: true }) endsOn: string | null;
  @Text(60, { nullable: true }) certificate: string | null;
  @Integer({ nullable: true }) year: number | null;
  @Ref({ nullable: true }) grantedBy: string | null;
  @Integer() grantedAt: number;
  @Integer({ nullable: true }) endedAt: number | null;
  /** Person, code and year while it was not taken back; unique, so that nobody is granted the same twice at once. */
  @Text(100, { nullable: true, unique: true }) liveKey: string | null;
}

/** What a person holds, as it stands beside the person for whoever checks a rule at the counter. */
export interface Held {
  code: string;
  /** Last business day; null: without end. */
  endsOn: string | null;
}
