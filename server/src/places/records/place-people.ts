import { Injectable } from '@nestjs/common';
import type { Done, PlacePerson as PersonAnswer } from '@nuanxin/shared-types';
import { Audit, Clock, Database, DomainError, newId, Requests, Vault, type Actor } from '../../kernel/index.js';
import { Access, maskName, maskPhone } from '../../membership/index.js';
import { PlacePerson } from './place-person.entity.js';
import { Places } from './places.js';

/** People responsible for a place (负责人); their names and phones are encrypted, and a cadre of its union sees them masked. */
@Injectable()
export class PlacePeople {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly places: Places,
  ) {}

  /** In the order they came. Whoever asks has been allowed to see the place's record. */
  async list(placeId: string): Promise<PersonAnswer[]> {
    const people = await this.db.read.find(PlacePerson, { where: { placeId }, order: { at: 'ASC', id: 'ASC' } });
    return people.map((it) => this.masked(it));
  }

  /** @throws NOT_FOUND */
  async add(
    actor: Actor,
    {
      id: placeId,
      requestId,
      name,
      phone,
      duty,
    }: { id: string; requestId: string; name: string; phone: string; duty: string },
  ): Promise<PersonAnswer> {
    await this.hold(actor, placeId);
    const body = { by: actor.personId, placeId, name, phone, duty };
    const { id } = await this.requests.once(requestId, body, async (tx) => {
      const fresh = newId();
      const ciphers = { nameCipher: this.vault.encrypt(name), phoneCipher: this.vault.encrypt(phone) };
      await tx.insert(PlacePerson, { id: fresh, placeId, ...ciphers, duty, at: this.clock.now() });
      await this.audit.record(tx, actor, 'place.person_added', placeId, { person: fresh, duty });
      return { id: fresh };
    });
    return { id, name: maskName(name), phone: maskPhone(phone), duty };
  }

  /** The row goes, and with it the name and phone; who is gone already stays gone. @throws NOT_FOUND */
  async remove(
    actor: Actor,
    { id: placeId, personId, requestId }: { id: string; personId: string; requestId: string },
  ): Promise<Done> {
    await this.hold(actor, placeId);
    return this.requests.once(requestId, { by: actor.personId, remove: personId, placeId }, async (tx) => {
      const gone = await tx.delete(PlacePerson, { id: personId, placeId });
      if (gone.affected === 1)
        await this.audit.record(tx, actor, 'place.person_removed', placeId, { person: personId });
      return { done: true as const };
    });
  }

  /** @throws NOT_FOUND */
  async reveal(
    actor: Actor,
    { id: placeId, personId, reason }: { id: string; personId: string; reason: string },
  ): Promise<{ name: string; phone: string }> {
    await this.hold(actor, placeId);
    const person = await this.db.read.findOneBy(PlacePerson, { id: personId, placeId });
    if (!person) throw new DomainError('NOT_FOUND');
    const facts = { person: personId, reason };
    await this.db.transact((tx) => this.audit.record(tx, actor, 'place.person_revealed', placeId, facts));
    return { name: this.vault.decrypt(person.nameCipher), phone: this.vault.decrypt(person.phoneCipher) };
  }

  private async hold(actor: Actor, placeId: string): Promise<void> {
    await this.access.over(actor, 'places', await this.places.unionOf(placeId));
  }

  private masked({ id, nameCipher, phoneCipher, duty }: PlacePerson): PersonAnswer {
    const [name, phone] = [nameCipher, phoneCipher].map((it) => this.vault.decrypt(it));
    return { id, name: maskName(name ?? ''), phone: maskPhone(phone ?? ''), duty };
  }
}
