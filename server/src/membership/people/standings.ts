import { Injectable } from '@nestjs/common';
import type { MemberStatus } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, DomainError, Vault, type Actor, type Tx } from '../../kernel/index.js';
import { DependantRecord } from '../dependants/dependant.entity.js';
import { heldOn } from '../members/held.js';
import { Member } from '../members/member.entity.js';
import { Session } from '../sessions/session.entity.js';
import { Union } from '../unions/union.entity.js';
import { ageOn, birthDateOf } from './id-number.js';
import { People } from './people.js';
import { Person } from './person.entity.js';

/** What a rule about who and on which day may ask of a person; of nobody known, a guest's; of a child its guardian's, but the age. */
export interface Standing {
  status: MemberStatus | null;
  /** Of the membership where there is one, else the one last told. */
  category: string | null;
  /** Of the membership; null without one. */
  unionId: string | null;
  /** Codes of badges and honours that hold on a business day. */
  heldOn(day: string): readonly string[];
  /** Full years; null where no ID number is known. */
  ageOn(day: string): number | null;
}

const UNKNOWN: Standing = {
  status: null,
  category: null,
  unionId: null,
  heldOn: () => [],
  ageOn: () => null,
};

/** People as the rules of other rooms see them. */
@Injectable()
export class Standings {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
    private readonly people: People,
  ) {}

  async of(personId: string | null, from: Tx = this.db.read): Promise<Standing> {
    const person = personId === null ? null : await from.findOneBy(Person, { id: personId });
    if (!person) return UNKNOWN;
    const child = await from.findOneBy(DependantRecord, { id: person.id });
    if (child) {
      const birthDate = this.vault.decrypt(child.birthCipher);
      return { ...(await this.of(child.guardianId, from)), ageOn: (day) => ageOn(day, birthDate) };
    }
    const member = await from.findOneBy(Member, { livePersonId: person.id });
    const { heldCipher, idNumberCipher } = person;
    return {
      status: member?.status ?? null,
      category: member?.category ?? person.category,
      unionId: member?.unionId ?? null,
      heldOn: (day) => heldOn(this.vault, heldCipher, day),
      ageOn: (day) => (idNumberCipher ? ageOn(day, birthDateOf(this.vault.decrypt(idNumberCipher))) : null),
    };
  }

  /** Ids of a union and of all above it. */
  async above(unionId: string): Promise<string[]> {
    const union = await this.db.read.findOneBy(Union, { id: unionId });
    if (!union) return [];
    const codes = union.path.split('/').filter(Boolean);
    return (await this.db.read.find(Union, { where: { code: In(codes) }, select: { id: true } })).map((it) => it.id);
  }

  /** The person behind a session, if anybody knows one. */
  async knownBehind({ personId, sessionId }: Actor): Promise<string | null> {
    if (personId || !sessionId) return personId;
    return (await this.db.read.findOneBy(Session, { id: sessionId }))?.personId ?? null;
  }

  /**
   * The person behind a session; one with a verified phone that nobody has becomes known by it (先服务后入会).
   * @throws SIGN_IN_FIRST · PHONE_FIRST
   */
  async personBehind(tx: Tx, actor: Actor): Promise<string> {
    if (actor.personId) return actor.personId;
    const session = await tx.findOneBy(Session, { id: actor.sessionId ?? '' });
    if (!session) throw new DomainError('SIGN_IN_FIRST');
    if (session.personId) return session.personId;
    const { id, phoneIndex, phoneCipher } = session;
    if (!phoneIndex || !phoneCipher) throw new DomainError('PHONE_FIRST');
    const known = await this.people.find(tx, { phoneIndex });
    const personId = known?.id ?? (await this.people.create(tx, { phoneIndex, phoneCipher }));
    await tx.update(Session, { id }, { personId });
    return personId;
  }
}
