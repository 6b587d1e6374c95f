import { Injectable } from '@nestjs/common';
import type { UnionChoice, UnionNode } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, DomainError, newId, type Actor, type CityPack, type Tx } from '../../kernel/index.js';
import { Access } from '../staff/access.js';
import { Member } from '../members/member.entity.js';
import { Employer } from './employer.entity.js';
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

  /** The root of the tree. */
  async city(): Promise<Union> {
    return this.db.read.findOneByOrFail(Union, { kind: 'city' });
  }

  /** Where those belong who fit nowhere else (兜底工会). */
  async catchAll(): Promise<Union> {
    return this.db.read.findOneByOrFail(Union, { kind: 'catch_all' });
  }

  /** Whether the actor may change the union as a whole: a cadre of the union above. @throws NOT_ALLOWED · NOT_FOUND */
  async overFromAbove(actor: Actor, id: string): Promise<void> {
    await this.access.over(actor, 'unions', id);
    const { parentId } = await this.byId(id);
    if (parentId) await this.access.over(actor, 'unions', parentId);
  }

  /** Names by id; an unknown id is left out. */
  async names(ids: readonly string[]): Promise<Map<string, string>> {
    const unions = await this.db.read.findBy(Union, { id: In([...new Set(ids)]) });
    return new Map(unions.map((it) => [it.id, it.name]));
  }

  /** The part of the tree the cadre is responsible for. */
  async list(actor: Actor): Promise<{ rows: UnionNode[] }> {
    const ids = await this.access.unionsOf(actor, 'unions.see');
    return {
      rows: await this.nodes(await this.db.read.find(Union, { where: { id: In(ids) }, order: { path: 'ASC' } })),
    };
  }

  async node(id: string): Promise<UnionNode> {
    const [node] = await this.nodes([await this.byId(id)]);
    if (!node) throw new DomainError('NOT_FOUND');
    return node;
  }

  /** All open unions by name: who works in this city may know them. */
  async choices(): Promise<{ rows: UnionChoice[] }> {
    const unions = await this.db.read.find(Union, { where: { status: 'open' }, order: { path: 'ASC' } });
    const names = new Map(unions.map((it) => [it.id, it.name]));
    return {
      rows: unions.map(({ id, name, kind, parentId }) => ({
        id,
        name,
        kind,
        above: parentId ? (names.get(parentId) ?? null) : null,
      })),
    };
  }

  /** Takes over the tree of the city pack; what is there already is left as it is. Ids by code. */
  async importPack(tx: Tx, unions: CityPack['unions']): Promise<Map<string, string>> {
    const known = new Map((await tx.find(Union)).map((it) => [it.code, it]));
    for (const { code, name, kind, parent, review } of unions) {
      if (known.has(code)) continue;
      const above = parent ? known.get(parent) : undefined;
      const path = `${above?.path ?? '/'}${code}/`;
      const id = newId();
      await tx.insert(Union, { id, code, name, kind, parentId: above?.id ?? null, path, review });
      known.set(code, await tx.findOneByOrFail(Union, { id }));
    }
    return new Map([...known].map(([code, { id }]) => [code, id]));
  }

  private async nodes(unions: readonly Union[]): Promise<UnionNode[]> {
    const ids = unions.map((it) => it.id);
    const members = await this.tally(Member, 'x.status IN (:...live)', ids);
    const enterprises = await this.tally(Employer, "x.kind = 'enterprise' AND x.removedAt IS NULL", ids);
    const shops = await this.tally(Employer, "x.kind = 'shop' AND x.removedAt IS NULL", ids);
    const heirs = await this.db.read.findBy(Union, { id: In(unions.flatMap((it) => it.mergedIntoId ?? [])) });
    return unions.map(({ id, code, name, kind, parentId, review, status, mergedIntoId }) => {
      const heir = heirs.find((it) => it.id === mergedIntoId);
      return {
        id,
        code,
        name,
        kind,
        parentId,
        members: members.get(id) ?? 0,
        review,
        status,
        mergedInto: heir ? { id: heir.id, name: heir.name } : null,
        enterprises: enterprises.get(id) ?? 0,
        shops: shops.get(id) ?? 0,
      };
    });
  }

  private async tally(of: typeof Member | typeof Employer, that: string, ids: string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.read
      .createQueryBuilder<Member | Employer>(of, 'x')
      .select('x.unionId', 'unionId')
      .addSelect('COUNT(*)', 'n')
      .where(`x.unionId IN (:...ids) AND ${that}`, { ids, live: ['active', 'suspended'] })
      .groupBy('x.unionId')
      .getRawMany<{ unionId: string; n: string }>();
    return new Map(rows.map((it) => [it.unionId, Number(it.n)]));
  }
}
