import { Entity, Unique } from 'typeorm';
import { Flag, Id, Integer, Ref, Text } from '../../kernel/index.js';

/** What a union says of one service of the city's menu; it holds for all below it. */
@Entity('union_service')
@Unique(['unionId', 'code'])
export class UnionService {
  @Id() id: string;
  @Ref() unionId: string;
  @Text(40) code: string;
  @Flag() offered: boolean;
  @Text(200) note: string;
  @Integer() at: number;
}
