import { Inject, Injectable } from '@nestjs/common';
import { offlineScanMessage, type OfflineOutcome, type OfflineScan } from '@nuanxin/shared-types';
import {
  CITY_PACK,
  Clock,
  Database,
  DomainError,
  hmac,
  localTime,
  Requests,
  sameText,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { Insufficient } from '../../ledger/index.js';
import { isClerkAt, People, personOf } from '../../membership/index.js';
import { Devices } from './devices.js';
import { checkPerson, checkTime } from '../programmes/eligibility.js';
import { Giving, type Gift } from '../redemption/giving.js';
import { Programmes } from '../programmes/programmes.js';
import { Versions } from '../programmes/versions.js';
import { Redemption } from '../redemption/redemption.entity.js';
import { redeemBody } from '../redemption/redemptions.js';
import { Takers } from '../redemption/takers.js';

const OLDEST_MS = 72 * 3_600_000;
const AHEAD_MS = 5 * 60_000;
const TRIES = 5;

/** Scans made without network, sent later: each exactly once. The bottle has left; the only question is how it is booked. */
@Injectable()
export class OfflineScans {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly people: People,
    private readonly devices: Devices,
    private readonly programmes: Programmes,
    private readonly versions: Versions,
    private readonly takers: Takers,
    private readonly giving: Giving,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** In the order given, one after the other. @throws DEVICE_UNKNOWN nothing of the batch is booked */
  async send(
    actor: Actor,
    { deviceId, scans }: { deviceId: string; scans: OfflineScan[] },
  ): Promise<{ rows: OfflineOutcome[] }> {
    const device = await this.devices.load(actor, deviceId);
    const rows: OfflineOutcome[] = [];
    for (const scan of scans) rows.push(await this.settle(actor, device, scan));
    return { rows };
  }

  private async settle(actor: Actor, device: { id: string; key: string }, scan: OfflineScan): Promise<OfflineOutcome> {
    const { requestId } = scan;
    try {
      this.checkSignature(device.key, scan);
      const { id, reason = null } = await this.book(actor, device.id, scan);
      return { requestId, outcome: reason ? 'over_given' : 'given', redemptionId: id, reason };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return { requestId, outcome: 'refused', redemptionId: null, reason: error.refusal() };
    }
  }

  private checkSignature(key: string, scan: OfflineScan): void {
    const signature = hmac(Buffer.from(key, 'base64url'), offlineScanMessage(scan)).toString('base64url');
    if (!sameText(signature, scan.signature)) throw new DomainError('SCAN_SIGNATURE_WRONG');
  }

  /** What was booked before is answered before anything is asked: a phone may send it again after any time. */
  private async book(actor: Actor, deviceId: string, scan: OfflineScan): Promise<Booked> {
    const clerkId = personOf(actor);
    const body = redeemBody(clerkId, scan);
    const before = await this.requests.recall<Booked>(scan.requestId, body);
    if (before) return before.result;
    const now = this.clock.now();
    if (scan.scannedAt < now - OLDEST_MS || scan.scannedAt > now + AHEAD_MS) throw new DomainError('SCAN_TIME_WRONG');
    if (!isClerkAt(actor, scan.placeId)) throw new DomainError('CLERK_NOT_OF_PLACE');
    return this.bookAnew(clerkId, deviceId, scan, body);
  }

  private async bookAnew(clerkId: string, deviceId: string, scan: OfflineScan, body: object): Promise<Booked> {
    const gift = await this.giftOf(clerkId, deviceId, scan);
    let refusal = await this.hold(gift, scan);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.requests.once(scan.requestId, body, async (tx) => ({
          id: await this.put(tx, gift, refusal),
          reason: refusal?.refusal(),
        }));
      } catch (error) {
        const isOver = isRefusal(error) && error.code !== 'REQUEST_ID_REUSED';
        // Insufficient: somebody took the last of the stock between reading and booking.
        if ((!isOver && !(error instanceof Insufficient)) || attempt === TRIES) throw error;
        if (isOver) refusal = error;
      }
    }
  }

  /** Within the limits as far as they go; what is over them is booked as over-given. */
  private async put(tx: Tx, gift: Gift, refusal: DomainError | null): Promise<string> {
    const { personId, quantity } = gift;
    if (!personId) return this.giving.beyond(tx, gift, refusal ?? UNKNOWN);
    if (!refusal) return this.giving.within(tx, { ...gift, personId });
    if (refusal.code !== 'LESS_LEFT_TODAY') return this.giving.beyond(tx, gift, refusal);
    const left = Number(refusal.facts.left);
    return this.giving.within(tx, { ...gift, personId, quantity: left }, { units: quantity - left, refusal });
  }

  /** The gift as it was made at the counter; without a person where the code tells none. */
  private async giftOf(clerkId: string, deviceId: string, scan: OfflineScan): Promise<Gift> {
    const { requestId, placeId, quantity, code, scannedAt } = scan;
    // The bottle was given under the rule of that moment, whatever has been changed since.
    const programme = await this.versions.asOf(await this.programmes.byId(scan.programmeId), scannedAt);
    const shown = await this.takers.byCode(code, scannedAt).catch(nothingIfRefused);
    const personId = shown?.personId ?? null;
    const category = (await this.people.known([personId])).get(personId ?? '')?.category ?? null;
    const { day } = localTime(scannedAt, this.pack.timeZone);
    return {
      programme,
      placeId,
      requestId,
      clerkId,
      personId,
      category,
      quantity,
      day,
      at: scannedAt,
      codeNonce: shown?.codeNonce ?? null,
      deviceId,
    };
  }

  /** The rules as they stood at the time of the scan: the first that was broken. */
  private async hold(gift: Gift, scan: OfflineScan): Promise<DomainError | null> {
    try {
      await this.takers.byCode(scan.code, scan.scannedAt);
      await this.programmes.at(gift.programme.id, gift.placeId);
      checkTime(gift.programme, localTime(scan.scannedAt, this.pack.timeZone));
      const person = (await this.people.known([gift.personId])).get(gift.personId ?? '');
      if (!person) throw UNKNOWN;
      checkPerson(gift.programme, { ...person, guest: false }, this.programmes.categoryWords(gift.programme.rule));
      await this.holdAllowance(gift);
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  private async holdAllowance({ deviceId, day, quantity, programme }: Gift): Promise<void> {
    const sum = await this.db.read
      .createQueryBuilder(Redemption, 'r')
      .select('COALESCE(SUM(r.quantity), 0)', 'units')
      .where({ deviceId, day, programmeId: programme.id })
      .getRawOne<{ units: string }>();
    if (Number(sum?.units) + quantity > programme.offlineAllowance) throw new DomainError('OFFLINE_ALLOWANCE_USED');
  }
}

/** What the request remembers. No reason: it was given within the limits, perhaps online. */
interface Booked {
  id: string;
  reason?: NonNullable<OfflineOutcome['reason']>;
}

const UNKNOWN = new DomainError('CODE_INVALID');

/** Whether it says no. `UNCERTAIN` does not: the phone has to send the scan again. */
function isRefusal(error: unknown): error is DomainError {
  return error instanceof DomainError && error.status < 500;
}

function nothingIfRefused(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}
