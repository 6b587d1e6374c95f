import { Inject, Injectable } from '@nestjs/common';
import type { Done, MyData } from '@nuanxin/shared-types';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import {
  Audit,
  CITY_PACK,
  Clock,
  Codes,
  Database,
  DomainError,
  localTime,
  Outbox,
  Requests,
  Vault,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { DependantView } from '../dependants/dependant.view.js';
import { endAccount } from '../accounts/end-account.js';
import { personOf } from '../staff/access.js';
import { Consent } from './consent.entity.js';
import { ErasureTrace } from './erasure-trace.entity.js';
import { openHonour } from '../members/held.js';
import { Honour } from '../members/honour.entity.js';
import { KnownActors } from '../sessions/known-actors.js';
import { Member } from '../members/member.entity.js';
import { MemberNumberRecord } from './member-number.entity.js';
import { Person } from './person.entity.js';
import { withdrawTransfers } from '../members/transfer-records.js';
import { RoleGrant } from '../staff/role-grant.entity.js';
import { Session } from '../sessions/session.entity.js';
import { Union } from '../unions/union.entity.js';

type Redemptions = (personId: string) => Promise<MyData['redemptions']>;
type Booked = (personId: string) => Promise<NonNullable<MyData['bookings']>>;
type Learned = (personId: string) => Promise<Pick<MyData, 'courses' | 'pairs'>>;
type Said = (personId: string) => Promise<NonNullable<MyData['said']>>;

/** What is held about a person, for the person (个人信息保护法 第四十四至四十七条): see, export, leave, erase. */
@Injectable()
export class PersonalData {
  private redemptions: Redemptions = () => Promise.resolve([]);
  private said: Said = () => Promise.resolve([]);
  private learned: Learned = () => Promise.resolve({});
  private booked: Booked = () => Promise.resolve([]);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly codes: Codes,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly known: KnownActors,
    private readonly dependants: DependantView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** The room above that holds what was taken says how to list it. */
  registerRedemptions(list: Redemptions): void {
    this.redemptions = list;
  }

  /** The same for what was said of places. */
  registerSaid(list: Said): void {
    this.said = list;
  }

  /** The same for what was booked. */
  registerBookings(list: Booked): void {
    this.booked = list;
  }

  /** The same for courses, masters and apprentices. */
  registerCourses(list: Learned): void {
    this.learned = list;
  }

  /** What a person took, newest first; at most the last thousand. */
  taken(personId: string): Promise<MyData['redemptions']> {
    return this.redemptions(personId);
  }

  async export(actor: Actor): Promise<MyData> {
    const personId = personOf(actor);
    const person = await this.db.read.findOneByOrFail(Person, { id: personId });
    const members = await this.db.read.find(Member, { where: { personId }, order: { joinedAt: 'ASC' } });
    const unions = await this.db.read.findBy(Union, { id: In(members.map((it) => it.unionId)) });
    const consents = await this.db.read.find(Consent, { where: { personId }, order: { at: 'ASC' } });
    const open = (cipher: string | null) => (cipher ? this.vault.decrypt(cipher) : null);
    return {
      person: {
        name: open(person.nameCipher) ?? '',
        idNumber: open(person.idNumberCipher),
        phone: open(person.phoneCipher),
        category: person.category,
      },
      memberships: members.map(({ unionId, status, joinedAt, leftAt, channel }) => ({
        union: unions.find((it) => it.id === unionId)?.name ?? '',
        status,
        joinedAt,
        leftAt,
        channel,
      })),
      consents: consents.map(({ kind, version, at }) => ({ kind, version, at })),
      redemptions: await this.redemptions(personId),
      honours: await this.honours(personId),
      said: await this.said(personId),
      bookings: await this.booked(personId),
      ...(await this.learned(personId)),
      dependants: await this.dependants.of(personId),
      exportedAt: this.clock.now(),
    };
  }

  private async honours(personId: string): Promise<MyData['honours']> {
    const rows = await this.db.read.find(Honour, { where: { personId }, order: { id: 'DESC' } });
    return rows.map((row) => {
      const { name, endsOn, certificate, year, grantedAt, endedAt } = openHonour(row, this.vault, this.pack);
      return { name, endsOn, certificate, year, grantedAt, endedAt };
    });
  }

  /** Leaves the union (退会). @throws NOT_A_MEMBER */
  async leave(actor: Actor, { requestId }: { requestId: string }): Promise<Done> {
    const personId = personOf(actor);
    return this.requests.once(requestId, { personId, act: 'leave' }, async (tx) => {
      if (!(await this.endMembership(tx, personId))) throw new DomainError('NOT_A_MEMBER');
      await this.audit.record(tx, actor, 'member.left', personId);
      return { done: true };
    });
  }

  /** Removes name, ID number, phone, roles and sessions for good; the ledger keeps numbers. */
  async erase(actor: Actor, { requestId }: { requestId: string }): Promise<Done> {
    const personId = personOf(actor);
    const done = await this.requests.once(requestId, { personId, act: 'erase' }, async (tx): Promise<Done> => {
      await this.forget(tx, actor, personId);
      return { done: true };
    });
    this.known.forget();
    return done;
  }

  /** The same for a person somebody else answers for; after the commit the known actors are to be forgotten. */
  async forget(tx: Tx, actor: Actor, personId: string): Promise<void> {
    await this.endMembership(tx, personId);
    await this.leaveTrace(tx, await tx.findOneByOrFail(Person, { id: personId }));
    await tx.update(
      Person,
      { id: personId },
      {
        nameCipher: null,
        nameFirstIndex: null,
        nameTwoIndex: null,
        nameIndex: null,
        heldCipher: null,
        idNumberCipher: null,
        idNumberIndex: null,
        phoneCipher: null,
        phoneIndex: null,
        openidIndex: null,
        codeHandle: this.codes.newHandle(),
        erasedAt: this.clock.now(),
      },
    );
    await tx.delete(Honour, { personId });
    await tx.delete(RoleGrant, { personId });
    await endAccount(tx, personId);
    await tx.delete(MemberNumberRecord, { personId });
    await tx.update(
      Session,
      { personId, revokedAt: IsNull() },
      { revokedAt: this.clock.now(), phoneCipher: null, phoneIndex: null, openidIndex: null },
    );
    await this.audit.record(tx, actor, 'person.erased', personId);
    await this.outbox.announce(tx, 'person.erased', { personId });
  }

  /** @returns false when there was no membership to end */
  private async endMembership(tx: Tx, personId: string): Promise<boolean> {
    const now = this.clock.now();
    const member = await tx.findOneBy(Member, { livePersonId: personId });
    if (!member) return false;
    const live = { id: member.id, livePersonId: personId };
    const ended = await tx.update(Member, live, { livePersonId: null, status: 'left', leftAt: now });
    await withdrawTransfers(tx, member.id, now);
    return ended.affected === 1;
  }

  private async leaveTrace(tx: Tx, person: Person): Promise<void> {
    const now = this.clock.now();
    const { minute } = localTime(now, this.pack.timeZone);
    const until = now - (now % 60_000) + (1440 - minute) * 60_000;
    await tx.delete(ErasureTrace, { until: LessThanOrEqual(now) });
    for (const blindIndex of [person.idNumberIndex, person.phoneIndex, person.openidIndex]) {
      if (!blindIndex) continue;
      await tx.delete(ErasureTrace, { blindIndex });
      await tx.insert(ErasureTrace, { blindIndex, personId: person.id, until });
    }
  }
}
