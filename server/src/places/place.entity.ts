import type { PlaceKind } from '@nuanxin/shared-types';
import { Column, Entity } from 'typeorm';
import { Id, Json, Ref, Text } from '../kernel/index.js';

/** A place (阵地): station 驿站, shop 合作店, mobile point 流动点, home 司机之家、工友之家. */
@Entity('place')
export class Place {
  @Id() id: string;
  @Ref() unionId: string;
  @Text(20) kind: PlaceKind;
  @Text(100) name: string;
  @Text(100) address: string;
  @Text(100) district: string;
  /** Degrees, GCJ-02 (国测局坐标), as WeChat's maps use them. */
  @Column({ type: 'double' }) longitude: number;
  @Column({ type: 'double' }) latitude: number;
  /** `HH:MM-HH:MM`, the same every day. */
  @Text(11) hours: string;
  @Json() facilities: string[];
  @Text(20, { nullable: true }) phone: string | null;
  /** Key in the city pack, so that seeding twice makes one. */
  @Text(60, { nullable: true, unique: true }) packKey: string | null;
}
