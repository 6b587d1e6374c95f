import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import {
  Audit,
  Clock,
  Codes,
  DomainError,
  insertRows,
  newId,
  Vault,
  type Actor,
  type Tx,
  type Value,
} from '../../kernel/index.js';
import { Member } from '../members/member.entity.js';
import { ErasureTrace } from '../people/erasure-trace.entity.js';
import { freshMemberNumbers } from '../people/member-number.js';
import { nameIndexOf } from '../people/name-index.js';
import { Person } from '../people/person.entity.js';
import { openUnion } from '../unions/union-tree.js';
import { Enrolment } from './enrolment.js';

/** A row of a union's own list (名册). */
export interface ListedPerson {
  name: string;
  /** 18 characters, upper case. */
  idNumber: string;
  phone: string | null;
  category: string;
  platform: string | null;
}

/** Where the people of a list belong, and the texts they agreed to on paper. */
export interface Listing {
  unionId: string;
  /** Where they come from, e.g. `import`. */
  channel: string;
  consent: { rules: string; privacy: string };
}

/** What becomes of a row. */
export type Verdict =
  | { outcome: 'joins' }
  /** A live member of this very union, or listed twice. */
  | { outcome: 'found' }
  /** A live member of another union of the city: one person is in one union. */
  | { outcome: 'elsewhere'; unionId: string }
  | { outcome: 'refused'; error: DomainError };

/** A row with what the database knows of it. */
interface Judged {
  row: ListedPerson;
  verdict: Verdict;
  idNumberIndex: string;
  phoneIndex: string | null;
  /** The record to use; null: a new one. */
  person: Person | null;
}

/** Memberships of a whole list (批量入会): sets of rows, a few statements for each. */
@Injectable()
export class ListedJoins {
  constructor(
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly codes: Codes,
    private readonly audit: Audit,
    private readonly enrolment: Enrolment,
  ) {}

  /** What would become of the rows, in their order; writes nothing. A few hundred rows at a time. */
  async judge(from: Tx, unionId: string, rows: readonly ListedPerson[]): Promise<Verdict[]> {
    return (await this.look(from, unionId, rows)).map((it) => it.verdict);
  }

  /**
   * Makes members of the rows that can be, in the caller's transaction, which reruns whole when somebody joins at the same
   * moment and a unique key says so. The caller has checked the scope. A few hundred rows at a time.
   * @throws UNION_CLOSED
   */
  async joinMany(tx: Tx, actor: Actor, listing: Listing, rows: readonly ListedPerson[]): Promise<Verdict[]> {
    const judged = await this.look(tx, listing.unionId, rows);
    const joining = judged.filter((it) => it.verdict.outcome === 'joins');
    const people = await this.settlePeople(tx, joining);
    const memberIds = await this.enrolAll(tx, listing, joining, people, actor);
    await this.audit.recordMany(tx, actor, 'member.listed', memberIds, { unionId: listing.unionId });
    // Afterwards: the insert waits for a merger under way, and only then it is known how that ended.
    await openUnion(tx, listing.unionId);
    return judged.map((it) => it.verdict);
  }

  private async look(from: Tx, unionId: string, rows: readonly ListedPerson[]): Promise<Judged[]> {
    const keys = rows.map(({ idNumber, phone }) => ({
      idNumberIndex: this.vault.blindIndex('id-number', idNumber),
      phoneIndex: phone ? this.vault.blindIndex('phone', phone) : null,
    }));
    const numbers = keys.map((it) => it.idNumberIndex);
    const byNumber = await this.byNumber(from, numbers);
    const byPhone = await from.findBy(Person, { phoneIndex: In(keys.flatMap((it) => it.phoneIndex ?? [])) });
    const phones = new Map(byPhone.map((it) => [it.phoneIndex, it]));
    const personIds = [...byNumber.values(), ...byPhone].map((it) => it.id);
    const live = new Map((await from.findBy(Member, { livePersonId: In(personIds) })).map((it) => [it.personId, it]));
    const seen = { numbers: new Set<string>(), phones: new Set<string>() };
    return rows.map((row, i) => {
      const { idNumberIndex = '', phoneIndex = null } = keys[i] ?? {};
      const known = byNumber.get(idNumberIndex) ?? null;
      const holder = phoneIndex ? (phones.get(phoneIndex) ?? null) : null;
      // Whoever has another ID number is another person, even with the same phone.
      const person = known ?? (holder?.idNumberIndex === null ? holder : null);
      const taken = holder !== null && holder.id !== known?.id && holder.idNumberIndex !== null;
      const verdict = this.verdict(row, {
        member: person && live.get(person.id),
        unionId,
        listedBefore: seen.numbers.has(idNumberIndex),
        phoneTaken: taken || (phoneIndex !== null && seen.phones.has(phoneIndex)),
      });
      seen.numbers.add(idNumberIndex);
      if (phoneIndex) seen.phones.add(phoneIndex);
      // A phone on a list is hearsay: it never takes another's place, and a record that has one keeps it.
      const free = holder === null || holder.id === person?.id;
      return { row, verdict, idNumberIndex, phoneIndex: free ? phoneIndex : null, person };
    });
  }

  private verdict(
    row: ListedPerson,
    facts: { member: Member | null | undefined; unionId: string; listedBefore: boolean; phoneTaken: boolean },
  ): Verdict {
    try {
      this.enrolment.checkFacts({ ...row, platform: row.platform ?? undefined });
    } catch (error) {
      if (error instanceof DomainError) return { outcome: 'refused', error };
      throw error;
    }
    const { member, unionId, listedBefore, phoneTaken } = facts;
    if (listedBefore || member?.unionId === unionId) return { outcome: 'found' };
    if (member) return { outcome: 'elsewhere', unionId: member.unionId };
    if (phoneTaken) return { outcome: 'refused', error: new DomainError('PHONE_TAKEN', { field: 'phone' }) };
    return { outcome: 'joins' };
  }

  /** Also who was erased today, so that the emptied record is used again. */
  private async byNumber(from: Tx, numbers: string[]): Promise<Map<string, Person>> {
    const people = await from.findBy(Person, { idNumberIndex: In(numbers) });
    const traces = await from.findBy(ErasureTrace, { blindIndex: In(numbers), until: MoreThan(this.clock.now()) });
    const erased = await from.findBy(Person, { id: In(traces.map((it) => it.personId)) });
    return new Map([
      ...traces.flatMap((trace) => {
        const person = erased.find((it) => it.id === trace.personId);
        return person ? [[trace.blindIndex, person] as const] : [];
      }),
      ...people.map((it) => [it.idNumberIndex ?? '', it] as const),
    ]);
  }

  /** @returns the person of each row, in order */
  private async settlePeople(tx: Tx, joining: readonly Judged[]): Promise<string[]> {
    const now = this.clock.now();
    const fresh: Value[][] = [];
    const ids: string[] = [];
    for (const { row, idNumberIndex, phoneIndex, person } of joining) {
      const phoneCipher = row.phone && phoneIndex ? this.vault.encrypt(row.phone) : null;
      const identity = {
        nameCipher: this.vault.encrypt(row.name),
        ...nameIndexOf(this.vault, row.name),
        idNumberCipher: this.vault.encrypt(row.idNumber),
        idNumberIndex,
      };
      const id = person?.id ?? newId();
      ids.push(id);
      if (person) {
        const phone = person.phoneIndex === null && phoneCipher ? { phoneIndex, phoneCipher } : {};
        // What somebody told of themselves stands; a list only fills in.
        const missing = person.idNumberIndex === null ? { ...identity, erasedAt: null } : {};
        await tx.update(Person, { id }, { ...missing, ...phone, category: row.category });
        continue;
      }
      const { nameCipher, nameFirstIndex, nameTwoIndex, nameIndex, idNumberCipher } = identity;
      const name = [nameCipher, nameFirstIndex, nameTwoIndex, nameIndex];
      const rest = [phoneCipher, phoneIndex, row.category, this.codes.newHandle(), now];
      fresh.push([id, ...name, idNumberCipher, idNumberIndex, ...rest]);
    }
    await insertRows(tx, 'person', PERSON_COLUMNS, fresh);
    return ids;
  }

  private async enrolAll(
    tx: Tx,
    { unionId, channel, consent }: Listing,
    joining: readonly Judged[],
    people: readonly string[],
    { personId: takenBy }: Actor,
  ): Promise<string[]> {
    const now = this.clock.now();
    const numbers = await freshMemberNumbers(tx, joining.length);
    const rows = joining.map(({ row }, i) => {
      const person = people[i] ?? '';
      const { category, platform } = row;
      return [newId(), numbers[i] ?? '', person, person, unionId, 'active', category, platform, channel, now];
    });
    await insertRows(tx, 'member', MEMBER_COLUMNS, rows);
    const consents = people.flatMap((person) =>
      (['rules', 'privacy'] as const).map((kind) => [newId(), person, kind, consent[kind], now, takenBy]),
    );
    await insertRows(tx, 'consent', ['id', 'personId', 'kind', 'version', 'at', 'takenBy'], consents);
    return rows.map(([id]) => String(id));
  }
}

const PERSON_COLUMNS = [
  ...['id', 'nameCipher', 'nameFirstIndex', 'nameTwoIndex', 'nameIndex', 'idNumberCipher', 'idNumberIndex'],
  ...['phoneCipher', 'phoneIndex', 'category', 'codeHandle', 'createdAt'],
];
const MEMBER_COLUMNS = [
  ...['id', 'number', 'personId', 'livePersonId', 'unionId', 'status', 'category', 'platform', 'channel', 'joinedAt'],
];
