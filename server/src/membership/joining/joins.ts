import { Inject, Injectable } from '@nestjs/common';
import type { Join, Joined } from '@nuanxin/shared-types';
import {
  Audit,
  CITY_PACK,
  Clock,
  Database,
  DomainError,
  localTime,
  newId,
  Outbox,
  Requests,
  Vault,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { Consent } from '../people/consent.entity.js';
import { ageOn, birthDateOf } from '../people/id-number.js';
import { JoinCodes, type JoinOrigin } from './join-codes.js';
import { KnownActors } from '../sessions/known-actors.js';
import { Member } from '../members/member.entity.js';
import { MembershipView } from '../membership.view.js';
import { People } from '../people/people.js';
import { Person } from '../people/person.entity.js';
import { Session } from '../sessions/session.entity.js';
import { newMemberNumber } from '../people/member-number.js';

const MIN_AGE = 16;

/** Joining the union (入会). */
@Injectable()
export class Joins {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly people: People,
    private readonly joinCodes: JoinCodes,
    private readonly view: MembershipView,
    private readonly known: KnownActors,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /**
   * Makes the session's person a member, or finds the membership that is there already.
   * @throws PHONE_FIRST · CONSENT_OUTDATED · CATEGORY_UNKNOWN · ID_NUMBER_WRONG · TOO_YOUNG · JOIN_CODE_UNKNOWN · ID_NUMBER_TAKEN
   */
  async join(actor: Actor, input: Join): Promise<Joined> {
    this.checkAnswers(input);
    const origin = await this.joinCodes.origin(input.joinCode);
    const body = { session: actor.sessionId, ...input };
    const { memberId, found } = await this.requests.once(input.requestId, body, async (tx) => {
      const session = await tx.findOneByOrFail(Session, { id: actor.sessionId ?? '' });
      if (!session.phoneIndex) throw new DomainError('PHONE_FIRST');
      const personId = await this.settlePerson(tx, session, input);
      await tx.update(Session, { id: session.id }, { personId });
      const before = await tx.findOneBy(Member, { livePersonId: personId });
      if (before) return { memberId: before.id, found: true };
      const id = await this.enrol(tx, personId, input, origin);
      await this.audit.record(tx, { ...actor, personId }, 'member.joined', id, { unionId: origin.union.id });
      return { memberId: id, found: false };
    });
    this.known.forget();
    const member = await this.db.read.findOneByOrFail(Member, { id: memberId });
    return { card: await this.view.card(member), found };
  }

  private checkAnswers({ consent, category, platform, idNumber }: Join): void {
    const { rules, privacy } = this.pack.consent;
    if (consent.rules !== rules.version || consent.privacy !== privacy.version) {
      throw new DomainError('CONSENT_OUTDATED', { field: 'consent' });
    }
    const known = this.pack.categories.find((it) => it.code === category);
    if (!known) throw new DomainError('CATEGORY_UNKNOWN', { field: 'category' });
    if (platform && !known.platforms.some((it) => it.code === platform)) {
      throw new DomainError('CATEGORY_UNKNOWN', { field: 'platform' });
    }
    const { day } = localTime(this.clock.now(), this.pack.timeZone);
    if (ageOn(day, birthDateOf(idNumber)) < MIN_AGE) throw new DomainError('TOO_YOUNG', { field: 'idNumber' });
  }

  /**
   * The one record of this human being: by ID number; else the one served first with this phone; else a new one. A record
   * with the ID number is handed over only to its own phone or WeChat, so that nobody joins as somebody else.
   */
  private async settlePerson(tx: Tx, session: Session, { name, idNumber, category }: Join): Promise<string> {
    const idNumberIndex = this.vault.blindIndex('id-number', idNumber);
    const { phoneIndex, phoneCipher, openidIndex } = session;
    const facts = {
      nameCipher: this.vault.encrypt(name),
      idNumberCipher: this.vault.encrypt(idNumber),
      idNumberIndex,
      phoneIndex,
      phoneCipher,
      category,
      erasedAt: null,
      ...(openidIndex ? { openidIndex } : {}),
    };
    const byNumber = await this.people.find(tx, { idNumberIndex });
    const byPhone = phoneIndex ? await this.people.find(tx, { phoneIndex }) : null;
    if (byNumber) {
      const own = byNumber.phoneIndex === phoneIndex || (openidIndex && byNumber.openidIndex === openidIndex);
      if (!own && byNumber.erasedAt === null) throw new DomainError('ID_NUMBER_TAKEN', { field: 'idNumber' });
      if (byPhone && byPhone.id !== byNumber.id) await this.giveUpPhone(tx, byPhone, byNumber.id);
      await this.takeOpenid(tx, openidIndex, byNumber.id);
      await tx.update(Person, { id: byNumber.id }, facts);
      return byNumber.id;
    }
    if (byPhone?.idNumberIndex) await this.giveUpPhone(tx, byPhone, null);
    const served = byPhone && !byPhone.idNumberIndex ? byPhone.id : null;
    await this.takeOpenid(tx, openidIndex, served);
    if (!served) return this.people.create(tx, facts);
    await tx.update(Person, { id: served }, facts);
    return served;
  }

  /** The phone has a new owner. A record that was nothing but this phone becomes part of the new one. */
  private async giveUpPhone(tx: Tx, person: Person, intoId: string | null): Promise<void> {
    await tx.update(Person, { id: person.id }, { phoneIndex: null, phoneCipher: null });
    const onlyServed = !person.idNumberIndex;
    if (intoId && onlyServed) await this.outbox.announce(tx, 'person.merged', { fromId: person.id, intoId });
  }

  /** One WeChat account is one person: the last who joined with it. */
  private async takeOpenid(tx: Tx, openidIndex: string | null, keeperId: string | null): Promise<void> {
    if (!openidIndex) return;
    const holder = await tx.findOneBy(Person, { openidIndex });
    if (holder && holder.id !== keeperId) await tx.update(Person, { id: holder.id }, { openidIndex: null });
  }

  private async enrol(
    tx: Tx,
    personId: string,
    input: Join,
    { union, joinCodeId, channel }: JoinOrigin,
  ): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    await tx.insert(Member, {
      id,
      number: newMemberNumber(),
      personId,
      livePersonId: personId,
      unionId: union.id,
      status: union.review ? 'pending' : 'active',
      category: input.category,
      platform: input.platform ?? null,
      joinCodeId,
      channel,
      joinedAt: now,
      leftAt: null,
    });
    for (const kind of ['rules', 'privacy'] as const) {
      await tx.insert(Consent, { id: newId(), personId, kind, version: input.consent[kind], at: now });
    }
    return id;
  }
}
