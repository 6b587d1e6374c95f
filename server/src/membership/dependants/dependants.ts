import { Inject, Injectable } from '@nestjs/common';
import type { Dependant, Done, Relation } from '@nuanxin/shared-types';
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
  SYSTEM,
  Vault,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { ageOn } from '../people/id-number.js';
import { PersonalData } from '../people/my-data.js';
import { People } from '../people/people.js';
import { personOf } from '../staff/access.js';
import { DependantRecord, PickerRecord } from './dependant.entity.js';
import { DependantView } from './dependant.view.js';

const ADULT = 18;
const AT_MOST = 6;

/** Children and whoever may pick them up, as their guardian writes them down (我的孩子). */
@Injectable()
export class Dependants {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly requests: Requests,
    private readonly people: People,
    private readonly personalData: PersonalData,
    private readonly view: DependantView,
    private readonly audit: Audit,
    @Inject(CITY_PACK) private readonly pack: CityPack,
    outbox: Outbox,
  ) {
    outbox.on('person.merged', ({ fromId, intoId }) => this.db.transact((tx) => adopt(tx, fromId, intoId)));
    outbox.on('person.erased', ({ personId }) => this.followErased(personId));
  }

  async list(actor: Actor): Promise<{ rows: Dependant[] }> {
    return { rows: await this.view.of(personOf(actor)) };
  }

  /** @throws CONSENT_OUTDATED · NOT_A_CHILD · ENOUGH_CHILDREN */
  async add(
    actor: Actor,
    {
      requestId,
      name,
      birthDate,
      relation,
      consent,
    }: { requestId: string; name: string; birthDate: string; relation: Relation; consent: string },
  ): Promise<Dependant> {
    const guardianId = personOf(actor);
    if (consent !== this.pack.consent.guardian.version) throw new DomainError('CONSENT_OUTDATED');
    const now = this.clock.now();
    const age = ageOn(localTime(now, this.pack.timeZone).day, birthDate);
    if (age < 0 || age >= ADULT) throw new DomainError('NOT_A_CHILD');
    const body = { guardianId, child: { name, birthDate, relation } };
    const { id } = await this.requests.once(requestId, body, async (tx) => {
      const place = freePlace(await tx.findBy(DependantRecord, { guardianId }));
      if (place === null) throw new DomainError('ENOUGH_CHILDREN');
      const child = await this.people.create(tx, { nameCipher: this.vault.encrypt(name) });
      await tx.insert(DependantRecord, {
        ...{ id: child, guardianId, place, relation, birthCipher: this.vault.encrypt(birthDate) },
        ...{ consentVersion: consent, consentAt: now },
      });
      await this.audit.record(tx, actor, 'person.child_added', child, { consent });
      return { id: child };
    });
    return this.view.one(guardianId, id);
  }

  /** @throws NOT_FOUND */
  async remove(actor: Actor, { id, requestId }: { id: string; requestId: string }): Promise<Done> {
    const guardianId = personOf(actor);
    return this.requests.once(requestId, { guardianId, removeChild: id }, async (tx) => {
      await this.ownChild(tx, guardianId, id);
      await this.erase(tx, actor, id);
      return { done: true as const };
    });
  }

  /** @throws NOT_FOUND · ENOUGH_PICKERS */
  async addPicker(
    actor: Actor,
    { id, requestId, ...facts }: { id: string; requestId: string; name: string; phone: string; relation: Relation },
  ): Promise<Dependant> {
    const guardianId = personOf(actor);
    await this.requests.once(requestId, { guardianId, child: id, picker: facts }, async (tx) => {
      await this.ownChild(tx, guardianId, id);
      const place = freePlace(await tx.findBy(PickerRecord, { dependantId: id }));
      if (place === null) throw new DomainError('ENOUGH_PICKERS');
      const { name, phone, relation } = facts;
      const ciphers = { nameCipher: this.vault.encrypt(name), phoneCipher: this.vault.encrypt(phone) };
      await tx.insert(PickerRecord, { id: newId(), dependantId: id, place, relation, ...ciphers });
      await this.audit.record(tx, actor, 'person.picker_added', id);
      return {};
    });
    return this.view.one(guardianId, id);
  }

  /** @throws NOT_FOUND */
  async removePicker(
    actor: Actor,
    { id, pickerId, requestId }: { id: string; pickerId: string; requestId: string },
  ): Promise<Dependant> {
    const guardianId = personOf(actor);
    await this.requests.once(requestId, { guardianId, child: id, removePicker: pickerId }, async (tx) => {
      await this.ownChild(tx, guardianId, id);
      const { affected } = await tx.delete(PickerRecord, { id: pickerId, dependantId: id });
      if (affected === 0) throw new DomainError('NOT_FOUND');
      await this.audit.record(tx, actor, 'person.picker_removed', id);
      return {};
    });
    return this.view.one(guardianId, id);
  }

  private async ownChild(tx: Tx, guardianId: string, id: string): Promise<void> {
    if (!(await tx.existsBy(DependantRecord, { id, guardianId }))) throw new DomainError('NOT_FOUND');
  }

  private async erase(tx: Tx, actor: Actor, id: string): Promise<void> {
    await tx.delete(PickerRecord, { dependantId: id });
    await tx.delete(DependantRecord, { id });
    await this.personalData.forget(tx, actor, id);
  }

  /** Nobody answers for the children any longer; each in a transaction of its own, so that a repeat does the rest. */
  private async followErased(guardianId: string): Promise<void> {
    for (const { id } of await this.db.read.findBy(DependantRecord, { guardianId })) {
      await this.db.transact((tx) => this.erase(tx, SYSTEM, id));
    }
  }
}

/** The lowest that is free; two who take it at once meet at the unique key, and the second asks again. */
function freePlace(taken: readonly { place: number }[]): number | null {
  const places = Array.from({ length: AT_MOST }, (_, i) => i + 1);
  return places.find((it) => taken.every(({ place }) => Number(place) !== it)) ?? null;
}

/** A guest who joins keeps their children; nobody has both records' children unless they wrote them down twice. */
async function adopt(tx: Tx, fromId: string, intoId: string): Promise<void> {
  const own = await tx.findBy(DependantRecord, { guardianId: intoId });
  for (const { id } of await tx.findBy(DependantRecord, { guardianId: fromId })) {
    const place = own.length + AT_MOST;
    await tx.update(DependantRecord, { id }, { guardianId: intoId, place: freePlace(own) ?? place });
    own.push(await tx.findOneByOrFail(DependantRecord, { id }));
  }
}
