import { Entity } from 'typeorm';
import { Id, Integer, LongText, Ref, Text } from '../../kernel/index.js';

/** What hangs at the door of a place: a code to scan, and the key a smart lock signs with. */
@Entity('place_door')
export class Door {
  @Id() id: string;
  @Ref({ unique: true }) placeId: string;
  /** Of the code in force. */
  @Text(8, { nullable: true, unique: true }) handle: string | null;
  @Integer({ nullable: true }) madeAt: number | null;
  @LongText({ nullable: true }) lockKeyCipher: string | null;
  @Integer({ nullable: true }) lockSince: number | null;
}
