import { Inject, Injectable } from '@nestjs/common';
import type { Redemption as RedemptionAnswer } from '@nuanxin/shared-types';
import {
  CITY_PACK,
  Clock,
  Codes,
  Database,
  DomainError,
  isFresh,
  localTime,
  Requests,
  type CityPack,
  type LocalTime,
  type Settled,
} from '../../kernel/index.js';
import { quotaOf, stockAt } from '../stock/accounts.js';
import { checkPerson, checkTime, freeOrdinals } from '../programmes/eligibility.js';
import { Giving, redemptionOf, type SettledGift } from './giving.js';
import { codeNonceOf, GroupLook, type Look, type Scan } from './group-look.js';
import type { Programme } from '../programmes/programme.entity.js';
import { Programmes } from '../programmes/programmes.js';
import { RedemptionView } from './redemption.view.js';
import { secondsToNextCode } from './takers.js';

/** What the look says of a scan: to be booked, done before, refused, or a twin of one in the same group. */
type Decision =
  | { kind: 'give'; settled: SettledGift; name: string }
  | { kind: 'replay'; id: string }
  | { kind: 'refuse'; error: DomainError }
  | { kind: 'twin' };

/**
 * The hot path of the counter: many scans, one look, one durable transaction. A refusal that can be foreseen is answered from
 * the look and never holds up the group. Where the look was too old, a key or a guard fails the group and each goes alone.
 */
@Injectable()
export class ScanGroups {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly requests: Requests,
    private readonly programmes: Programmes,
    private readonly look: GroupLook,
    private readonly giving: Giving,
    private readonly view: RedemptionView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** Settles every scan of the group; `alone` books one by itself. */
  async settle(
    scans: readonly Scan[],
    alone: (scan: Scan) => Promise<RedemptionAnswer>,
  ): Promise<Settled<RedemptionAnswer>[]> {
    const at = this.clock.now();
    const now = localTime(at, this.pack.timeZone);
    const look = await this.look.at(scans, now);
    const seen = new Set<string>();
    const decisions = scans.map((scan) => this.decide(scan, look, seen, at, now));
    const booked = await this.book(scans, decisions);
    return Promise.all(scans.map((scan, i) => this.outcome(scan, decisions[i], look, booked, alone)));
  }

  private decide(scan: Scan, look: Look, seen: Set<string>, at: number, now: LocalTime): Decision {
    const replay = look.replays.get(scan.requestId);
    if (replay) {
      if ('refusal' in replay) return { kind: 'refuse', error: replay.refusal };
      return { kind: 'replay', id: (replay.result as { id: string }).id };
    }
    if (seen.has(scan.requestId)) return { kind: 'twin' };
    seen.add(scan.requestId);
    try {
      return this.give(scan, look, at, now);
    } catch (error) {
      if (error instanceof DomainError) return { kind: 'refuse', error };
      throw error;
    }
  }

  /** Holds every rule against the look and takes from it what the gift takes. @throws DomainError the first rule broken */
  private give(scan: Scan, look: Look, at: number, now: LocalTime): Decision {
    const { placeId, requestId, clerkId, quantity } = scan;
    const programme = look.programmes.get(scan.programmeId);
    if (!programme) throw new DomainError('NOT_FOUND');
    if (!look.listed.has(`${programme.id}/${placeId}`)) throw new DomainError('PLACE_NOT_LISTED');
    checkTime(programme, now);
    const { handle, step } = this.codes.readMemberCode(scan.code);
    if (!isFresh(step, at)) throw new DomainError('CODE_EXPIRED');
    const person = look.people.get(handle);
    if (!person) throw new DomainError('CODE_INVALID');
    checkPerson(programme, { ...person, guest: false }, this.programmes.categoryWords(programme.rule));
    const codeNonce = codeNonceOf(handle, step);
    if (look.usedCodes.has(codeNonce)) throw new DomainError('CODE_USED', { seconds: secondsToNextCode(at) });
    const mine = `${programme.id}/${person.id}`;
    const used = look.ordinals.get(mine) ?? [];
    const limit = programme.rule.perPersonPerDay;
    const ordinals = freeOrdinals(used, limit, quantity, programme.unit);
    takeFrom(look, programme, placeId, now.day, quantity);
    look.usedCodes.add(codeNonce);
    look.ordinals.set(mine, [...used, ...ordinals]);

    const { id: personId, category, name } = person;
    const facts = { placeId, requestId, clerkId, personId, category, quantity, day: now.day, at, codeNonce };
    const gift = { programme, ...facts, deviceId: null };
    const leftToday = limit - used.length - quantity;
    const redemption = redemptionOf(gift, { overGiven: 0, overReason: null, leftToday });
    return { kind: 'give', settled: { gift, redemption, ordinals }, name };
  }

  /** @returns false where the group failed and everybody has to go alone */
  private async book(scans: readonly Scan[], decisions: readonly Decision[]): Promise<boolean> {
    const gifts = decisions.flatMap((it) => (it.kind === 'give' ? it.settled : []));
    if (gifts.length === 0) return true;
    const bodies = new Map(scans.map((it) => [it.requestId, it.body]));
    const done = gifts.map(({ redemption: { id, requestId } }) => ({
      requestId,
      body: bodies.get(requestId),
      result: { id },
    }));
    try {
      await this.db.transact(async (tx) => {
        await this.requests.remember(tx, done);
        await this.giving.group(tx, gifts);
      });
      return true;
    } catch {
      // Whatever it was, each alone finds out: its replay, its refusal, or the error itself.
      return false;
    }
  }

  private async outcome(
    scan: Scan,
    decision: Decision | undefined,
    look: Look,
    booked: boolean,
    alone: (scan: Scan) => Promise<RedemptionAnswer>,
  ): Promise<Settled<RedemptionAnswer>> {
    if (decision?.kind === 'refuse') return { error: decision.error };
    try {
      if (decision?.kind === 'replay') return { ok: await this.view.one(decision.id) };
      if (decision?.kind !== 'give' || !booked) return { ok: await alone(scan) };
      const { redemption, gift } = decision.settled;
      const place = { id: scan.placeId, name: look.placeNames.get(scan.placeId) ?? '' };
      return { ok: this.view.answer(redemption, gift.programme, place, decision.name) };
    } catch (error) {
      return { error };
    }
  }
}

/** @throws OUT_OF_STOCK · DAILY_TOTAL_REACHED · GRAND_TOTAL_REACHED */
function takeFrom({ balances }: Look, programme: Programme, placeId: string, day: string, quantity: number): void {
  const needed = [
    { code: stockAt(programme, placeId).code, refusal: 'OUT_OF_STOCK' },
    { code: quotaOf(programme, day).code, refusal: 'DAILY_TOTAL_REACHED' },
    { code: quotaOf(programme, 'all').code, refusal: 'GRAND_TOTAL_REACHED' },
  ] as const;
  // A total that is not limited has no balance.
  const limited = needed.filter((it) => balances.has(it.code));
  for (const { code, refusal } of limited) {
    if ((balances.get(code) ?? 0) < quantity) throw new DomainError(refusal);
  }
  for (const { code } of limited) balances.set(code, (balances.get(code) ?? 0) - quantity);
}
