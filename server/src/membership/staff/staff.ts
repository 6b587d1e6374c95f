import { Injectable } from '@nestjs/common';
import type { RoleName } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import {
  Audit,
  Clock,
  Database,
  Directory,
  DomainError,
  newId,
  Requests,
  SYSTEM,
  Vault,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { Access } from './access.js';
import { KnownActors } from '../sessions/known-actors.js';
import { nameIndexOf } from '../people/name-index.js';
import { People } from '../people/people.js';
import { Person } from '../people/person.entity.js';
import { RoleGrant } from './role-grant.entity.js';

/** People with a role: clerks (核销员), cadres (工会干部), administrators. They sign in with the registered phone. */
@Injectable()
export class Staff {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly directory: Directory,
    private readonly people: People,
    private readonly known: KnownActors,
  ) {}

  /** @throws NOT_FOUND the place lies outside the cadre's scope */
  async addClerk(
    actor: Actor,
    { placeId, requestId, name, phone }: { placeId: string; requestId: string; name: string; phone: string },
  ): Promise<{ personId: string }> {
    const place = (await this.directory.placesById([placeId])).get(placeId);
    if (!place) throw new DomainError('NOT_FOUND');
    await this.access.over(actor, 'places', place.unionId);
    const added = await this.requests.once(requestId, { by: actor.personId, placeId, name, phone }, async (tx) => ({
      personId: await this.grant(tx, actor, { name, phone, role: 'clerk', scopeId: placeId }),
    }));
    this.known.forget();
    return added;
  }

  /** Full name of a colleague, for the own counter's heading. */
  async nameOf(personId: string): Promise<string> {
    const person = await this.db.read.findOneBy(Person, { id: personId });
    return person?.nameCipher ? this.vault.decrypt(person.nameCipher) : '';
  }

  /** Full names of colleagues by id, for who did or decided something. */
  async namesOf(personIds: readonly (string | null)[]): Promise<Map<string, string>> {
    const ids = [...new Set(personIds.filter((id) => id !== null))];
    const people = await this.db.read.findBy(Person, { id: In(ids) });
    return new Map(people.map((it) => [it.id, it.nameCipher ? this.vault.decrypt(it.nameCipher) : '已删除']));
  }

  /** Registers the staff of a city pack; again changes nothing. @returns those who have a login */
  async importPack(
    tx: Tx,
    staff: CityPack['staff'],
    ids: { unions: Map<string, string>; places: Map<string, string> },
  ): Promise<{ personId: string; login: string }[]> {
    const logins: { personId: string; login: string }[] = [];
    for (const it of staff) {
      const scopeId = ('place' in it ? ids.places.get(it.place) : ids.unions.get(it.union)) ?? '';
      const personId = await this.grant(tx, SYSTEM, { name: it.name, phone: it.phone, role: it.role, scopeId });
      if (it.login) logins.push({ personId, login: it.login });
    }
    return logins;
  }

  /** Gives a role to whoever has this phone; a new person is registered. @returns the person's id */
  async grant(
    tx: Tx,
    actor: Actor,
    { name, phone, role, scopeId }: { name: string; phone: string; role: RoleName; scopeId: string },
  ): Promise<string> {
    const personId = await this.register(tx, name, phone);
    if (await tx.existsBy(RoleGrant, { personId, role, scopeId })) return personId;
    await tx.insert(RoleGrant, {
      id: newId(),
      personId,
      role,
      scopeId,
      grantedBy: actor.personId,
      at: this.clock.now(),
    });
    await this.audit.record(
      tx,
      actor,
      'role.granted',
      personId,
      {},
      { before: { role: null, scopeId: null }, after: { role, scopeId } },
    );
    return personId;
  }

  private async register(tx: Tx, name: string, phone: string): Promise<string> {
    const phoneIndex = this.vault.blindIndex('phone', phone);
    const named = { nameCipher: this.vault.encrypt(name), ...nameIndexOf(this.vault, name) };
    const person = await this.people.find(tx, { phoneIndex });
    if (!person) return this.people.create(tx, { phoneIndex, phoneCipher: this.vault.encrypt(phone), ...named });
    if (!person.nameCipher) {
      await tx.update(Person, { id: person.id }, { ...named, phoneIndex, phoneCipher: this.vault.encrypt(phone) });
    }
    return person.id;
  }
}
