import { Inject, Injectable } from '@nestjs/common';
import type { MemberRow, MemberSearch } from '@nuanxin/shared-types';
import type { SelectQueryBuilder } from 'typeorm';
import {
  CITY_PACK,
  Clock,
  Database,
  localTime,
  startOfDay,
  Vault,
  type Actor,
  type CityPack,
} from '../../kernel/index.js';
import { MembershipView } from '../membership.view.js';
import { nameSearch } from '../people/name-index.js';
import { Person } from '../people/person.entity.js';
import { Access } from '../staff/access.js';
import { Subtrees } from '../unions/subtrees.js';
import { whereHolding } from './held.js';
import { Member } from './member.entity.js';

const PAGE = 50;
const DAY_MS = 86_400_000;

/** Finding members (找会员): by what is known of the person exactly, and by what lists may be narrowed to. */
@Injectable()
export class MemberSearches {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly access: Access,
    private readonly subtrees: Subtrees,
    private readonly view: MembershipView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** Newest first, by key, within the actor's unions. @throws NOT_FOUND the union asked for lies outside them */
  async search(actor: Actor, search: MemberSearch): Promise<{ rows: MemberRow[]; next: string | null }> {
    const { limit = PAGE } = search;
    const query = this.db.read.createQueryBuilder(Member, 'm').orderBy('m.id', 'DESC').take(limit);
    const unionIds = await this.unionsOf(actor, search.unionId);
    if (unionIds.length === 0) return { rows: [], next: null };
    query.where('m.unionId IN (:...unionIds)', { unionIds });
    this.narrow(query, search);
    this.ofPerson(query, search);
    const members = await query.getMany();
    const next = members.length === limit ? (members.at(-1)?.id ?? null) : null;
    return { rows: await this.view.rows(members), next };
  }

  private async unionsOf(actor: Actor, unionId: string | undefined): Promise<string[]> {
    if (unionId === undefined) return this.access.unionsOf(actor, 'members.see');
    await this.access.over(actor, 'members.see', unionId);
    return this.subtrees.of(unionId);
  }

  private narrow(query: SelectQueryBuilder<Member>, search: MemberSearch): void {
    const { before, joinedFrom, joinedTo } = search;
    for (const field of ['status', 'category', 'platform', 'channel'] as const) {
      if (search[field] !== undefined) query.andWhere(`m.${field} = :${field}`, { [field]: search[field] });
    }
    const zone = this.pack.timeZone;
    if (joinedFrom) query.andWhere('m.joinedAt >= :from', { from: beginOf(joinedFrom, zone) });
    if (joinedTo) query.andWhere('m.joinedAt < :to', { to: beginOf(joinedTo, zone) + DAY_MS });
    if (before) query.andWhere('m.id < :before', { before });
  }

  /** By blind index; a person without live membership is found by the last ones. */
  private ofPerson(query: SelectQueryBuilder<Member>, { phone, idNumber, name, held }: MemberSearch): void {
    const wanted = {
      ...(phone && { phoneIndex: this.vault.blindIndex('phone', phone) }),
      ...(idNumber && { idNumberIndex: this.vault.blindIndex('id-number', idNumber) }),
      ...(name && nameSearch(this.vault, name)),
    };
    if (Object.keys(wanted).length > 0) {
      query.innerJoin(Person, 'p', 'p.id = m.personId');
      for (const [column, value] of Object.entries(wanted))
        query.andWhere(`p.${column} = :${column}`, { [column]: value });
    }
    if (held === undefined) return;
    const { day } = localTime(this.clock.now(), this.pack.timeZone);
    whereHolding(query, this.vault, [held], day);
  }
}

/** The moment a business day begins; noon in Greenwich is that day in every zone of the country. */
function beginOf(day: string, zone: string): number {
  return startOfDay(Date.parse(`${day}T12:00:00Z`), zone);
}
