import { Injectable } from '@nestjs/common';
import { memberCodeStep, MEMBER_CODE_STEP_MS, type Redeem } from '@nuanxin/shared-types';
import { Clock, Codes, DomainError, isFresh, Throttle, type Tx } from '../kernel/index.js';
import { codeNonceOf } from './group-look.js';
import { MemberNumbers, People } from '../membership/index.js';

/** Who stands at the counter, found by what was shown; `spend` uses it up inside the transaction. */
export interface Shown {
  /** Null: a guest, who becomes a person in `spend`. */
  personId: string | null;
  guest: boolean;
  codeNonce: string | null;
  /** @returns the person's id @throws NUMBER_UNKNOWN the number was used a moment ago */
  spend(tx: Tx): Promise<string>;
}

/** Wrong 8-digit numbers a clerk may type in ten minutes: 1,000 numbers in force make a hit 1 in 5,000 then. */
const WRONG_NUMBERS = 20;

/** From the scanned code, the 8 digits or a guest's phone to a person. */
@Injectable()
export class Takers {
  private readonly wrongNumbers = new Throttle(WRONG_NUMBERS, 600);

  constructor(
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly people: People,
    private readonly numbers: MemberNumbers,
  ) {}

  /** @throws CODE_WRONG_KIND · CODE_INVALID · CODE_EXPIRED · NUMBER_UNKNOWN · TOO_MANY_TRIES */
  async find(clerkId: string, { code, number, guest }: Pick<Redeem, 'code' | 'number' | 'guest'>): Promise<Shown> {
    if (code !== undefined) return this.byCode(code, this.clock.now());
    if (number !== undefined) return this.byNumber(clerkId, number);
    const { phone = '', category = '' } = guest ?? {};
    return { personId: null, guest: true, codeNonce: null, spend: (tx) => this.people.guest(tx, phone, category) };
  }

  /** A code scanned at a moment (UTC ms), which for an offline scan has passed. */
  async byCode(code: string, at: number): Promise<Shown> {
    const { handle, step } = this.codes.readMemberCode(code);
    if (!isFresh(step, at)) throw new DomainError('CODE_EXPIRED');
    const personId = await this.people.byCodeHandle(handle);
    if (!personId) throw new DomainError('CODE_INVALID');
    return { personId, guest: false, codeNonce: codeNonceOf(handle, step), spend: () => Promise.resolve(personId) };
  }

  private async byNumber(clerkId: string, number: string): Promise<Shown> {
    await this.wrongNumbers.check(clerkId);
    const personId = await this.numbers.personOf(number);
    if (!personId) {
      await this.wrongNumbers.take(clerkId);
      throw new DomainError('NUMBER_UNKNOWN');
    }
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
