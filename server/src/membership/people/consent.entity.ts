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
}
