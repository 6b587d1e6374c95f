import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { givenAt, overGivenAt } from './stock/accounts.js';
import { limitOnDay } from './programmes/limit-on-day.js';
import { Programme } from './programmes/programme.entity.js';
import { Redemption, Voucher } from './redemption/redemption.entity.js';

/** Two records turned out to be one person: what was taken under the one counts for the other. */
@Injectable()
export class Adoption {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  /** Idempotent: what has moved is not found a second time. */
  async adopt(tx: Tx, fromId: string, intoId: string): Promise<void> {
    for (const voucher of await tx.findBy(Voucher, { personId: fromId })) await this.move(tx, voucher, intoId);
    await tx.update(Redemption, { personId: fromId }, { personId: intoId });
  }

  private async move(tx: Tx, { id, programmeId, period, redemptionId }: Voucher, personId: string): Promise<void> {
    const programme = await tx.findOneByOrFail(Programme, { id: programmeId });
    const used = await tx.find(Voucher, { where: { programmeId, personId, period }, select: { ordinal: true } });
    // The limit of its own day, not of today.
    const [held] = await tx.query<{ most: number }[]>(
      `SELECT ${limitOnDay('v.programmeId', 'v.period')} AS most FROM voucher v WHERE v.id = ?`,
      [id],
    );
    const ordinal = Array.from({ length: Number(held?.most) }, (_, i) => i + 1).find(
      (it) => !used.some((other) => other.ordinal === it),
    );
    if (ordinal !== undefined) {
      await tx.update(Voucher, { id }, { personId, ordinal });
      return;
    }
    await tx.delete(Voucher, { id });
    await this.markOverGiven(tx, programme, redemptionId);
  }

  /** One unit of a redemption was one too many for the person it belongs to now. */
  private async markOverGiven(tx: Tx, programme: Programme, redemptionId: string): Promise<void> {
    const { placeId, requestId } = await tx.findOneByOrFail(Redemption, { id: redemptionId });
    await this.ledger.post(tx, [
      {
        from: givenAt(programme, placeId),
        to: overGivenAt(programme, placeId),
        amount: 1,
        kind: 'over_given',
        requestId,
        at: this.clock.now(),
        actorId: null,
        facts: { programmeId: programme.id, placeId },
      },
    ]);
    await tx.increment(Redemption, { id: redemptionId }, 'overGiven', 1);
    await tx.update(Redemption, { id: redemptionId }, { overReason: 'LIMIT_REACHED_TODAY' });
  }
}
