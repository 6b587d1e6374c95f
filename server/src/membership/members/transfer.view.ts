import { Injectable } from '@nestjs/common';
import type { UnionTransfer } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, DomainError } from '../../kernel/index.js';
import { People } from '../people/people.js';
import { Union } from '../unions/union.entity.js';
import { Member } from './member.entity.js';
import { UnionTransferRecord } from './union-transfer.entity.js';

/** Transfers as both sides see them; the member's name masked. */
@Injectable()
export class TransferView {
  constructor(
    private readonly db: Database,
    private readonly people: People,
  ) {}

  async one(id: string): Promise<UnionTransfer> {
    const [answer] = await this.rows(await this.db.read.findBy(UnionTransferRecord, { id }));
    if (!answer) throw new DomainError('NOT_FOUND');
    return answer;
  }

  async rows(records: readonly UnionTransferRecord[]): Promise<UnionTransfer[]> {
    if (records.length === 0) return [];
    const members = await this.db.read.findBy(Member, { id: In(records.map((it) => it.memberId)) });
    const people = await this.people.known(members.map((it) => it.personId));
    const unionIds = records.flatMap((it) => [it.fromUnionId, it.toUnionId]);
    const unions = new Map((await this.db.read.findBy(Union, { id: In(unionIds) })).map((it) => [it.id, it.name]));
    const union = (id: string) => ({ id, name: unions.get(id) ?? '' });
    return records.map(({ id, memberId, fromUnionId, toUnionId, askedBy, status, reason, askedAt, decidedAt }) => {
      const personId = members.find((it) => it.id === memberId)?.personId ?? '';
      const name = people.get(personId)?.name ?? '';
      const [from, to] = [union(fromUnionId), union(toUnionId)];
      return { id, member: { id: memberId, name }, from, to, askedBy, status, reason, askedAt, decidedAt };
    });
  }
}
