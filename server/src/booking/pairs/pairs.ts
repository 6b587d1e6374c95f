import { Injectable } from '@nestjs/common';
import type { Pair, PairFilter, PairStatus } from '@nuanxin/shared-types';
import { In, LessThan } from 'typeorm';
import { Audit, Clock, Database, DomainError, newId, Outbox, Requests, type Actor } from '../../kernel/index.js';
import { Access, Members } from '../../membership/index.js';
import { PairRecord } from './pair.entity.js';
import { PairView } from './pair.view.js';

const PAGE = 100;

interface NewPair {
  unionId: string;
  masterId: string;
  apprenticeId: string;
  craft: string;
  goal: string;
  startsOn: string;
  endsOn: string;
}

/** Masters and apprentices as the cadre of a union keeps them (师徒结对). */
@Injectable()
export class Pairs {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly access: Access,
    private readonly members: Members,
    private readonly view: PairView,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Newest first. @throws NOT_ALLOWED */
  async list(
    actor: Actor,
    { status, craft, before, limit = PAGE }: PairFilter & { before?: string; limit?: number },
  ): Promise<{ rows: Pair[]; next: string | null; counts: { status: PairStatus; count: number }[] }> {
    const unionIds = await this.access.unionsOf(actor, 'bookings');
    const where = {
      unionId: In(unionIds),
      ...(status && { status }),
      ...(craft !== undefined && { craft }),
      ...(before !== undefined && { id: LessThan(before) }),
    };
    const found = await this.db.read.find(PairRecord, { where, order: { id: 'DESC' }, take: limit });
    return {
      rows: await this.view.many(found),
      next: found.length === limit ? (found.at(-1)?.id ?? null) : null,
      counts: await this.counts(unionIds),
    };
  }

  /** Of two members; both are asked. @throws NOT_ALLOWED · NOT_FOUND · PAIRED_ALREADY */
  async create(actor: Actor, { requestId, ...facts }: { requestId: string } & NewPair): Promise<Pair> {
    const { masterId: masterMember, apprenticeId: apprenticeMember, ...rest } = facts;
    await this.access.over(actor, 'bookings', facts.unionId);
    const masterId = await this.members.personIdOf(actor, masterMember);
    const apprenticeId = await this.members.personIdOf(actor, apprenticeMember);
    const { id } = await this.requests.once(requestId, { by: actor.personId, pair: facts }, async (tx) => {
      const liveKey = `${masterId}/${apprenticeId}`;
      if (await tx.existsBy(PairRecord, { liveKey })) throw new DomainError('PAIRED_ALREADY');
      const fresh = newId();
      await tx.insert(PairRecord, {
        ...{ ...rest, id: fresh, masterId, apprenticeId, liveKey },
        status: 'proposed',
        madeBy: actor.personId,
        createdAt: this.clock.now(),
      });
      await this.audit.record(tx, actor, 'pair.proposed', fresh, { unionId: rest.unionId });
      for (const personId of [masterId, apprenticeId]) {
        await this.outbox.announce(tx, 'pair.proposed', { pairId: fresh, personId });
      }
      return { id: fresh };
    });
    return this.view.one(id);
  }

  /** @throws NOT_ALLOWED · NOT_FOUND · PAIR_OVER */
  async end(
    actor: Actor,
    { id, requestId, as, reason }: { id: string; requestId: string; as: 'finished' | 'broken_off'; reason: string },
  ): Promise<Pair> {
    const record = await this.db.read.findOneBy(PairRecord, { id });
    await this.access.over(actor, 'bookings', record?.unionId ?? '');
    await this.requests.once(requestId, { by: actor.personId, end: id, as, reason }, async (tx) => {
      const status = as === 'finished' ? 'running' : In(['proposed', 'running'] satisfies PairStatus[]);
      const { affected } = await tx.update(PairRecord, { id, status }, { status: as, reason, liveKey: null });
      if (affected === 0) throw new DomainError('PAIR_OVER');
      await this.audit.record(tx, actor, `pair.${as}`, id, { reason });
      return {};
    });
    return this.view.one(id);
  }

  private async counts(unionIds: readonly string[]): Promise<{ status: PairStatus; count: number }[]> {
    if (unionIds.length === 0) return [];
    const rows = await this.db.read
      .createQueryBuilder(PairRecord, 'p')
      .select('p.status', 'status')
      .addSelect('COUNT(*)', 'n')
      .where('p.unionId IN (:...unionIds)', { unionIds })
      .groupBy('p.status')
      .getRawMany<{ status: PairStatus; n: string }>();
    return rows.map(({ status, n }) => ({ status, count: Number(n) }));
  }
}
