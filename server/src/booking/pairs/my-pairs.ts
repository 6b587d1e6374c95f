import { Inject, Injectable } from '@nestjs/common';
import type { MyPair, PairSide } from '@nuanxin/shared-types';
import {
  Audit,
  CITY_PACK,
  Clock,
  Database,
  DomainError,
  localTime,
  newId,
  Requests,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { personOf } from '../../membership/index.js';
import { PairRecord, PairReviewRecord } from './pair.entity.js';
import { PairView, sideOf } from './pair.view.js';

/** What master and apprentice themselves say (我的师徒). */
@Injectable()
export class MyPairs {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly view: PairView,
    private readonly audit: Audit,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async list(actor: Actor): Promise<{ rows: MyPair[] }> {
    const personId = personOf(actor);
    const where = [{ masterId: personId }, { apprenticeId: personId }];
    const found = await this.db.read.find(PairRecord, { where, order: { id: 'DESC' } });
    return { rows: await this.view.mine(found, personId) };
  }

  /** It runs when both have agreed. @throws NOT_FOUND · PAIR_OVER */
  async answer(
    actor: Actor,
    { id, requestId, agree }: { id: string; requestId: string; agree: boolean },
  ): Promise<MyPair> {
    const { side } = await this.own(actor, id);
    await this.requests.once(requestId, { answer: id, agree, by: personOf(actor) }, async (tx) => {
      if (agree) await this.agree(tx, id, side);
      else await this.decline(tx, id);
      await this.audit.record(tx, actor, agree ? 'pair.agreed' : 'pair.broken_off', id, { side });
      return {};
    });
    return this.one(actor, id);
  }

  /** @throws NOT_FOUND · PAIR_OVER not at its end yet, or reviewed already */
  async review(
    actor: Actor,
    { id, requestId, stars, words }: { id: string; requestId: string; stars: number; words: string },
  ): Promise<MyPair> {
    const { side } = await this.own(actor, id);
    await this.requests.once(requestId, { review: id, stars, words, by: personOf(actor) }, async (tx) => {
      const pair = await tx.findOneByOrFail(PairRecord, { id });
      const { day } = localTime(this.clock.now(), this.pack.timeZone);
      const atItsEnd = pair.status === 'finished' || (pair.status === 'running' && day >= pair.endsOn);
      // Two reviews of one side at once meet at the unique key.
      if (!atItsEnd || (await tx.existsBy(PairReviewRecord, { pairId: id, side }))) throw new DomainError('PAIR_OVER');
      await tx.insert(PairReviewRecord, { id: newId(), pairId: id, side, stars, words, at: this.clock.now() });
      return {};
    });
    return this.one(actor, id);
  }

  /** Whoever agrees last changes a row that says what the other one did. */
  private async agree(tx: Tx, id: string, side: PairSide): Promise<void> {
    const column = side === 'master' ? 'masterAgreedAt' : 'apprenticeAgreedAt';
    const { affected } = await tx.update(PairRecord, { id, status: 'proposed' }, { [column]: this.clock.now() });
    if (affected === 0) throw new DomainError('PAIR_OVER');
    const pair = await tx.findOneByOrFail(PairRecord, { id });
    if (pair.masterAgreedAt !== null && pair.apprenticeAgreedAt !== null) {
      await tx.update(PairRecord, { id, status: 'proposed' }, { status: 'running' });
    }
  }

  private async decline(tx: Tx, id: string): Promise<void> {
    const off = { status: 'broken_off' as const, reason: '本人没有同意', liveKey: null };
    const { affected } = await tx.update(PairRecord, { id, status: 'proposed' }, off);
    if (affected === 0) throw new DomainError('PAIR_OVER');
  }

  private async one(actor: Actor, id: string): Promise<MyPair> {
    const { pair } = await this.own(actor, id);
    const [row] = await this.view.mine([pair], personOf(actor));
    if (!row) throw new Error(`pair ${id} has no answer`);
    return row;
  }

  /** @throws NOT_FOUND */
  private async own(actor: Actor, id: string): Promise<{ pair: PairRecord; side: PairSide }> {
    const pair = await this.db.read.findOneBy(PairRecord, { id });
    const side = pair && sideOf(pair, personOf(actor));
    if (!pair || !side) throw new DomainError('NOT_FOUND');
    return { pair, side };
  }
}
