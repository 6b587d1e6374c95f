import { Entity } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** A consent with the version of the text it was given to. */
@Entity('consent')
export class Consent {
  @Id() id: string;
  @Ref() personId: string;
  @Text(20) kind: 'rules' | 'privacy';
  @Text(40) version: string;
  @Integer() at: number;
  /** Colleague who took it down: helping on the spot, or from signed paper forms; null: given on the own phone. */
  @Ref({ nullable: true }) takenBy: string | null;
}
