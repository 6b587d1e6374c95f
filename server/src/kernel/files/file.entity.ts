import type { FileKind } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, LongText, Ref, Text } from '../database/columns.js';

/** A file somebody sent. Its bytes lie sealed in the data folder under this id. */
@Entity('file')
export class FileRecord {
  @Id() id: string;
  @Ref() ownerId: string;
  @Text(10) kind: FileKind;
  /** Content type, as found in the content. */
  @Text(100) type: string;
  @Integer() size: number;
  /** Of the content as stored, base64url. */
  @Text(64) sha256: string;
  /** The file's own key, encrypted. */
  @LongText() keyCipher: string;
  /** `receipt:<id>`: the thing the file belongs to; null until an act names it. */
  @Text(80, { nullable: true }) claimedBy: string | null;
  @Integer() createdAt: number;
  /** From then on the bytes may go; null: they stay with what claimed them. */
  @Integer({ nullable: true }) keptUntil: number | null;
  /** When the bytes went; that there was a file, and its checksum, stays on record. */
  @Integer({ nullable: true }) removedAt: number | null;
}
