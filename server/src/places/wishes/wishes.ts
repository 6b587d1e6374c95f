import { Inject, Injectable } from '@nestjs/common';
import type { Wish as WishAnswer } from '@nuanxin/shared-types';
import {
  Audit,
  CITY_PACK,
  Clock,
  Database,
  DomainError,
  failureOf,
  newId,
  Requests,
  Throttle,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { personOf } from '../../membership/index.js';
import { Sites } from '../truth/sites.js';
import { Wish, WishSupport } from './wish.entity.js';
import { WishView } from './wish.view.js';

const HOUR_SECONDS = 3600;
const WISHES_PER_HOUR = 10;

/** What users would like to have at a place, and that others want it too. */
@Injectable()
export class Wishes {
  private readonly throttle = new Throttle(WISHES_PER_HOUR, HOUR_SECONDS);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly sites: Sites,
    private readonly view: WishView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** Most wanted first, declined ones last. @throws NOT_FOUND */
  async list(actor: Actor, placeId: string): Promise<{ rows: WishAnswer[] }> {
    await this.sites.one(placeId);
    const rows = await this.view.many(await this.db.read.findBy(Wish, { placeId }), actor);
    const declined = (it: WishAnswer) => Number(it.state === 'declined');
    return { rows: rows.sort((a, b) => declined(a) - declined(b) || b.people - a.people || b.at - a.at) };
  }

  /** @throws NOT_FOUND · FACILITY_NOT_THERE the city knows no such facility · TOO_MANY_TRIES */
  async make(
    actor: Actor,
    { id: placeId, requestId, ...asked }: { id: string; requestId: string; facility?: string; words?: string },
  ): Promise<WishAnswer> {
    const personId = personOf(actor);
    const { facility = null, words = '' } = asked;
    const { unionId } = await this.sites.one(placeId);
    if (facility !== null && !this.pack.facilities.some((it) => it.code === facility))
      throw new DomainError('FACILITY_NOT_THERE');
    await this.throttle.take(personId);
    const body = { by: personId, kind: 'wish', placeId, asked: { facility, words } };
    const { id } = await this.requests.once(requestId, body, async (tx) => {
      const openKey = facility && `${placeId}/${facility}`;
      const same = openKey ? await tx.findOneBy(Wish, { openKey }) : null;
      const id = same?.id ?? newId();
      if (!same) {
        const unanswered = { state: 'open' as const, answerWords: null, answeredBy: null, answeredAt: null };
        const at = this.clock.now();
        await tx.insert(Wish, { id, placeId, personId, facility, words, openKey, ...unanswered, at });
        await this.audit.record(tx, actor, 'wish.made', id, { unionId, placeId });
      }
      await this.want(tx, id, personId);
      return { id };
    });
    return this.view.one(id, actor);
  }

  /** @throws NOT_FOUND */
  async support(actor: Actor, id: string): Promise<WishAnswer> {
    const personId = personOf(actor);
    await this.load(id);
    try {
      await this.db.transact((tx) => this.want(tx, id, personId));
    } catch (error) {
      // Tapped twice at once: it is there, which is all that was asked.
      if (failureOf(error) !== 'duplicate') throw error;
    }
    return this.view.one(id, actor);
  }

  /** @throws NOT_FOUND */
  async drop(actor: Actor, id: string): Promise<WishAnswer> {
    const personId = personOf(actor);
    await this.load(id);
    await this.db.transact((tx) => tx.delete(WishSupport, { wishId: id, personId }));
    return this.view.one(id, actor);
  }

  private async want(tx: Tx, wishId: string, personId: string): Promise<void> {
    if (await tx.existsBy(WishSupport, { wishId, personId })) return;
    await tx.insert(WishSupport, { wishId, personId, at: this.clock.now() });
  }

  private async load(id: string): Promise<void> {
    if (!(await this.db.read.existsBy(Wish, { id }))) throw new DomainError('NOT_FOUND');
  }
}
