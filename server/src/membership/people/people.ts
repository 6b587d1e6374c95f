import { Inject, Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import {
  among,
  CITY_PACK,
  Clock,
  Codes,
  Database,
  localTime,
  newId,
  Vault,
  type CityPack,
  type Question,
  type Statement,
  type Tx,
} from '../../kernel/index.js';
import { ErasureTrace } from './erasure-trace.entity.js';
import { maskName } from './mask.js';
import { heldOn } from '../members/held.js';
import { Member } from '../members/member.entity.js';
import { Person } from './person.entity.js';

/** A person as another room may see one: enough for a rule and for the clerk's screen. */
export interface KnownPerson {
  id: string;
  /** Masked; `新朋友` where no name is known. */
  name: string;
  /** Of the membership where there is one, else the one last told. */
  category: string | null;
  /** Null: not (or no longer) a member. */
  status: Member['status'] | null;
  /** Codes of the badges and honours held today. */
  held: string[];
}

type PersonRow = Pick<Person, 'id' | 'nameCipher' | 'heldCipher'> & Pick<KnownPerson, 'category' | 'status'>;

/** People of the city, found by what they carry. */
@Injectable()
export class People {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly vault: Vault,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** People by id, in no order; an unknown id is left out. */
  async known(ids: readonly (string | null)[], from: Tx = this.db.read): Promise<Map<string, KnownPerson>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    const people = await from.findBy(Person, { id: In(wanted) });
    const members = new Map((await from.findBy(Member, { livePersonId: In(wanted) })).map((it) => [it.personId, it]));
    return new Map(
      people.map((person) => {
        const member = members.get(person.id);
        const name = this.shownName(person.nameCipher);
        return [
          person.id,
          {
            id: person.id,
            name,
            category: member?.category ?? person.category,
            status: member?.status ?? null,
            held: this.heldToday(person.heldCipher),
          },
        ];
      }),
    );
  }

  /** Who shows the member code with this handle. */
  async byCodeHandle(handle: string): Promise<string | null> {
    const person = await this.db.read.findOne(Person, { where: { codeHandle: handle }, select: { id: true } });
    return person?.id ?? null;
  }

  /** Who shows the member codes with these handles, by handle. */
  withHandles(handles: readonly string[]): Question<Map<string, KnownPerson>> {
    return {
      sql: `SELECT p.id, p.codeHandle, p.nameCipher, p.heldCipher, COALESCE(m.category, p.category) AS category, m.status
       FROM person p LEFT JOIN member m ON m.livePersonId = p.id WHERE ${among('p.codeHandle', handles)}`,
      values: handles,
      read: (rows) => new Map(rows.map((it) => [String(it.codeHandle), this.knownPerson(it as PersonRow)])),
    };
  }

  /** Ids of the same people, as a subquery of another room's statement. */
  idsWithHandles(handles: readonly string[]): Statement {
    return { sql: `SELECT id FROM person WHERE ${among('codeHandle', handles)}`, values: handles };
  }

  /** The person with this phone, or a new one to be served first (先服务后入会). */
  async guest(tx: Tx, phone: string, category: string): Promise<string> {
    const phoneIndex = this.vault.blindIndex('phone', phone);
    const before = await this.find(tx, { phoneIndex });
    const phoneCipher = this.vault.encrypt(phone);
    if (before?.phoneIndex) return before.id;
    if (before) {
      await tx.update(Person, { id: before.id }, { phoneIndex, phoneCipher, category });
      return before.id;
    }
    return this.create(tx, { phoneIndex, phoneCipher, category });
  }

  /** By phone, ID number or openid, also one who was erased today. */
  async find(
    tx: Tx,
    by: { phoneIndex: string } | { idNumberIndex: string } | { openidIndex: string },
  ): Promise<Person | null> {
    const person = await tx.findOneBy(Person, by);
    if (person) return person;
    const [blindIndex = ''] = Object.values<string>(by);
    const trace = await tx.findOneBy(ErasureTrace, { blindIndex, until: MoreThan(this.clock.now()) });
    return trace ? tx.findOneBy(Person, { id: trace.personId }) : null;
  }

  async create(tx: Tx, facts: Partial<Person>): Promise<string> {
    const id = newId();
    await tx.insert(Person, { id, codeHandle: this.codes.newHandle(), createdAt: this.clock.now(), ...facts });
    return id;
  }

  private knownPerson({ id, nameCipher, category, status, heldCipher }: PersonRow): KnownPerson {
    return { id, name: this.shownName(nameCipher), category, status, held: this.heldToday(heldCipher) };
  }

  private heldToday(heldCipher: string | null): string[] {
    if (!heldCipher) return [];
    return heldOn(this.vault, heldCipher, localTime(this.clock.now(), this.pack.timeZone).day);
  }

  private shownName(cipher: string | null): string {
    return cipher ? maskName(this.vault.decrypt(cipher)) : '新朋友';
  }

  /** `外卖骑手` of `rider`. */
  categoryName(code: string | null): string {
    return this.pack.categories.find((it) => it.code === code)?.name ?? '其他';
  }
}
