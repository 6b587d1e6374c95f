import { Entity } from 'typeorm';
import { Id, Integer, LongText, Ref, Text } from '../../kernel/index.js';

/** Somebody responsible for a place (负责人): no session, no role, only whom a cadre calls. */
@Entity('place_person')
export class PlacePerson {
  @Id() id: string;
  @Ref() placeId: string;
  @LongText() nameCipher: string;
  @LongText() phoneCipher: string;
  /** 站长, 保洁. */
  @Text(20) duty: string;
  @Integer() at: number;
}
