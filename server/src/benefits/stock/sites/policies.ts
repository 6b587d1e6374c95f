import { Injectable } from '@nestjs/common';
import type { StockPolicy } from '@nuanxin/shared-types';
import { Audit, Database, Requests, type Actor, type Tx } from '../../../kernel/index.js';
import { Programmes } from '../../programmes/programmes.js';
import { Policy } from './site.entity.js';

/** Four cartons of 24 and a few: what breaks on an ordinary day. More than that, a second person looks. */
const USUAL: StockPolicy = { writeOffLimit: 100 };

/** Rules of a programme's stock. */
@Injectable()
export class Policies {
  constructor(
    private readonly db: Database,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly programmes: Programmes,
  ) {}

  /** @throws NOT_FOUND */
  async get(actor: Actor, programmeId: string): Promise<StockPolicy> {
    await this.programmes.under(actor, 'stock.see', programmeId);
    return this.of(programmeId, this.db.read);
  }

  async of(programmeId: string, from: Tx): Promise<StockPolicy> {
    const policy = await from.findOneBy(Policy, { id: programmeId });
    return policy ? { writeOffLimit: policy.writeOffLimit } : USUAL;
  }

  /** Set by who runs the programme, not by who keeps its stock. @throws NOT_FOUND */
  async set(
    actor: Actor,
    { id, requestId, writeOffLimit }: { id: string; requestId: string } & StockPolicy,
  ): Promise<StockPolicy> {
    await this.programmes.under(actor, 'programmes', id);
    const body = { by: actor.personId, kind: 'stock_policy', id, writeOffLimit };
    return this.requests.once(requestId, body, async (tx) => {
      const before = await this.of(id, tx);
      await tx.upsert(Policy, { id, writeOffLimit }, ['id']);
      await this.audit.record(tx, actor, 'stock.policy_set', id, {
        before: before.writeOffLimit,
        after: writeOffLimit,
      });
      return { writeOffLimit };
    });
  }
}
