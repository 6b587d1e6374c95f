import { Injectable } from '@nestjs/common';
import type { Redemption as RedemptionAnswer } from '@nuanxin/shared-types';
import { IsNull } from 'typeorm';
import { Audit, Clock, Database, DomainError, Requests, type Actor } from '../../kernel/index.js';
import { Ledger } from '../../ledger/index.js';
import { Access, isClerkAt } from '../../membership/index.js';
import { Places } from '../../places/index.js';
import { Programme } from '../programmes/programme.entity.js';
import { Redemption, Voucher } from './redemption.entity.js';
import { RedemptionView } from './redemption.view.js';

/** Undoing a redemption (撤销): mirror transfers, the right is free again. */
@Injectable()
export class Reversals {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly ledger: Ledger,
    private readonly places: Places,
    private readonly view: RedemptionView,
  ) {}

  /** By the same clerk within the window, by a cadre at any time. @throws NOT_FOUND · REVERSAL_TOO_LATE · ALREADY_REVERSED */
  async reverse(
    actor: Actor,
    { id, requestId, reason }: { id: string; requestId: string; reason: string },
  ): Promise<RedemptionAnswer> {
    const redemption = await this.db.read.findOneBy(Redemption, { id });
    if (!redemption) throw new DomainError('NOT_FOUND');
    const body = { by: actor.personId, reverse: id, reason };
    if (!(await this.requests.recall(requestId, body))) {
      await this.allow(actor, redemption);
      await this.requests.once(requestId, body, async (tx) => {
        const marked = await tx.update(Redemption, { id, reversedAt: IsNull() }, { reversedAt: this.clock.now() });
        if (marked.affected === 0) throw new DomainError('ALREADY_REVERSED');
        await this.ledger.reverse(tx, actor, redemption.requestId, { requestId, kind: 'reversal', reason });
        await tx.delete(Voucher, { redemptionId: id });
        await this.audit.record(tx, actor, 'redemption.reversed', id, { reason });
        return {};
      });
    }
    return this.view.one(id);
  }

  private async allow(actor: Actor, { placeId, clerkId, programmeId, at }: Redemption): Promise<void> {
    if (await this.access.covers(actor, 'programmes', await this.places.unionOf(placeId))) return;
    if (clerkId !== actor.personId || !isClerkAt(actor, placeId)) throw new DomainError('NOT_FOUND');
    const { reversalSeconds } = await this.db.read.findOneByOrFail(Programme, { id: programmeId });
    if (this.clock.now() > at + reversalSeconds * 1000) throw new DomainError('REVERSAL_TOO_LATE');
  }
}
