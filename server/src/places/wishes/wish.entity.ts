import type { WishState } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, LongText, Ref, Text } from '../../kernel/index.js';

/** Something people would like to have at a place (想要的设施). */
@Entity('place_wish')
export class Wish {
  @Id() id: string;
  @Ref() placeId: string;
  /** Who asked first. */
  @Ref() personId: string;
  @Text(40, { nullable: true }) facility: string | null;
  @LongText() words: string;
  @Text(10) state: WishState;
  /** Place and facility while it is open or planned, null afterwards; unique: who asks for the same supports it. */
  @Text(80, { nullable: true, unique: true }) openKey: string | null;
  @LongText({ nullable: true }) answerWords: string | null;
  @Ref({ nullable: true }) answeredBy: string | null;
  @Integer({ nullable: true }) answeredAt: number | null;
  @Integer() at: number;
}

/** Somebody who wants it; the asker is the first. */
@Entity('place_wish_support')
export class WishSupport {
  @Id() wishId: string;
  @Id() personId: string;
  @Integer() at: number;
}
