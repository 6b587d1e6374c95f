import { Entity } from 'typeorm';
import { Id, Integer, LongText, Text } from '../../kernel/index.js';

/**
 * One human being in the city. Joined: with ID number. Served first (先服务后入会) or registered as staff: with a phone only,
 * until the same phone joins. Name, ID number and phone are encrypted; the blind indexes find them.
 */
@Entity('person')
export class Person {
  @Id() id: string;
  @LongText({ nullable: true }) nameCipher: string | null;
  /** Blind indexes of the name's beginning, see `name-index.ts`. */
  @Text(64, { nullable: true }) nameFirstIndex: string | null;
  @Text(64, { nullable: true }) nameTwoIndex: string | null;
  @Text(64, { nullable: true }) nameIndex: string | null;
  @LongText({ nullable: true }) idNumberCipher: string | null;
  @Text(64, { nullable: true, unique: true }) idNumberIndex: string | null;
  @LongText({ nullable: true }) phoneCipher: string | null;
  @Text(64, { nullable: true, unique: true }) phoneIndex: string | null;
  @Text(64, { nullable: true, unique: true }) openidIndex: string | null;
  /** Job category last told. */
  @Text(40, { nullable: true }) category: string | null;
  /** Handle of the rotating member code; a new one revokes the old code. */
  @Text(8, { unique: true }) codeHandle: string;
  /** Badges and honours not taken back: the `honour` rows again, kept here by whoever grants or ends one; see `held.ts`. */
  @LongText({ nullable: true }) heldCipher: string | null;
  @Integer() createdAt: number;
  @Integer({ nullable: true }) erasedAt: number | null;
}
