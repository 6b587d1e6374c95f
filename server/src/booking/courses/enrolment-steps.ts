import { Injectable } from '@nestjs/common';
import type { CancelledBy, EnrolmentStatus } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Audit, Clock, DomainError, Files, Outbox, type Actor, type Tx } from '../../kernel/index.js';
import { EnrolmentRecord } from './enrolment.entity.js';

const DAY_MS = 86_400_000;
/** Photos of ID cards and the like are kept no longer than somebody may still ask about the decision. */
const DOCUMENTS_KEPT_MS = 90 * DAY_MS;

/** From which states each is reached; a result may be mended, so `completed` and `failed` lead to each other. */
const FROM: Readonly<Record<Exclude<EnrolmentStatus, 'applied'>, readonly EnrolmentStatus[]>> = {
  to_mend: ['applied'],
  waiting: ['applied', 'to_mend'],
  accepted: ['applied', 'to_mend', 'waiting'],
  declined: ['applied', 'to_mend', 'waiting'],
  withdrawn: ['applied', 'to_mend', 'waiting', 'accepted'],
  called_off: ['applied', 'to_mend', 'waiting', 'accepted'],
  completed: ['accepted', 'completed', 'failed'],
  failed: ['accepted', 'completed', 'failed'],
};
const ENDS: readonly EnrolmentStatus[] = ['declined', 'withdrawn', 'called_off', 'failed'];
const OVER: readonly EnrolmentStatus[] = [...ENDS, 'completed'];

/** Of a live enrolment; unique. */
export function liveKeyOf({ offeringId, personId }: Pick<EnrolmentRecord, 'offeringId' | 'personId'>): string {
  return `${offeringId}/${personId}`;
}

/** States from which an enrolment may still come to something. */
export const LIVE_STATUSES: readonly EnrolmentStatus[] = ['applied', 'to_mend', 'waiting', 'accepted'];

/** The one table of how an enrolment goes on. */
@Injectable()
export class EnrolmentSteps {
  constructor(
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Guarded: of two who decide one finds it decided. @throws ENROLMENT_DECIDED */
  async go(
    tx: Tx,
    actor: Actor,
    enrolment: EnrolmentRecord,
    to: keyof typeof FROM,
    { by, ...facts }: { by: CancelledBy; reason?: string | null } & Partial<EnrolmentRecord>,
  ): Promise<void> {
    const { id, personId, offeringId } = enrolment;
    const liveKey = ENDS.includes(to) ? null : liveKeyOf(enrolment);
    const decided = { decidedAt: this.clock.now(), ...(by !== 'self' && { decidedBy: actor.personId }) };
    const now = { status: to, liveKey, reason: null, ...decided, ...facts };
    const { affected } = await tx.update(EnrolmentRecord, { id, status: In([...FROM[to]]) }, now);
    if (affected === 0) throw new DomainError('ENROLMENT_DECIDED');
    if (OVER.includes(to)) await this.keepDocuments(tx, enrolment, this.clock.now() + DOCUMENTS_KEPT_MS);
    await this.audit.record(tx, actor, `enrolment.${to}`, id, { offeringId });
    await this.outbox.announce(tx, 'enrolment.changed', { enrolmentId: id, personId, offeringId, status: to, by });
  }

  /** Until when its photos stay (UTC ms). */
  async keepDocuments(tx: Tx, { documents }: Pick<EnrolmentRecord, 'documents'>, until: number): Promise<void> {
    for (const fileId of documents.flatMap((it) => it.fileIds)) await this.files.keepUntil(tx, fileId, until);
  }
}
