import { Injectable } from '@nestjs/common';
import type { ClerkRow, Done } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import {
  Audit,
  Clock,
  Database,
  Directory,
  DomainError,
  newId,
  Requests,
  Vault,
  type Actor,
  type Tx,
} from '../../kernel/index.js';
import { maskName, maskPhone } from '../people/mask.js';
import { nameIndexOf } from '../people/name-index.js';
import { People } from '../people/people.js';
import { Person } from '../people/person.entity.js';
import { KnownActors } from '../sessions/known-actors.js';
import { Session } from '../sessions/session.entity.js';
import { Access } from './access.js';
import { RoleGrant } from './role-grant.entity.js';

/** The clerks (核销员) of each shop. */
@Injectable()
export class Clerks {
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

  /** In the order they came. @throws NOT_FOUND */
  async list(actor: Actor, placeId: string): Promise<{ rows: ClerkRow[] }> {
    await this.placeUnder(actor, placeId);
    const where = { role: 'clerk' as const, scopeId: placeId };
    const grants = await this.db.read.find(RoleGrant, { where, order: { at: 'ASC', id: 'ASC' } });
    const people = await this.db.read.findBy(Person, { id: In(grants.map((it) => it.personId)) });
    const byId = new Map(people.map((it) => [it.id, it]));
    const shown = (cipher: string | null | undefined, mask: (text: string) => string) =>
      cipher ? mask(this.vault.decrypt(cipher)) : null;
    return {
      rows: grants.map(({ personId, at }) => {
        const person = byId.get(personId);
        const name = shown(person?.nameCipher, maskName) ?? '没写名字';
        return { personId, name, phone: shown(person?.phoneCipher, maskPhone), since: at };
      }),
    };
  }

  /** How many clerks each shop has. */
  async counts(placeIds: readonly string[]): Promise<Map<string, number>> {
    if (placeIds.length === 0) return new Map();
    const rows = await this.db.read
      .createQueryBuilder(RoleGrant, 'g')
      .select('g.scopeId', 'placeId')
      .addSelect('COUNT(*)', 'clerks')
      .where("g.role = 'clerk' AND g.scopeId IN (:...placeIds)", { placeIds })
      .groupBy('g.scopeId')
      .getRawMany<{ placeId: string; clerks: string }>();
    return new Map(rows.map((it) => [it.placeId, Number(it.clerks)]));
  }

  /** Holds from the clerk's next request; in another process within five seconds. Who is no clerk stays none. @throws NOT_FOUND */
  async revoke(
    actor: Actor,
    { placeId, personId, requestId, reason }: { placeId: string; personId: string; requestId: string; reason: string },
  ): Promise<Done> {
    await this.placeUnder(actor, placeId);
    const body = { by: actor.personId, revoke: personId, placeId, reason };
    const done = await this.requests.once(requestId, body, async (tx) => {
      const gone = await tx.delete(RoleGrant, { personId, role: 'clerk', scopeId: placeId });
      if (gone.affected === 0) return { done: true as const };
      await this.audit.record(tx, actor, 'role.revoked', personId, { role: 'clerk', scopeId: placeId, reason });
      return { done: true as const };
    });
    this.known.forget();
    return done;
  }

  /** @throws NOT_ALLOWED · NOT_FOUND the place does not exist, or not for this actor */
  async placeUnder(actor: Actor, placeId: string): Promise<void> {
    const place = (await this.directory.placesById([placeId])).get(placeId);
    await this.access.over(actor, 'places', place?.unionId ?? '');
  }

  /** The person behind a session with a verified phone, known from now on. @throws PHONE_FIRST */
  async register(tx: Tx, { id, personId, phoneIndex, phoneCipher }: Session, name: string): Promise<string> {
    if (!phoneIndex || !phoneCipher) throw new DomainError('PHONE_FIRST');
    const named = { nameCipher: this.vault.encrypt(name), ...nameIndexOf(this.vault, name) };
    const person = personId
      ? await tx.findOneByOrFail(Person, { id: personId })
      : await this.people.find(tx, { phoneIndex });
    if (!person) {
      const fresh = await this.people.create(tx, { phoneIndex, phoneCipher, ...named });
      await tx.update(Session, { id }, { personId: fresh });
      return fresh;
    }
    // Who has joined goes by the name of the ID card.
    if (!person.nameCipher) await tx.update(Person, { id: person.id }, { ...named, phoneIndex, phoneCipher });
    if (!personId) await tx.update(Session, { id }, { personId: person.id });
    return person.id;
  }

  /** @returns false where the person is a clerk there already */
  async grant(tx: Tx, by: Actor, personId: string, placeId: string): Promise<boolean> {
    const grant = { personId, role: 'clerk' as const, scopeId: placeId };
    if (await tx.existsBy(RoleGrant, grant)) return false;
    await tx.insert(RoleGrant, { id: newId(), ...grant, grantedBy: by.personId, at: this.clock.now() });
    await this.audit.record(tx, by, 'role.granted', personId, { role: 'clerk', scopeId: placeId });
    return true;
  }

  /** After a grant was committed. */
  forgetActors(): void {
    this.known.forget();
  }
}
