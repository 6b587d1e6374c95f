import { Injectable } from '@nestjs/common';
import { memberCodeStep, MEMBER_CODE_STEP_MS, type Redeem } from '@nuanxin/shared-types';
import { Clock, Codes, DomainError, isFresh, Throttle, type Tx } from '../../kernel/index.js';
import { codeNonceOf } from './scan.js';
import { MemberNumbers, People } from '../../membership/index.js';

/** Who stands at the counter, found by what was shown; `spend` uses it up inside the transaction. */
export interface Shown {
  /** Null: a guest, who becomes a person in `spend`. */
  personId: string | null;
  guest: boolean;
  codeNonce: string | null;
  /** @returns the person's id @throws NUMBER_UNKNOWN the number was used a moment ago */
  spend(tx: Tx): Promise<string>;
}

/**
 * Wrong 8-digit numbers that may be typed. A guess hits with (numbers in force) / 10^8. A number lives 120 s, so 1,000 in force
 * means 500 people a minute reading theirs aloud, all day: far above any city. Even then a clerk's 20 guesses in ten minutes
 * hit with 20 × 1,000 / 10^8 = 1 in 5,000, and whatever the clerks of a shop do together, its 100 guesses a day with
 * 100 × 1,000 / 10^8 = 1 in 1,000. A hit yields at most the daily number of one person, who sees it in the own list. Of a
 * member's side there is one number at a time, gone at its first use. Right numbers are not counted, so a queue never waits;
 * counted in each process, so with n processes the chances are n times as high.
 */
const WRONG_BY_CLERK = { tries: 20, seconds: 600 };
const WRONG_AT_PLACE = { tries: 100, seconds: 86_400 };

/** From the scanned code, the 8 digits or a guest's phone to a person. */
@Injectable()
export class Takers {
  private readonly wrongByClerk = new Throttle(WRONG_BY_CLERK.tries, WRONG_BY_CLERK.seconds);
  private readonly wrongAtPlace = new Throttle(WRONG_AT_PLACE.tries, WRONG_AT_PLACE.seconds);

  constructor(
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly people: People,
    private readonly numbers: MemberNumbers,
  ) {}

  /** @throws CODE_WRONG_KIND · CODE_INVALID · CODE_EXPIRED · NUMBER_UNKNOWN · TOO_MANY_TRIES */
  async find(
    clerkId: string,
    { placeId, code, number, guest }: Pick<Redeem, 'placeId' | 'code' | 'number' | 'guest'>,
  ): Promise<Shown> {
    if (code !== undefined) return this.byCode(code, this.clock.now());
    if (number !== undefined) return this.byNumber(clerkId, placeId, number);
    const { phone = '', category = '' } = guest ?? {};
    return { personId: null, guest: true, codeNonce: null, spend: (tx) => this.people.guest(tx, phone, category) };
  }

  /** A code scanned at a moment (UTC ms), which for an offline scan has passed. */
  async byCode(code: string, at: number): Promise<Shown> {
    const shown = this.codes.readMemberCode(code);
    if (!isFresh(shown.step, at)) throw new DomainError('CODE_EXPIRED');
    const personId = await this.people.byCodeHandle(shown.handle);
    if (!personId) throw new DomainError('CODE_INVALID');
    return { personId, guest: false, codeNonce: codeNonceOf(shown), spend: () => Promise.resolve(personId) };
  }

  /** The number was right, or a twin of the same request had just used it: that was no guess. */
  async noGuess(clerkId: string, { placeId }: Pick<Redeem, 'placeId'>): Promise<void> {
    await this.wrongByClerk.giveBack(clerkId);
    await this.wrongAtPlace.giveBack(placeId);
  }

  private async byNumber(clerkId: string, placeId: string, number: string): Promise<Shown> {
    // Counted before it is looked up: a thousand guesses sent at once would all pass a mere look at the count.
    await this.wrongByClerk.take(clerkId);
    await this.wrongAtPlace.take(placeId);
    const personId = await this.numbers.personOf(number);
    if (!personId) throw new DomainError('NUMBER_UNKNOWN');
    await this.noGuess(clerkId, { placeId });
    const spend = async (tx: Tx) => {
      if (!(await this.numbers.spend(tx, personId, number))) throw new DomainError('NUMBER_UNKNOWN');
      return personId;
    };
    return { personId, guest: false, codeNonce: null, spend };
  }
}

/** Seconds until the phone shows its next code. */
export function secondsToNextCode(now: number): number {
  return Math.ceil(((memberCodeStep(now) + 1) * MEMBER_CODE_STEP_MS - now) / 1000);
}
