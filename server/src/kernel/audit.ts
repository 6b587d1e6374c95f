import { Injectable } from '@nestjs/common';
import { Entity } from 'typeorm';
import type { Actor } from './actor.js';
import { Clock } from './clock.js';
import { Id, Integer, Json, Ref, Text } from './database/columns.js';
import type { Tx } from './database/database.js';
import { newId } from './ids.js';

type AuditFacts = Record<string, string | number>;

/** Who did what to which thing; append-only. Holds ids and codes, never a name, phone or ID number. */
@Entity('audit')
export class AuditRecord {
  @Id() id: string;
  @Integer() at: number;
  /** Null: the system itself. */
  @Ref({ nullable: true }) actorId: string | null;
  /** `member.suspended`, `field.revealed` … */
  @Text(60) act: string;
  @Ref({ nullable: true }) subjectId: string | null;
  @Json() facts: AuditFacts;
}

@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /** Records an act in the transaction of the act. */
  async record(tx: Tx, actor: Actor, act: string, subjectId: string | null, facts: AuditFacts = {}): Promise<void> {
    await tx.insert(AuditRecord, { id: newId(), at: this.clock.now(), actorId: actor.personId, act, subjectId, facts });
  }
}
