import { Inject, Injectable } from '@nestjs/common';
import type { MemberEvent, MemberFile } from '@nuanxin/shared-types';
import { In, Not } from 'typeorm';
import { Audit, CITY_PACK, Database, type Actor, type CityPack } from '../../kernel/index.js';
import { PersonalData } from '../people/my-data.js';
import { Staff } from '../staff/staff.js';
import { Union } from '../unions/union.entity.js';
import { Honours } from './honours.js';
import { eventTitle, MEMBER_ACTS } from './member-events.js';
import { Member } from './member.entity.js';
import { Members } from './members.js';
import { TransferView } from './transfer.view.js';
import { UnionTransferRecord } from './union-transfer.entity.js';

/** Events a page shows; who has more looks into the audit log. */
const EVENTS = 100;

/** A member's page (会员页): facts masked, history, what was taken, honours. */
@Injectable()
export class MemberFiles {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly staff: Staff,
    private readonly personalData: PersonalData,
    private readonly honours: Honours,
    private readonly transfers: TransferView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_FOUND */
  async get(actor: Actor, id: string): Promise<MemberFile> {
    const member = await this.members.load(actor, 'members.see', id);
    const { personId, helpedBy } = member;
    const waiting = await this.db.read.findBy(UnionTransferRecord, { waitingMemberId: id });
    const [transfer] = await this.transfers.rows(waiting);
    return {
      member: await this.members.shown(id),
      platform: this.platformName(member),
      helpedBy: helpedBy && (await this.staff.nameOf(helpedBy)),
      earlier: await this.earlier(personId, id),
      history: await this.history(member),
      taken: await this.taken(personId),
      honours: await this.honours.of(personId),
      transfer: transfer ?? null,
    };
  }

  private platformName({ category, platform }: Member): string | null {
    const known = this.pack.categories.find((it) => it.code === category);
    return known?.platforms.find((it) => it.code === platform)?.name ?? null;
  }

  private async earlier(personId: string, id: string): Promise<MemberFile['earlier']> {
    const members = await this.db.read.find(Member, { where: { personId, id: Not(id) }, order: { id: 'DESC' } });
    const names = await this.unionNames(members.map((it) => it.unionId));
    return members.map(({ unionId, status, joinedAt, leftAt }) => ({
      union: names.get(unionId) ?? '',
      status,
      joinedAt,
      leftAt,
    }));
  }

  private async history({ id, personId }: Member): Promise<MemberEvent[]> {
    const trail = await this.audit.trail(this.db.read, [id, personId], EVENTS);
    const shown = trail.filter((it) => MEMBER_ACTS.includes(it.act));
    const unions = await this.unionNames(shown.flatMap(({ facts }) => (facts.to ? [String(facts.to)] : [])));
    const honours = await this.honours.toldOf(personId);
    const nameOf = (it: string) => unions.get(it) ?? honours.get(it)?.name;
    const reasonOf = (act: string, { honourId, reason }: (typeof shown)[number]['facts']): string | null => {
      const told = honours.get(String(honourId));
      if (told) return act === 'honour.ended' ? told.ended : told.granted;
      return reason ? String(reason) : null;
    };
    const actors = await this.staff.namesOf(shown.flatMap((it) => it.actorId ?? []));
    return shown.map(({ at, act, actorId, facts }) => {
      const by = actorId === null ? '系统' : actorId === personId ? '本人' : (actors.get(actorId) ?? '');
      return { at, title: eventTitle(act, facts, nameOf), by, reason: reasonOf(act, facts) };
    });
  }

  private async taken(personId: string): Promise<MemberFile['taken']> {
    const sums = new Map<string, MemberFile['taken'][number]>();
    for (const { programme, quantity, at, reversed } of await this.personalData.taken(personId)) {
      if (reversed) continue;
      const sum = sums.get(programme) ?? { programme, times: 0, quantity: 0, lastAt: 0 };
      const lastAt = Math.max(sum.lastAt, at);
      sums.set(programme, { programme, times: sum.times + 1, quantity: sum.quantity + quantity, lastAt });
    }
    return [...sums.values()];
  }

  private async unionNames(ids: string[]): Promise<Map<string, string>> {
    return new Map((await this.db.read.findBy(Union, { id: In(ids) })).map((it) => [it.id, it.name]));
  }
}
