import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { ManagedOffering, OfferingDraft, OfferingStatus } from '@nuanxin/shared-types';
import {
  Audit,
  change,
  CITY_PACK,
  Clock,
  DomainError,
  newId,
  Requests,
  type Actor,
  type CityPack,
} from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import { Places } from '../../places/index.js';
import { Grid } from '../slots/grid.js';
import { Courses } from '../courses/courses.js';
import { ManagedView } from './managed.view.js';
import { Offering } from './offering.entity.js';
import { Offerings } from './offerings.js';
import { limitWords, priceWords, sentence } from './words.js';

/** Offerings as the cadre writes them (办预约项目). */
@Injectable()
export class ManagedOfferings {
  constructor(
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly access: Access,
    private readonly places: Places,
    private readonly courses: Courses,
    private readonly offerings: Offerings,
    private readonly grid: Grid,
    private readonly view: ManagedView,
    private readonly audit: Audit,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_ALLOWED */
  async list(actor: Actor): Promise<{ rows: ManagedOffering[] }> {
    return { rows: await this.view.many(await this.offerings.allUnder(actor)) };
  }

  /** @throws NOT_ALLOWED · NOT_FOUND */
  async get(actor: Actor, id: string): Promise<ManagedOffering> {
    return this.view.one((await this.offerings.under(actor, id)).id);
  }

  async preview({ draft }: { draft: OfferingDraft }) {
    const names = await this.offerings.names([draft]);
    return {
      sentence: sentence(draft, names),
      priceWords: priceWords(draft.prices, names),
      limitWords: limitWords(draft.limits),
    };
  }

  /** A draft; nobody else sees it before it is open. @throws NOT_ALLOWED · NOT_FOUND */
  async create(
    actor: Actor,
    { requestId, unionId, draft }: { requestId: string; unionId: string; draft: OfferingDraft },
  ): Promise<ManagedOffering> {
    await this.access.over(actor, 'bookings', unionId);
    await this.places.get(draft.placeId);
    const { id } = await this.requests.once(requestId, { by: actor.personId, unionId, draft }, async (tx) => {
      const fresh = newId();
      await tx.insert(Offering, {
        ...factsOf(draft, fresh),
        id: fresh,
        unionId,
        packKey: null,
        status: 'draft',
        version: 1,
        createdAt: this.clock.now(),
      });
      await this.audit.record(tx, actor, 'offering.made', fresh, { unionId });
      return { id: fresh };
    });
    return this.view.one(id);
  }

  /** @throws NOT_ALLOWED · NOT_FOUND · OFFERING_CHANGED_MEANWHILE · COURSE_HAS_LEARNERS */
  async change(
    actor: Actor,
    { id, requestId, version, draft }: { id: string; requestId: string; version: number; draft: OfferingDraft },
  ): Promise<ManagedOffering> {
    const before = await this.offerings.under(actor, id);
    await this.places.get(draft.placeId);
    await this.requests.once(requestId, { by: actor.personId, id, version, draft }, async (tx) => {
      if (before.course && !draft.course) await this.courses.checkNoLearners(tx, id);
      const { affected } = await tx.update(Offering, { id, version }, { ...factsOf(draft, id), version: version + 1 });
      if (affected === 0) throw new DomainError('OFFERING_CHANGED_MEANWHILE');
      if (!isDeepStrictEqual(before.slots, draft.slots)) await this.grid.changed(tx, before);
      const names = { pack: this.pack, unions: new Map<string, string>() };
      const words = (it: OfferingDraft) => ({ rule: sentence(it, names) });
      const changed = { before: words(before), after: words(draft) };
      await this.audit.record(tx, actor, 'offering.changed', id, { version: version + 1 }, changed);
      return {};
    });
    return this.view.one(id);
  }

  /** Opens, pauses, ends; what is booked stays booked. @throws NOT_ALLOWED · NOT_FOUND · OFFERING_CLOSED it has ended */
  async setStatus(
    actor: Actor,
    { id, requestId, status }: { id: string; requestId: string; status: OfferingStatus },
  ): Promise<ManagedOffering> {
    await this.offerings.under(actor, id);
    await this.requests.once(requestId, { by: actor.personId, id, status }, async (tx) => {
      const sql = "UPDATE booking_offering SET status = ? WHERE id = ? AND status <> 'ended'";
      if ((await change(tx, sql, [status, id])) === 0) throw new DomainError('OFFERING_CLOSED');
      await this.audit.record(tx, actor, `offering.${status}`, id, {});
      return {};
    });
    return this.view.one(id);
  }
}

function factsOf({ limits, course = null, team = null, ...draft }: OfferingDraft, id: string) {
  return { ...draft, course, team, limits, limitGroup: limits.group ?? id };
}
