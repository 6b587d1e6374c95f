import { Inject, Injectable } from '@nestjs/common';
import type { NewProgramme, ProgrammeChange, ProgrammeDraft } from '@nuanxin/shared-types';
import {
  Audit,
  CITY_PACK,
  Clock,
  DomainError,
  localTime,
  newId,
  Requests,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { Ledger } from '../../ledger/index.js';
import { Access } from '../../membership/index.js';
import { stockAt } from '../stock/accounts.js';
import { changesBetween } from './change-words.js';
import { Programme } from './programme.entity.js';
import { ProgrammePlaces } from './programme-places.js';
import { Programmes } from './programmes.js';
import { Quotas } from './quotas.js';
import { Versions } from './versions.js';

/** Programmes are written and rewritten here; how they begin and end is in `ProgrammeSteps`. */
@Injectable()
export class ProgrammeMaking {
  constructor(
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly ledger: Ledger,
    private readonly programmes: Programmes,
    private readonly places: ProgrammePlaces,
    private readonly versions: Versions,
    private readonly quotas: Quotas,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** A draft with its places. @throws NOT_FOUND a union or place outside the scope · CATEGORY_UNKNOWN */
  async create(actor: Actor, { requestId, unionId, draft, placeIds }: NewProgramme): Promise<Programme> {
    await this.access.over(actor, 'programmes', unionId);
    await this.places.mayUse(actor, placeIds);
    this.checkCategories(draft);
    const body = { by: actor.personId, unionId, draft, placeIds };
    const { id } = await this.requests.once(requestId, body, async (tx) => {
      const fresh = newId();
      // Programmes of the city pack have codes of their own; one made here needs none that anybody would type.
      const programme = { id: fresh, code: `made-${fresh}`, unionId, ...draft, status: 'draft' as const, version: 1 };
      await tx.insert(Programme, programme);
      await this.versions.record(tx, actor, programme, '');
      for (const placeId of new Set(placeIds)) await this.places.put(tx, actor, fresh, placeId);
      await this.audit.record(tx, actor, 'programme.made', fresh, { unionId });
      return { id: fresh };
    });
    return this.programmes.byId(id);
  }

  /**
   * The next version, from the one the cadre was looking at.
   * @throws NOT_FOUND · CATEGORY_UNKNOWN · STEP_NOT_ALLOWED it has ended · CHANGED_MEANWHILE · NOTHING_CHANGED · UNIT_FIXED
   */
  async change(actor: Actor, { id, requestId, version, draft, reason }: ProgrammeChange): Promise<Programme> {
    await this.programmes.under(actor, 'programmes', id);
    this.checkCategories(draft);
    await this.requests.once(requestId, { by: actor.personId, id, version, draft, reason }, async (tx) => {
      const before = await tx.findOneByOrFail(Programme, { id });
      if (before.status === 'ended') throw new DomainError('STEP_NOT_ALLOWED', { from: before.status });
      if (before.version !== version) throw new DomainError('CHANGED_MEANWHILE');
      await this.checkChange(tx, before, draft);
      const after = await this.versions.advance(tx, actor, before, draft, reason);
      await this.settleTotals(tx, actor, after, requestId);
      await this.audit.record(tx, actor, 'programme.changed', id, { version: after.version, reason });
      return {};
    });
    return this.programmes.byId(id);
  }

  private checkCategories({ rule }: ProgrammeDraft): void {
    const known = this.pack.categories.map((it) => it.code);
    if (!rule.categories.every((it) => known.includes(it))) throw new DomainError('CATEGORY_UNKNOWN');
  }

  private async checkChange(tx: Tx, before: Programme, draft: ProgrammeDraft): Promise<void> {
    const who = ({ rule }: ProgrammeDraft) => rule.categories.join();
    if (changesBetween(before, draft, who).length === 0) throw new DomainError('NOTHING_CHANGED');
    if (before.item === draft.item && before.unit === draft.unit) return;
    // Accounts are kept in the unit they were opened with.
    if (before.status !== 'draft' || (await this.hasStock(tx, before))) throw new DomainError('UNIT_FIXED');
  }

  private async hasStock(tx: Tx, programme: Programme): Promise<boolean> {
    const changes = await this.places.changes(programme.id);
    const codes = changes.map((it) => stockAt(programme, it.placeId).code);
    const sums = await this.ledger.sums(codes, tx);
    return codes.some((code) => sums(code).debits > 0);
  }

  /** A total that was raised or lowered holds from now on, what was given before included. */
  private async settleTotals(tx: Tx, actor: Actor, programme: Programme, requestId: string): Promise<void> {
    if (programme.status === 'draft') return;
    const at = this.clock.now();
    const act = { kind: 'quota_change', requestId, at, actorId: actor.personId, facts: { programmeId: programme.id } };
    await this.quotas.settle(tx, programme, localTime(at, this.pack.timeZone).day, act);
  }
}
