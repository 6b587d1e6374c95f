import { Entity } from 'typeorm';
import { Flag, Id, Integer, Text } from '../kernel/index.js';

/** Something counted: stock at a place, given out at a place, a quota of a day. Balance = debits − credits. */
@Entity('account')
export class Account {
  @Id() id: string;
  /** Unique, readable: `stock/<programme>/<place>`. */
  @Text(160, { unique: true }) code: string;
  /** What one unit is, e.g. `瓶`. */
  @Text(20) unit: string;
  @Integer() debits: number;
  @Integer() credits: number;
  /** True: the balance never goes below zero. */
  @Flag() guarded: boolean;
}
