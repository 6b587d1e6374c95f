import type { PlaceHours, PlaceKind } from '@nuanxin/shared-types';
import { Column, Entity } from 'typeorm';
import { Id, Integer, Json, Ref, Text } from '../../kernel/index.js';

/** A place (阵地). */
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
  @Json() schedule: PlaceHours;
  /** Codes of the city pack. */
  @Json() facilities: string[];
  /** Codes of the service menu, with a word on when and how. */
  @Json() services: { code: string; note: string }[];
  @Text(20, { nullable: true }) phone: string | null;
  /** Key in the city pack, so that seeding twice makes one. */
  @Text(60, { nullable: true, unique: true }) packKey: string | null;
  /** Counts acts that must take turns at a place. */
  @Integer({ default: 0 }) turns: number;
  /** As the double of another (合并), UTC ms; what was done there stays on its name. */
  @Integer({ nullable: true }) closedAt: number | null;
}
