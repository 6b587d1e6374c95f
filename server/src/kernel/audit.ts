import { Injectable } from '@nestjs/common';
import type { Proof } from '@nuanxin/shared-types';
import { Entity, In } from 'typeorm';
import type { Actor } from './actor.js';
import { Clock } from './clock.js';
import { Id, Integer, Json, Ref, Text } from './database/columns.js';
import type { Tx } from './database/database.js';
import { insertRows } from './database/rows.js';
import { newId } from './ids.js';

type AuditFacts = Record<string, string | number>;
type AuditValues = Record<string, string | number | boolean | null>;

/** What an act changed: the same names on both sides. */
export interface AuditChange {
  before: AuditValues;
  after: AuditValues;
}

/**
 * Who did what to which thing, from where; append-only, which the database itself holds by triggers. Holds ids and codes,
 * never a name, phone or ID number.
 */
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
  @Text(45, { nullable: true }) ip: string | null;
  /** How the session was opened. */
  @Text(10, { nullable: true }) face: Proof | null;
  @Json({ nullable: true }) before: AuditValues | null;
  @Json({ nullable: true }) after: AuditValues | null;
}

@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /** Records an act in the transaction of the act. */
  async record(
    tx: Tx,
    actor: Actor,
    act: string,
    subjectId: string | null,
    facts: AuditFacts = {},
    change: AuditChange | null = null,
  ): Promise<void> {
    await tx.insert(AuditRecord, this.row(actor, act, subjectId, facts, change));
  }

  /** The same act with many things, one row each, in one statement; a few hundred at a time. */
  async recordMany(tx: Tx, actor: Actor, act: string, subjectIds: readonly string[], facts: AuditFacts): Promise<void> {
    const [at, text] = [this.clock.now(), JSON.stringify(facts)];
    const { personId, origin, proof } = actor;
    const rows = subjectIds.map((it) => [newId(), at, personId, act, it, text, origin?.ip ?? null, proof]);
    await insertRows(tx, 'audit', ['id', 'at', 'actorId', 'act', 'subjectId', 'facts', 'ip', 'face'], rows);
  }

  /** What was done with these things, newest first. */
  async trail(from: Tx, subjectIds: readonly string[], atMost: number): Promise<AuditRecord[]> {
    return from.find(AuditRecord, { where: { subjectId: In([...subjectIds]) }, order: { id: 'DESC' }, take: atMost });
  }

  private row(
    actor: Actor,
    act: string,
    subjectId: string | null,
    facts: AuditFacts,
    change: AuditChange | null,
  ): AuditRecord {
    return {
      id: newId(),
      at: this.clock.now(),
      actorId: actor.personId,
      act,
      subjectId,
      facts,
      ip: actor.origin?.ip ?? null,
      face: actor.proof,
      before: change?.before ?? null,
      after: change?.after ?? null,
    };
  }
}
