import { Inject, Injectable } from '@nestjs/common';
import type { Join } from '@nuanxin/shared-types';
import {
  CITY_PACK,
  Clock,
  DomainError,
  localTime,
  newId,
  Outbox,
  Vault,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { Member } from '../members/member.entity.js';
import { Consent } from '../people/consent.entity.js';
import { ageOn, birthDateOf } from '../people/id-number.js';
import { newMemberNumber } from '../people/member-number.js';
import { nameIndexOf } from '../people/name-index.js';
import { People } from '../people/people.js';
import { Person } from '../people/person.entity.js';
import { Union } from '../unions/union.entity.js';

const MIN_AGE = 16;

/** What the phone of who joins has proved to be its own. */
export interface Carrier {
  phoneIndex: string | null;
  phoneCipher: string | null;
  openidIndex: string | null;
}

export type Answers = Pick<Join, 'name' | 'idNumber' | 'category' | 'platform' | 'consent'>;

/** Where somebody joins, and by whose hands. */
export interface Place {
  union: Pick<Union, 'id'>;
  status: 'pending' | 'active';
  joinCodeId: string | null;
  channel: string | null;
  /** Colleague who helped and took the consent. */
  helpedBy: string | null;
}

/** The steps every way of joining shares: checking the answers, finding the one record of a person, the membership itself. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly people: People,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws CONSENT_OUTDATED · CATEGORY_UNKNOWN · ID_NUMBER_WRONG · TOO_YOUNG */
  checkAnswers(answers: Omit<Answers, 'name'>): void {
    const { rules, privacy } = this.pack.consent;
    if (answers.consent.rules !== rules.version || answers.consent.privacy !== privacy.version) {
      throw new DomainError('CONSENT_OUTDATED', { field: 'consent' });
    }
    this.checkFacts(answers);
  }

  /** @throws CATEGORY_UNKNOWN · ID_NUMBER_WRONG · TOO_YOUNG */
  checkFacts({ category, platform, idNumber }: Pick<Answers, 'category' | 'platform' | 'idNumber'>): void {
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
   * with the ID number is handed over only to its own phone or WeChat, so that nobody joins as somebody else, unless
   * `vouched` says that somebody has seen who this is, or that nobody has it yet.
   * @throws ID_NUMBER_TAKEN
   */
  async settlePerson(
    tx: Tx,
    { phoneIndex, phoneCipher, openidIndex }: Carrier,
    { name, idNumber, category }: Answers,
    vouched: (person: Person) => Promise<boolean> = () => Promise.resolve(false),
  ): Promise<string> {
    const idNumberIndex = this.vault.blindIndex('id-number', idNumber);
    const facts = {
      nameCipher: this.vault.encrypt(name),
      ...nameIndexOf(this.vault, name),
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
      if (!own && byNumber.erasedAt === null && !(await vouched(byNumber))) {
        throw new DomainError('ID_NUMBER_TAKEN', { field: 'idNumber' });
      }
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

  /** Makes the membership and keeps the consent it rests on. */
  async enrol(tx: Tx, personId: string, { category, platform, consent }: Answers, place: Place): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const { union, status, joinCodeId, channel, helpedBy } = place;
    await tx.insert(Member, {
      id,
      number: newMemberNumber(),
      personId,
      livePersonId: personId,
      unionId: union.id,
      status,
      category,
      platform: platform ?? null,
      joinCodeId,
      channel,
      helpedBy,
      joinedAt: now,
      leftAt: null,
    });
    await followUnion(tx, id, union.id);
    for (const kind of ['rules', 'privacy'] as const) {
      const version = consent[kind];
      await tx.insert(Consent, { id: newId(), personId, kind, version, at: now, takenBy: helpedBy });
    }
    return id;
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
}

/**
 * To be called right after a membership was put into a union. The foreign key's lock makes that write wait for a merger or
 * closure under way, and makes one that begins now wait for us; so what is read here, afterwards, is how it stands: in a union
 * that ended meanwhile the membership goes where the others went. Reading before the write would miss that.
 */
export async function followUnion(tx: Tx, memberId: string, unionId: string): Promise<void> {
  const { status, mergedIntoId } = await tx.findOneByOrFail(Union, { id: unionId });
  if (status === 'open' || !mergedIntoId) return;
  await tx.update(Member, { id: memberId }, { unionId: mergedIntoId });
  await followUnion(tx, memberId, mergedIntoId);
}
