import { Entity } from 'typeorm';
import { Id, Integer, LongText, Ref, Text } from '../../kernel/index.js';

/** A clerk's phone that may scan without network; its key signs the scans. */
@Entity('device')
export class Device {
  @Id() id: string;
  @Ref() personId: string;
  @LongText() keyCipher: string;
  @Text(60) label: string;
  @Integer() createdAt: number;
}
