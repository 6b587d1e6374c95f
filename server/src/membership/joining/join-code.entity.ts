import { Entity } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** The code on a poster (入会码): to which union, through which channel, by whom. */
@Entity('join_code')
export class JoinCode {
  @Id() id: string;
  @Text(8, { unique: true }) handle: string;
  @Ref() unionId: string;
  @Text(20) channel: string;
  @Text(100, { nullable: true }) recruiter: string | null;
  /** Station whose registration corner this is (A2). */
  @Ref({ nullable: true }) placeId: string | null;
  /** Key in the city pack, so that seeding twice makes one. */
  @Text(60, { nullable: true, unique: true }) packKey: string | null;
  @Integer() createdAt: number;
  /** UTC ms from which it leads nowhere any more. */
  @Integer({ nullable: true }) until: number | null;
  @Integer({ nullable: true }) closedAt: number | null;
}
