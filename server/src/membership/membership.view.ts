import { Inject, Injectable } from '@nestjs/common';
import type { Card, Me, MemberRow, Role } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { CITY_PACK, Codes, Database, Directory, Vault, type CityPack } from '../kernel/index.js';
import { maskIdNumber, maskName, maskPhone } from './people/mask.js';
import { Member } from './members/member.entity.js';
import { Person } from './people/person.entity.js';
import { RoleGrant } from './staff/role-grant.entity.js';
import type { Session } from './sessions/session.entity.js';
import { Union } from './unions/union.entity.js';

/** Entity → contract, the only place. */
@Injectable()
export class MembershipView {
  constructor(
    private readonly db: Database,
    private readonly codes: Codes,
    private readonly vault: Vault,
    private readonly directory: Directory,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async me({ personId, phoneCipher }: Pick<Session, 'personId' | 'phoneCipher'>): Promise<Me> {
    const member = personId ? await this.db.read.findOneBy(Member, { livePersonId: personId }) : null;
    return {
      phone: phoneCipher ? maskPhone(this.vault.decrypt(phoneCipher)) : null,
      member: member && (await this.card(member)),
      roles: personId ? await this.roles(personId) : [],
    };
  }

  async card(member: Member): Promise<Card> {
    const person = await this.db.read.findOneByOrFail(Person, { id: member.personId });
    const union = await this.db.read.findOneByOrFail(Union, { id: member.unionId });
    const category = this.pack.categories.find((it) => it.code === member.category);
    return {
      memberId: member.id,
      number: member.number,
      name: person.nameCipher ? this.vault.decrypt(person.nameCipher) : '',
      category: { code: member.category, name: category?.name ?? '其他' },
      platform: category?.platforms.find((it) => it.code === member.platform)?.name ?? null,
      union: { id: union.id, name: union.name },
      status: member.status,
      joinedAt: member.joinedAt,
      code: member.status === 'active' ? this.codes.seed(person.codeHandle) : null,
    };
  }

  /** Masked, for a cadre. */
  async rows(members: readonly Member[]): Promise<MemberRow[]> {
    const people = await byId(this.db.read.findBy(Person, { id: In(members.map((it) => it.personId)) }));
    const unions = await byId(this.db.read.findBy(Union, { id: In(members.map((it) => it.unionId)) }));
    return members.map((member) => {
      const person = people.get(member.personId);
      const shown = (cipher: string | null | undefined, mask: (text: string) => string) =>
        cipher ? mask(this.vault.decrypt(cipher)) : null;
      return {
        id: member.id,
        number: member.number,
        name: shown(person?.nameCipher, maskName) ?? '已删除',
        phone: shown(person?.phoneCipher, maskPhone),
        idNumber: shown(person?.idNumberCipher, maskIdNumber),
        category: this.pack.categories.find((it) => it.code === member.category)?.name ?? '其他',
        union: { id: member.unionId, name: unions.get(member.unionId)?.name ?? '' },
        status: member.status,
        joinedAt: member.joinedAt,
        channel: member.channel,
      };
    });
  }

  private async roles(personId: string): Promise<Role[]> {
    const grants = await this.db.read.find(RoleGrant, { where: { personId }, order: { at: 'ASC', id: 'ASC' } });
    const scopes = grants.map((it) => it.scopeId);
    const unions = await byId(this.db.read.findBy(Union, { id: In(scopes) }));
    const places = await this.directory.placesById(scopes);
    return grants.map(({ role, scopeId }) => ({
      role,
      scopeId,
      scopeName: (unions.get(scopeId) ?? places.get(scopeId))?.name ?? '',
    }));
  }
}

async function byId<T extends { id: string }>(rows: Promise<T[]>): Promise<Map<string, T>> {
  return new Map((await rows).map((it) => [it.id, it]));
}
