import { Inject, Injectable } from '@nestjs/common';
import type { ServiceGroup } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import {
  Audit,
  CITY_PACK,
  Clock,
  Database,
  DomainError,
  newId,
  Requests,
  type Actor,
  type CityPack,
} from '../../kernel/index.js';
import { Access } from '../staff/access.js';
import { UnionService } from './union-service.entity.js';
import { openUnion } from './union-tree.js';
import { Union } from './union.entity.js';
import { Unions } from './unions.js';

/** The service menu (服务菜单) of the city, as it reaches each grid. */
@Injectable()
export class ServiceMenus {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly unions: Unions,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** What the union itself says, else the nearest one above it, else the city pack. @throws NOT_FOUND */
  async get(actor: Actor, id: string): Promise<{ groups: ServiceGroup[] }> {
    await this.access.over(actor, 'unions.see', id);
    const line = await this.lineOf(id);
    const said = await this.db.read.findBy(UnionService, { unionId: In(line.map((it) => it.id)) });
    const nearest = (code: string) => {
      for (const { id: unionId, name } of line) {
        const words = said.find((it) => it.unionId === unionId && it.code === code);
        if (words) return { offered: words.offered, note: words.note, setBy: name };
      }
      return null;
    };
    return {
      groups: this.pack.services.map((group) => ({
        code: group.code,
        name: group.name,
        services: group.services.map(({ code, name, note }) => ({
          code,
          name,
          ...(nearest(code) ?? { offered: true, note, setBy: null }),
        })),
      })),
    };
  }

  /** @throws NOT_FOUND · SERVICE_UNKNOWN · UNION_CLOSED */
  async set(
    actor: Actor,
    {
      id,
      code,
      requestId,
      offered,
      note,
    }: { id: string; code: string; requestId: string; offered: boolean; note: string },
  ): Promise<{ groups: ServiceGroup[] }> {
    await this.access.over(actor, 'unions', id);
    const known = this.pack.services.some((group) => group.services.some((it) => it.code === code));
    if (!known) throw new DomainError('SERVICE_UNKNOWN');
    await this.requests.once(requestId, { by: actor.personId, id, code, offered, note }, async (tx) => {
      await openUnion(tx, id);
      const facts = { offered, note, at: this.clock.now() };
      const changed = await tx.update(UnionService, { unionId: id, code }, facts);
      // A twin that inserts it first fails here on the key and changes it in its rerun.
      if (changed.affected === 0) await tx.insert(UnionService, { id: newId(), unionId: id, code, ...facts });
      await this.audit.record(tx, actor, 'service.set', id, { code, offered: Number(offered), note });
      return {};
    });
    return this.get(actor, id);
  }

  /** The union and those above it, nearest first. */
  private async lineOf(id: string): Promise<Union[]> {
    const { path } = await this.unions.byId(id);
    const codes = path.split('/').filter(Boolean);
    const line = await this.db.read.findBy(Union, { code: In(codes) });
    return line.sort((a, b) => b.path.length - a.path.length);
  }
}
