import { DomainError, isFresh, type LocalTime } from '../../kernel/index.js';
import { sumsOf } from '../../ledger/index.js';
import { checkPerson, checkTime, freeOrdinals } from '../programmes/eligibility.js';
import type { Programme } from '../programmes/programme.entity.js';
import { quotaOf, quotaUsedOf, givenAt, stockAt } from '../stock/accounts.js';
import { redemptionOf, type SettledGift } from './giving.js';
import { codeNonceOf, type Look, type ReadScan } from './scan.js';
import { secondsToNextCode } from './takers.js';

/** What the look says of a scan. */
export type Decision =
  | { kind: 'give'; body: object; settled: SettledGift; name: string }
  | { kind: 'refuse'; error: DomainError }
  /** Done before, as this redemption. */
  | { kind: 'replay'; redemptionId: string }
  /** The same request as an earlier scan of this group, by its index. */
  | { kind: 'copy'; of: number }
  /** Not for a group: it opens an account, or its request id came twice with two bodies. */
  | { kind: 'alone' };

/** Decides the scans of one group in their order, against one look; each gift takes from it what it takes. */
export class GroupDecisions {
  private readonly first = new Map<string, number>();
  /** What is left, by account code, as far as somebody has asked. */
  private readonly left = new Map<string, number>();

  constructor(
    private readonly look: Look,
    private readonly at: number,
    private readonly now: LocalTime,
    private readonly categoryWords: (programme: Programme) => string,
  ) {}

  decide(scans: readonly ReadScan[]): Decision[] {
    return scans.map((scan, i) => {
      const replay = this.look.replays.get(scan.requestId);
      if (replay && 'refusal' in replay) return { kind: 'refuse', error: replay.refusal };
      if (replay) return { kind: 'replay', redemptionId: replay.result.id };
      const first = this.first.get(scan.requestId);
      if (first !== undefined) return copyOf(scans, first, scan);
      this.first.set(scan.requestId, i);
      return this.decideOne(scan);
    });
  }

  private decideOne(scan: ReadScan): Decision {
    try {
      return this.give(scan);
    } catch (error) {
      if (error instanceof DomainError) return { kind: 'refuse', error };
      throw error;
    }
  }

  /** Holds every rule against the look and takes from it what the gift takes. @throws DomainError the first rule broken */
  private give({ shown, ...scan }: ReadScan): Decision {
    const { look, at } = this;
    const { placeId, quantity } = scan;
    const { day } = this.now;
    const programme = look.programmes.get(scan.programmeId);
    if (!programme) throw new DomainError('NOT_FOUND');
    if (!look.listed.has(`${programme.id}/${placeId}`)) throw new DomainError('PLACE_NOT_LISTED');
    checkTime(programme, this.now);
    if (shown instanceof DomainError) throw shown;
    if (!isFresh(shown.step, at)) throw new DomainError('CODE_EXPIRED');
    const person = look.people.get(shown.handle);
    if (!person) throw new DomainError('CODE_INVALID');
    checkPerson(programme, { ...person, guest: false }, this.categoryWords(programme));
    const codeNonce = codeNonceOf(shown);
    if (look.usedCodes.has(codeNonce)) throw new DomainError('CODE_USED', { seconds: secondsToNextCode(at) });
    const mine = `${programme.id}/${person.id}`;
    const used = look.ordinals.get(mine) ?? [];
    const limit = programme.rule.perPersonPerDay;
    const ordinals = freeOrdinals(used, limit, quantity, programme.unit);
    if (!this.take(programme, placeId, quantity)) return { kind: 'alone' };
    look.usedCodes.add(codeNonce);
    look.ordinals.set(mine, [...used, ...ordinals]);

    const { requestId, clerkId } = scan;
    const facts = { placeId, requestId, clerkId, personId: person.id, category: person.category, quantity };
    const gift = { programme, ...facts, day, at, codeNonce, deviceId: null };
    const leftToday = limit - used.length - quantity;
    const redemption = redemptionOf(gift, { overGiven: 0, overReason: null, leftToday });
    return { kind: 'give', body: scan.body, settled: { gift, redemption, ordinals }, name: person.name };
  }

  /**
   * @returns false where an account has yet to be opened
   * @throws OUT_OF_STOCK · DAILY_TOTAL_REACHED · GRAND_TOTAL_REACHED
   */
  private take(programme: Programme, placeId: string, quantity: number): boolean {
    const { perDayInAll, inAll } = programme.rule;
    const stock = stockAt(programme, placeId).code;
    if (this.leftOn(stock) < quantity) throw new DomainError('OUT_OF_STOCK');
    const taken = [stock];
    for (const [limit, period, refusal] of [
      [perDayInAll, this.now.day, 'DAILY_TOTAL_REACHED'],
      [inAll, 'all', 'GRAND_TOTAL_REACHED'],
    ] as const) {
      if (limit === null) continue;
      const { code } = quotaOf(programme, period);
      if (!this.isOpen(code) || !this.isOpen(quotaUsedOf(programme).code)) return false;
      if (this.leftOn(code) < quantity) throw new DomainError(refusal);
      taken.push(code);
    }
    if (!this.isOpen(givenAt(programme, placeId).code)) return false;
    for (const code of taken) this.left.set(code, this.leftOn(code) - quantity);
    return true;
  }

  private isOpen(code: string): boolean {
    return this.look.accounts.has(code);
  }

  private leftOn(code: string): number {
    return this.left.get(code) ?? sumsOf(this.look.accounts, code).balance;
  }
}

function copyOf(scans: readonly ReadScan[], first: number, scan: ReadScan): Decision {
  const same = JSON.stringify(scans[first]?.body) === JSON.stringify(scan.body);
  return same ? { kind: 'copy', of: first } : { kind: 'alone' };
}
