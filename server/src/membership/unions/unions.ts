import { Injectable } from '@nestjs/common';
import type { UnionNode } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, DomainError, newId, type Actor, type CityPack, type Tx } from '../../kernel/index.js';
import { Access } from '../staff/access.js';
import { Member } from '../members/member.entity.js';
import { Union } from './union.entity.js';

/** The union tree (工会组织树). */
@Injectable()
export class Unions {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
  ) {}

  /** @throws NOT_FOUND */
  async byId(id: string): Promise<Union> {
    const union = await this.db.read.findOneBy(Union, { id });
    if (!union) throw new DomainError('NOT_FOUND');
    return union;
  }

  /** Where those belong who fit nowhere else (兜底工会). */
  async catchAll(): Promise<Union> {
    return this.db.read.findOneByOrFail(Union, { kind: 'catch_all' });
  }

  /** The part of the tree the cadre is responsible for. */
  async list(actor: Actor): Promise<{ rows: UnionNode[] }> {
    const ids = await this.access.unionsOf(actor);
    const unions = await this.db.read.find(Union, { where: { id: In(ids) }, order: { path: 'ASC' } });
    const counts = await this.db.read
      .createQueryBuilder(Member, 'm')
      .select('m.unionId', 'unionId')
      .addSelect('COUNT(*)', 'members')
      .where('m.unionId IN (:...ids) AND m.status IN (:...live)', { ids, live: ['active', 'suspended'] })
      .groupBy('m.unionId')
      .getRawMany<{ unionId: string; members: string }>();
    const members = new Map(counts.map((it) => [it.unionId, Number(it.members)]));
    return {
      rows: unions.map(({ id, code, name, kind, parentId }) => ({
        id,
        code,
        name,
        kind,
        parentId,
        members: members.get(id) ?? 0,
      })),
    };
  }

  /** Takes over the tree of the city pack; what is there already is left as it is. Ids by code. */
  async importPack(tx: Tx, unions: CityPack['unions']): Promise<Map<string, string>> {
    const known = new Map((await tx.find(Union)).map((it) => [it.code, it]));
    for (const { code, name, kind, parent, review } of unions) {
      if (known.has(code)) continue;
      const above = parent ? known.get(parent) : undefined;
      const union = {
        id: newId(),
        code,
        name,
        kind,
        parentId: above?.id ?? null,
        path: `${above?.path ?? '/'}${code}/`,
        review,
      };
      await tx.insert(Union, union);
      known.set(code, union);
    }
    return new Map([...known].map(([code, { id }]) => [code, id]));
  }
}
