import type { DrawResult } from '@nuanxin/shared-types';
import { Entity, Unique } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** Somebody's lot for a session (摇号报名). */
@Entity('booking_lot')
@Unique(['sessionId', 'personId'])
export class Lot {
  @Id() id: string;
  @Ref() sessionId: string;
  @Ref() personId: string;
  /** Published instead of the person. */
  @Text(8) number: string;
  @Text(10, { nullable: true }) result: DrawResult | null;
  /** In the order of the draw, from 1. */
  @Integer({ nullable: true }) placing: number | null;
  @Integer() at: number;
}
