import { Inject, Injectable } from '@nestjs/common';
import type { Agreement, AgreementFacts, AgreementState } from '@nuanxin/shared-types';
import { In, IsNull } from 'typeorm';
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
import { Access } from '../../membership/index.js';
import { Places } from '../records/places.js';
import { agreementState } from './agreement-state.js';
import { AgreementPlace, AgreementRecord } from './agreement.entity.js';
import { AgreementViews } from './agreement.view.js';

/** What partners agreed to do at places (共建协议). */
@Injectable()
export class Agreements {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly places: Places,
    private readonly views: AgreementViews,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** Of one place whoever signed them, else of the actor's unions; the one that ends first before the others. @throws NOT_FOUND */
  async list(
    actor: Actor,
    { placeId, state, q = '' }: { placeId?: string; state?: AgreementState; q?: string },
  ): Promise<{ rows: Agreement[] }> {
    const found = placeId ? await this.at(actor, placeId) : await this.ofUnions(actor);
    const rows = await this.views.of(found, this.today());
    return { rows: rows.filter((it) => (!state || it.state === state) && `${it.partner}${it.gives}`.includes(q)) };
  }

  /** Partners with an agreement that holds at this place on the day, by name. */
  async partnersOf(placeId: string, day: string): Promise<string[]> {
    const holds = (await this.coveringPlace(placeId)).filter((it) =>
      ['running', 'ending'].includes(agreementState(it, day)),
    );
    return [...new Set(holds.map((it) => it.partner))].sort((a, b) => a.localeCompare(b, 'zh'));
  }

  /** @throws NOT_FOUND the union or a place lies outside the scope · ENDS_BEFORE_IT_BEGINS */
  async sign(
    actor: Actor,
    { requestId, unionId, ...facts }: AgreementFacts & { requestId: string; unionId: string },
  ): Promise<Agreement> {
    await this.access.over(actor, 'places', unionId);
    await this.check(actor, facts);
    const { id } = await this.requests.once(requestId, { by: actor.personId, unionId, ...facts }, async (tx) => {
      const fresh = newId();
      await tx.insert(AgreementRecord, { id: fresh, unionId, endedAt: null, ...columnsOf(facts) });
      await this.putAt(tx, fresh, facts.placeIds);
      await this.audit.record(tx, actor, 'agreement.signed', fresh, { unionId, places: facts.placeIds.length });
      return { id: fresh };
    });
    return this.shown(id);
  }

  /** @throws NOT_FOUND · AGREEMENT_ENDED · ENDS_BEFORE_IT_BEGINS */
  async change(
    actor: Actor,
    { id, requestId, ...facts }: AgreementFacts & { id: string; requestId: string },
  ): Promise<Agreement> {
    const { fromDay, untilDay } = await this.load(actor, id);
    await this.check(actor, facts);
    await this.requests.once(requestId, { by: actor.personId, id, ...facts }, async (tx) => {
      const { affected } = await tx.update(AgreementRecord, { id, endedAt: IsNull() }, columnsOf(facts));
      if (affected === 0) throw new DomainError('AGREEMENT_ENDED');
      await tx.delete(AgreementPlace, { agreementId: id });
      await this.putAt(tx, id, facts.placeIds);
      await this.audit.record(tx, actor, 'agreement.changed', id, { fromDay, untilDay: untilDay ?? '' });
      return {};
    });
    return this.shown(id);
  }

  /** Ended twice is ended once. @throws NOT_FOUND */
  async end(
    actor: Actor,
    { id, requestId, reason }: { id: string; requestId: string; reason: string },
  ): Promise<{ done: true }> {
    await this.load(actor, id);
    await this.requests.once(requestId, { by: actor.personId, id, reason }, async (tx) => {
      const { affected } = await tx.update(AgreementRecord, { id, endedAt: IsNull() }, { endedAt: this.clock.now() });
      if (affected) await this.audit.record(tx, actor, 'agreement.ended', id, { reason });
      return {};
    });
    return { done: true };
  }

  private async at(actor: Actor, placeId: string): Promise<AgreementRecord[]> {
    await this.access.over(actor, 'places', await this.places.unionOf(placeId));
    return this.coveringPlace(placeId);
  }

  private async ofUnions(actor: Actor): Promise<AgreementRecord[]> {
    return this.db.read.findBy(AgreementRecord, { unionId: In(await this.access.unionsOf(actor, 'places')) });
  }

  private async coveringPlace(placeId: string): Promise<AgreementRecord[]> {
    const at = await this.db.read.findBy(AgreementPlace, { placeId });
    return this.db.read.findBy(AgreementRecord, { id: In(at.map((it) => it.agreementId)) });
  }

  private async check(actor: Actor, { from, until, placeIds }: AgreementFacts): Promise<void> {
    if (until !== null && until < from) throw new DomainError('ENDS_BEFORE_IT_BEGINS');
    const own = new Set(await this.places.idsOf(await this.access.unionsOf(actor, 'places')));
    if (!placeIds.every((it) => own.has(it))) throw new DomainError('NOT_FOUND');
  }

  private async putAt(tx: Tx, agreementId: string, placeIds: readonly string[]): Promise<void> {
    await tx.insert(
      AgreementPlace,
      [...new Set(placeIds)].map((placeId) => ({ agreementId, placeId })),
    );
  }

  private async load(actor: Actor, id: string): Promise<AgreementRecord> {
    const agreement = await this.db.read.findOneBy(AgreementRecord, { id });
    if (!agreement) throw new DomainError('NOT_FOUND');
    await this.access.over(actor, 'places', agreement.unionId);
    return agreement;
  }

  private async shown(id: string): Promise<Agreement> {
    const [answer] = await this.views.of(await this.db.read.findBy(AgreementRecord, { id }), this.today());
    if (!answer) throw new DomainError('NOT_FOUND');
    return answer;
  }

  private today(): string {
    return localTime(this.clock.now(), this.pack.timeZone).day;
  }
}

function columnsOf({ partner, gives, from, until }: AgreementFacts) {
  return { partner, gives, fromDay: from, untilDay: until };
}
