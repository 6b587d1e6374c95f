import { Injectable } from '@nestjs/common';
import type { Placement, ToldPlacement } from '@nuanxin/shared-types';
import { IsNull, LessThan, type FindOptionsWhere } from 'typeorm';
import { Audit, change, Clock, Database, DomainError, Outbox, Vault, type Actor, type Tx } from '../../kernel/index.js';
import { EnrolmentRecord } from './enrolment.entity.js';

/** Three months after the result somebody asks what became of it. */
const FOLLOW_AFTER_MS = 90 * 86_400_000;
const BATCH = 200;

/** What became of people after a course (就业去向). */
@Injectable()
export class Placements {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  of({ placement: kind, employerCipher, placementBy: by, placementAt: at }: EnrolmentRecord): ToldPlacement | null {
    if (kind === null || by === null || at === null) return null;
    return { kind, employer: employerCipher === null ? '' : this.vault.decrypt(employerCipher), by, at };
  }

  /** The later word counts. @throws ENROLMENT_DECIDED not completed */
  async record(tx: Tx, actor: Actor, id: string, told: Placement & Pick<ToldPlacement, 'by'>): Promise<void> {
    const { kind, employer, by } = told;
    const now = {
      placement: kind,
      employerCipher: employer === '' ? null : this.vault.encrypt(employer),
      placementBy: by,
      placementAt: this.clock.now(),
    };
    const { affected } = await tx.update(EnrolmentRecord, { id, status: 'completed' }, now);
    if (affected === 0) throw new DomainError('ENROLMENT_DECIDED');
    await this.audit.record(tx, actor, 'enrolment.placed', id, { kind, by });
  }

  /** Completed so long ago, and nothing is known. */
  toFollow(): FindOptionsWhere<EnrolmentRecord> {
    const resultAt = LessThan(this.clock.now() - FOLLOW_AFTER_MS);
    return { status: 'completed', resultAt, placement: IsNull() };
  }

  /** For the clockwork: asks each once. */
  async run(): Promise<void> {
    const due = { ...this.toFollow(), placementAskedAt: IsNull() };
    for (const { id, personId, offeringId } of await this.db.read.find(EnrolmentRecord, { where: due, take: BATCH })) {
      await this.db.transact(async (tx) => {
        const sql = 'UPDATE booking_enrolment SET placementAskedAt = ? WHERE id = ? AND placementAskedAt IS NULL';
        if ((await change(tx, sql, [this.clock.now(), id])) === 0) return;
        await this.outbox.announce(tx, 'enrolment.follow_up', { enrolmentId: id, personId, offeringId });
      });
    }
  }
}
