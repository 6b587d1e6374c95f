import { Injectable } from '@nestjs/common';
import type { Batch as BatchAnswer, BatchFigures, Donor as DonorAnswer, NewBatch } from '@nuanxin/shared-types';
import { Audit, Clock, Database, DomainError, newId, Requests, type Actor, type Tx } from '../../../kernel/index.js';
import type { Programme } from '../../programmes/programme.entity.js';
import { Programmes } from '../../programmes/programmes.js';
import { batchDepotOf, batchSupplyOf } from '../lots/lot-accounts.js';
import { StockActs } from '../sites/stock-acts.js';
import { Batch, Donor } from './batch.entity.js';
import { BatchView } from './batch.view.js';

/** Batches of goods (批次) and who gave them (捐赠方). */
@Injectable()
export class Batches {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly programmes: Programmes,
    private readonly acts: StockActs,
    private readonly view: BatchView,
  ) {}

  /** Newest first. @throws NOT_FOUND */
  async list(actor: Actor, programmeId: string): Promise<{ rows: BatchAnswer[] }> {
    const programme = await this.programmes.under(actor, 'stock.see', programmeId);
    const batches = await this.db.read.find(Batch, { where: { programmeId }, order: { id: 'DESC' } });
    return { rows: await this.view.many(programme, batches) };
  }

  /** @throws NOT_FOUND */
  async get(actor: Actor, id: string): Promise<BatchAnswer & { programmeId: string }> {
    const { batch, programme } = await this.under(actor, 'stock.see', id);
    return { ...(await this.answer(programme, batch)), programmeId: programme.id };
  }

  /** What each donor gave and where it is; first the union's own. @throws NOT_FOUND */
  async donors(
    actor: Actor,
    programmeId: string,
  ): Promise<{ rows: (Omit<DonorAnswer, 'id'> & { id: string | null })[] }> {
    const { rows } = await this.list(actor, programmeId);
    const givers = new Map(rows.map(({ donor }) => [donor?.id ?? null, donor?.name ?? '工会自购']));
    return {
      rows: [...givers].map(([id, name]) => {
        const own = rows.filter((it) => (it.donor?.id ?? null) === id);
        return { id, name, batches: own.length, ...sum(own) };
      }),
    };
  }

  /** @throws NOT_FOUND */
  async create(actor: Actor, { requestId, donor, ...facts }: NewBatch): Promise<BatchAnswer> {
    const programme = await this.programmes.under(actor, 'stock', facts.id);
    const body = { by: actor.personId, kind: 'batch', donor, ...facts };
    const { batchId } = await this.requests.once(requestId, body, async (tx) => {
      const donorId = donor ? await this.donorNamed(tx, programme.unionId, donor) : null;
      const { id: programmeId, name, depotName, arrivedOn, quantity, note } = facts;
      const id = newId();
      const createdAt = this.clock.now();
      await tx.insert(Batch, { id, programmeId, donorId, name, depotName, arrivedOn, quantity, note, createdAt });
      const act = { kind: 'batch_arrival', requestId, actor, facts: { programmeId, batchId: id, note } };
      await this.acts.post(tx, act, [
        { from: batchSupplyOf(programme.unit, id), to: batchDepotOf(programme.unit, id), amount: quantity },
      ]);
      await this.audit.record(tx, actor, 'batch.created', id, { programmeId, quantity, ...(donorId && { donorId }) });
      return { batchId: id };
    });
    return this.answer(programme, await this.db.read.findOneByOrFail(Batch, { id: batchId }));
  }

  /** The batch with its programme, if the actor has the duty over it. @throws NOT_FOUND */
  async under(actor: Actor, duty: 'stock' | 'stock.see', id: string): Promise<{ batch: Batch; programme: Programme }> {
    const batch = await this.db.read.findOneBy(Batch, { id });
    if (!batch) throw new DomainError('NOT_FOUND');
    return { batch, programme: await this.programmes.under(actor, duty, batch.programmeId) };
  }

  /** Names by id. */
  async names(programmeId: string): Promise<Map<string, { id: string; name: string }>> {
    const batches = await this.db.read.find(Batch, { where: { programmeId }, select: { id: true, name: true } });
    return new Map(batches.map(({ id, name }) => [id, { id, name }]));
  }

  private async answer(programme: Programme, batch: Batch): Promise<BatchAnswer> {
    const [answer] = await this.view.many(programme, [batch]);
    if (!answer) throw new DomainError('NOT_FOUND');
    return answer;
  }

  /** Two who name a new donor at once meet at the unique key; the loser's rerun finds it. */
  private async donorNamed(tx: Tx, unionId: string, name: string): Promise<string> {
    const known = await tx.findOneBy(Donor, { unionId, name });
    if (known) return known.id;
    const id = newId();
    await tx.insert(Donor, { id, unionId, name, createdAt: this.clock.now() });
    return id;
  }
}

const NOTHING: BatchFigures = {
  delivered: 0,
  found: 0,
  depot: 0,
  inTransit: 0,
  onHand: 0,
  given: 0,
  overGiven: 0,
  writtenOff: 0,
  lost: 0,
};

function sum(batches: readonly BatchFigures[]): BatchFigures {
  const totals = { ...NOTHING };
  for (const it of batches) for (const key of Object.keys(totals) as (keyof BatchFigures)[]) totals[key] += it[key];
  return totals;
}
