import { Entity } from 'typeorm';
import { Id, Integer } from '../kernel/index.js';

/** Somebody wants to be told when a programme starts; gone once told. */
@Entity('reminder')
export class ReminderRecord {
  @Id() programmeId: string;
  @Id() personId: string;
  @Integer() at: number;
}
