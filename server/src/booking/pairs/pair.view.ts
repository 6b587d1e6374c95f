import { Injectable } from '@nestjs/common';
import type { MyPair, Pair, PairSide } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database } from '../../kernel/index.js';
import { People, Subtrees } from '../../membership/index.js';
import { PairRecord, PairReviewRecord } from './pair.entity.js';

/** On which side of a pair somebody stands; null: on none. */
export function sideOf({ masterId, apprenticeId }: PairRecord, personId: string): PairSide | null {
  if (masterId === personId) return 'master';
  return apprenticeId === personId ? 'apprentice' : null;
}

/** Pairs as lists show them: masked. */
@Injectable()
export class PairView {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly subtrees: Subtrees,
  ) {}

  async one(id: string): Promise<Pair> {
    const [row] = await this.many([await this.db.read.findOneByOrFail(PairRecord, { id })]);
    if (!row) throw new Error(`pair ${id} has no answer`);
    return row;
  }

  /** As one of the two sees them. */
  async mine(records: readonly PairRecord[], personId: string): Promise<MyPair[]> {
    const rows = await this.many(records);
    return rows.map((row, i) => {
      const record = records[i];
      return { ...row, side: (record && sideOf(record, personId)) ?? 'apprentice' };
    });
  }

  async many(records: readonly PairRecord[]): Promise<Pair[]> {
    const people = await this.people.known(records.flatMap((it) => [it.masterId, it.apprenticeId]));
    const unions = await this.subtrees.names(records.map((it) => it.unionId));
    const ids = In(records.map((it) => it.id));
    const reviews = await this.db.read.find(PairReviewRecord, { where: { pairId: ids }, order: { id: 'ASC' } });
    const nameOf = (id: string) => people.get(id)?.name ?? '已删除';
    return records.map((record) => {
      const { id, unionId, craft, goal, startsOn, endsOn, status, reason, createdAt } = record;
      const agreed: PairSide[] = [];
      if (record.masterAgreedAt !== null) agreed.push('master');
      if (record.apprenticeAgreedAt !== null) agreed.push('apprentice');
      return {
        ...{ id, craft, goal, startsOn, endsOn, status, reason, agreed },
        union: { id: unionId, name: unions.get(unionId) ?? '' },
        master: nameOf(record.masterId),
        apprentice: nameOf(record.apprenticeId),
        reviews: reviews
          .filter((it) => it.pairId === id)
          .map(({ side: by, stars, words, at }) => ({ by, stars, words, at })),
        at: createdAt,
      };
    });
  }
}
