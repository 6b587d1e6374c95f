import { Inject, Injectable } from '@nestjs/common';
import type { Redeem, Redemption as RedemptionAnswer } from '@nuanxin/shared-types';
import { In, LessThan, type FindOptionsWhere } from 'typeorm';
import {
  CITY_PACK,
  Clock,
  Database,
  DomainError,
  GroupCommit,
  localTime,
  Requests,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { clerkPlaces, isClerkAt, People, personOf } from '../../membership/index.js';
import { RedemptionView } from './redemption.view.js';
import { checkPerson, checkTime } from '../programmes/eligibility.js';
import { Elsewhere } from './elsewhere.js';
import { Giving } from './giving.js';
import { Programme } from '../programmes/programme.entity.js';
import type { Scan } from './scan.js';
import { Programmes } from '../programmes/programmes.js';
import { Redemption } from './redemption.entity.js';
import { ScanGroups } from './scan-groups.js';
import { Takers, type Shown } from './takers.js';

const PAGE = 50;

/** Scans that go together at most. */
const GROUP = 128;

/** Handing over at the counter (核销), and its lists. */
@Injectable()
export class Redemptions {
  private readonly scans = new GroupCommit<Scan, RedemptionAnswer>(GROUP, (group) =>
    this.groups.settle(group, (scan) => this.redeemAlone(scan.clerkId, scan)),
  );

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly people: People,
    private readonly takers: Takers,
    private readonly programmes: Programmes,
    private readonly giving: Giving,
    private readonly elsewhere: Elsewhere,
    private readonly groups: ScanGroups,
    private readonly view: RedemptionView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /**
   * Takes the bottle off the shop's stock, once per `requestId`.
   * @throws CLERK_NOT_OF_PLACE · PLACE_NOT_LISTED · every refusal of Takers, eligibility and Giving
   */
  async redeem(actor: Actor, input: Redeem): Promise<RedemptionAnswer> {
    const clerkId = personOf(actor);
    if (!isClerkAt(actor, input.placeId)) throw new DomainError('CLERK_NOT_OF_PLACE');
    const { code, requestId, programmeId, placeId, quantity } = input;
    const body = redeemBody(clerkId, input);
    try {
      if (code === undefined) return await this.redeemAlone(clerkId, input);
      return await this.scans.submit({ requestId, body, clerkId, programmeId, placeId, quantity, code });
    } catch (error) {
      const empty = error instanceof DomainError && error.code === 'OUT_OF_STOCK';
      throw empty ? await this.elsewhere.outOfStock(programmeId, placeId) : error;
    }
  }

  /** One by itself: a number read aloud, a guest, or a scan whose group failed. */
  private async redeemAlone(clerkId: string, input: Redeem): Promise<RedemptionAnswer> {
    const { requestId } = input;
    const body = redeemBody(clerkId, input);
    const done = () => this.requests.recall<{ id: string }>(requestId, body);
    const before = await done();
    if (before) return this.view.one(before.result.id);
    try {
      return await this.view.one(await this.bookAlone(clerkId, input, body));
    } catch (error) {
      // A twin may have been done since we looked: then its number is spent, and it is its answer that counts.
      const twin = error instanceof DomainError ? await done() : null;
      if (!twin) throw error;
      if (error instanceof DomainError && error.code === 'NUMBER_UNKNOWN') await this.takers.noGuess(clerkId, input);
      return this.view.one(twin.result.id);
    }
  }

  private async bookAlone(clerkId: string, input: Redeem, body: object): Promise<string> {
    const { requestId, placeId, quantity } = input;
    const programme = await this.programmes.at(input.programmeId, placeId);
    // One moment for the day and for the time: between two looks at the clock lies midnight.
    const at = this.clock.now();
    const now = localTime(at, this.pack.timeZone);
    checkTime(programme, now);
    const shown = await this.takers.find(clerkId, input);
    if (shown.personId) await this.checkPerson(programme, shown.personId, shown.guest);
    const { id } = await this.requests.once(requestId, body, async (tx) => {
      const { personId, category } = await this.take(tx, programme, shown);
      const { codeNonce } = shown;
      const facts = { placeId, requestId, clerkId, personId, category, quantity, codeNonce };
      return { id: await this.giving.within(tx, { programme, ...facts, at, day: now.day, deviceId: null }) };
    });
    return id;
  }

  /** A day at a place, or in all of a cadre's places; newest first. @throws NOT_FOUND · CLERK_NOT_OF_PLACE */
  async list(
    actor: Actor,
    {
      day,
      placeId,
      programmeId,
      before,
      limit = PAGE,
    }: { day?: string; placeId?: string; programmeId?: string; before?: string; limit?: number },
  ): Promise<{ rows: RedemptionAnswer[]; next: string | null; day: string; given: number }> {
    const of = {
      day: day ?? localTime(this.clock.now(), this.pack.timeZone).day,
      placeId: In(await this.placesOf(actor, placeId)),
      ...(programmeId ? { programmeId } : {}),
    };
    const given = await this.db.read
      .createQueryBuilder(Redemption, 'r')
      .select('COALESCE(SUM(r.quantity), 0)', 'given')
      .where(of)
      .andWhere('r.reversedAt IS NULL')
      .getRawOne<{ given: string }>();
    return { ...(await this.page(of, before, limit)), day: of.day, given: Number(given?.given) };
  }

  async listMine(actor: Actor, { before, limit = PAGE }: { before?: string; limit?: number }) {
    return this.page({ personId: personOf(actor) }, before, limit);
  }

  private async take(
    tx: Tx,
    programme: Programme,
    shown: Shown,
  ): Promise<{ personId: string; category: string | null }> {
    const personId = await shown.spend(tx);
    const person = (await this.people.known([personId], tx)).get(personId);
    const taker = {
      status: person?.status ?? null,
      category: person?.category ?? null,
      guest: shown.guest,
      held: person?.held ?? [],
    };
    checkPerson(programme, taker, this.programmes.categoryWords(programme.rule));
    return { personId, category: taker.category };
  }

  /** Before the transaction, so that a refusal opens none. */
  private async checkPerson(programme: Programme, personId: string, guest: boolean): Promise<void> {
    const person = (await this.people.known([personId])).get(personId);
    if (!person) throw new DomainError('CODE_INVALID');
    checkPerson(programme, { ...person, guest }, this.programmes.categoryWords(programme.rule));
  }

  private async placesOf(actor: Actor, placeId: string | undefined): Promise<string[]> {
    const own = clerkPlaces(actor);
    if (placeId && own.includes(placeId)) return [placeId];
    const covered = await this.programmes.placesUnder(actor);
    const places = [...own, ...covered];
    if (!placeId) return places;
    if (!places.includes(placeId)) throw new DomainError('NOT_FOUND');
    return [placeId];
  }

  private async page(where: FindOptionsWhere<Redemption>, before: string | undefined, limit: number) {
    const redemptions = await this.db.read.find(Redemption, {
      where: { ...where, ...(before ? { id: LessThan(before) } : {}) },
      order: { id: 'DESC' },
      take: limit,
    });
    const next = redemptions.length === limit ? (redemptions.at(-1)?.id ?? null) : null;
    return { rows: await this.view.many(redemptions), next };
  }
}

/** What a redemption is about: the same whether it came online or was handed to the offline queue. */
export function redeemBody(clerkId: string, it: Omit<Redeem, 'requestId'>): object {
  const { programmeId, placeId, quantity, code, number, guest } = it;
  return { clerkId, programmeId, placeId, quantity, code, number, guest };
}
