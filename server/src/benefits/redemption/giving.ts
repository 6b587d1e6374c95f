import { Injectable } from '@nestjs/common';
import { DomainError, insertOf, newId, type Statement, type Tx } from '../../kernel/index.js';
import { Insufficient, Ledger, type Accounts, type Posting } from '../../ledger/index.js';
import { givenAt, overGivenAt, shortageAt, stockAt } from '../stock/accounts.js';
import { freeOrdinals } from '../programmes/eligibility.js';
import type { Programme } from '../programmes/programme.entity.js';
import { quotaPostings, Quotas, type Act } from '../programmes/quotas.js';
import { Redemption, Voucher } from './redemption.entity.js';
import { secondsToNextCode } from './takers.js';

/** One handing-over, ready to be booked. */
export interface Gift {
  programme: Programme;
  placeId: string;
  requestId: string;
  clerkId: string;
  personId: string | null;
  category: string | null;
  quantity: number;
  day: string;
  at: number;
  codeNonce: string | null;
  /** Set for an offline scan. */
  deviceId: string | null;
}

const REDEMPTION_COLUMNS = [
  'id',
  'requestId',
  'programmeId',
  'placeId',
  'personId',
  'clerkId',
  'category',
  'quantity',
  'overGiven',
  'overReason',
  'leftToday',
  'day',
  'at',
  'codeNonce',
  'offline',
  'deviceId',
  'reversedAt',
] as const satisfies (keyof Redemption)[];
const VOUCHER_COLUMNS = [
  'id',
  'programmeId',
  'personId',
  'period',
  'ordinal',
  'redemptionId',
] as const satisfies (keyof Voucher)[];

/** A gift whose rules are held: the row it becomes and the ordinals it takes. */
export interface SettledGift {
  gift: Gift & { personId: string };
  redemption: Redemption;
  ordinals: number[];
}

/** Units handed over on top of what the rule gives, and why they are too many. */
export interface Over {
  units: number;
  refusal: DomainError | null;
}

const NOTHING_OVER: Over = { units: 0, refusal: null };

/** Writes what was handed over: vouchers, ledger, redemption. The rules have been held before. */
@Injectable()
export class Giving {
  constructor(
    private readonly ledger: Ledger,
    private readonly quotas: Quotas,
  ) {}

  /**
   * Within the limits, or not at all. Races end at a unique key or at a guarded account.
   * @returns the redemption's id
   * @throws CODE_USED · LIMIT_REACHED_TODAY · LESS_LEFT_TODAY · OUT_OF_STOCK · DAILY_TOTAL_REACHED · GRAND_TOTAL_REACHED
   */
  async within(tx: Tx, gift: Gift & { personId: string }, over: Over = NOTHING_OVER): Promise<string> {
    const { programme, quantity, personId, day, codeNonce } = gift;
    if (codeNonce && (await tx.existsBy(Redemption, { codeNonce })))
      throw new DomainError('CODE_USED', { seconds: secondsToNextCode(gift.at) });
    const limit = programme.rule.perPersonPerDay;
    const used = await this.ordinals(tx, programme.id, personId, day);
    const ordinals = freeOrdinals(used, limit, quantity, programme.unit);
    await this.quotas.open(tx, programme, day, gift.at);
    await this.post(tx, [...postingsOf(gift), ...(await this.overPostings(tx, gift, over.units, quantity))]);
    const whole = { ...gift, quantity: quantity + over.units };
    const leftToday = limit - used.length - quantity;
    const redemption = redemptionOf(whole, {
      overGiven: over.units,
      overReason: over.refusal?.code ?? null,
      leftToday,
    });
    await tx.insert(Redemption, redemption);
    await tx.insert(Voucher, vouchersOf(redemption, personId, ordinals));
    return redemption.id;
  }

  /**
   * Handed out offline beyond a limit: booked as over-given, never taken from the thirsty person. Where the ledger has none
   * left, the shortage is written down too.
   */
  async beyond(tx: Tx, gift: Gift, refusal: DomainError): Promise<string> {
    const { quantity } = gift;
    await this.ledger.post(tx, await this.overPostings(tx, gift, quantity, 0));
    // The code may have been used already; the nonce belongs to the one who was first.
    const given = { ...gift, codeNonce: null };
    const redemption = redemptionOf(given, { overGiven: quantity, overReason: refusal.code, leftToday: 0 });
    await tx.insert(Redemption, redemption);
    return redemption.id;
  }

  /**
   * A whole group as statements for a packet. Whoever looked before has held the rules; where the look was too old, a unique key
   * or the accounts' CHECK fails the packet.
   */
  writing(gifts: readonly SettledGift[], accounts: Accounts): Statement[] {
    const redemptions = gifts.map((it) => it.redemption);
    const vouchers = gifts.flatMap(({ redemption, gift, ordinals }) => vouchersOf(redemption, gift.personId, ordinals));
    return [
      ...this.ledger.posting(
        gifts.flatMap(({ gift }) => postingsOf(gift)),
        accounts,
      ),
      insertOf(
        'redemption',
        REDEMPTION_COLUMNS,
        redemptions.map((it) => REDEMPTION_COLUMNS.map((name) => (name === 'offline' ? Number(it.offline) : it[name]))),
      ),
      insertOf(
        'voucher',
        VOUCHER_COLUMNS,
        vouchers.map((it) => VOUCHER_COLUMNS.map((name) => it[name])),
      ),
    ];
  }

  /** Ordinals a person has used in a period. */
  async ordinals(from: Tx, programmeId: string, personId: string, period: string): Promise<number[]> {
    const vouchers = await from.find(Voucher, { where: { programmeId, personId, period }, select: { ordinal: true } });
    return vouchers.map((it) => it.ordinal);
  }

  /** From the stock as far as it goes beyond what is `reserved` for the same act; the rest from the shortage. */
  private async overPostings(tx: Tx, gift: Gift, units: number, reserved: number): Promise<Posting[]> {
    if (units === 0) return [];
    const { programme, placeId } = gift;
    const stock = stockAt(programme, placeId);
    const onHand = (await this.ledger.sums([stock.code], tx))(stock.code).balance;
    const fromStock = Math.min(units, Math.max(0, onHand - reserved));
    const act = { ...actOf(gift, 'over_given'), to: overGivenAt(programme, placeId) };
    return [
      { ...act, from: stock, amount: fromStock },
      { ...act, from: shortageAt(programme, placeId), amount: units - fromStock },
    ].filter((it) => it.amount > 0);
  }

  private async post(tx: Tx, postings: Posting[]): Promise<void> {
    try {
      await this.ledger.post(tx, postings);
    } catch (error) {
      throw error instanceof Insufficient ? refusalOf(error.code) : error;
    }
  }
}

/** Out of the stock, and out of the totals where there are any. */
function postingsOf(gift: Gift): Posting[] {
  const { programme, placeId, quantity, day } = gift;
  const act = actOf(gift, 'redemption');
  return [
    { ...act, from: stockAt(programme, placeId), to: givenAt(programme, placeId), amount: quantity },
    ...quotaPostings(programme, day, quantity, act),
  ];
}

/** The row of a gift. */
export function redemptionOf(
  { programme, deviceId, ...facts }: Gift,
  outcome: Pick<Redemption, 'overGiven' | 'overReason' | 'leftToday'>,
): Redemption {
  const programmeId = programme.id;
  return { id: newId(), ...facts, ...outcome, programmeId, deviceId, offline: deviceId !== null, reversedAt: null };
}

function vouchersOf({ id, programmeId, day }: Redemption, personId: string, ordinals: readonly number[]): Voucher[] {
  return ordinals.map((ordinal) => ({ id: newId(), programmeId, personId, period: day, ordinal, redemptionId: id }));
}

function actOf({ programme, placeId, requestId, clerkId, at, day }: Gift, kind: string): Act {
  return { kind, requestId, at, actorId: clerkId, facts: { programmeId: programme.id, placeId, day } };
}

/** Which account ran out says what to tell the clerk. */
function refusalOf(accountCode: string): DomainError {
  if (accountCode.startsWith('stock/')) return new DomainError('OUT_OF_STOCK', { nearest: '打开暖新看看哪家有' });
  return new DomainError(accountCode.endsWith('/all') ? 'GRAND_TOTAL_REACHED' : 'DAILY_TOTAL_REACHED');
}
