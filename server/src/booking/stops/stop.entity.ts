import type { StopStatus } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** A visiting team at a place on a day (巡回服务站); what it brings are sessions that name it. */
@Entity('booking_stop')
export class StopRecord {
  @Id() id: string;
  @Ref() unionId: string;
  @Ref() placeId: string;
  /** Key in the city pack, so that seeding twice makes one. */
  @Text(60, { nullable: true, unique: true }) packKey: string | null;
  @Text(40) team: string;
  @Text(60) enterprise: string;
  @Text(60) room: string;
  @Text(10) day: string;
  @Text(200) note: string;
  @Text(10) status: StopStatus;
  @Text(200, { nullable: true }) reason: string | null;
  @Integer() createdAt: number;
}
