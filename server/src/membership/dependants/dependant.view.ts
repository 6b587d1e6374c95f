import { Inject, Injectable } from '@nestjs/common';
import type { Dependant } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { CITY_PACK, Clock, Database, DomainError, localTime, Vault, type CityPack } from '../../kernel/index.js';
import { ageOn } from '../people/id-number.js';
import { maskPhone } from '../people/mask.js';
import { Person } from '../people/person.entity.js';
import { DependantRecord, PickerRecord } from './dependant.entity.js';

/** Children as their guardian sees them. */
@Injectable()
export class DependantView {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_FOUND */
  async one(guardianId: string, id: string): Promise<Dependant> {
    const row = (await this.of(guardianId)).find((it) => it.id === id);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async of(guardianId: string): Promise<Dependant[]> {
    const rows = await this.db.read.find(DependantRecord, { where: { guardianId }, order: { place: 'ASC' } });
    if (rows.length === 0) return [];
    const ids = rows.map((it) => it.id);
    const people = await this.db.read.findBy(Person, { id: In(ids) });
    const pickers = await this.db.read.find(PickerRecord, { where: { dependantId: In(ids) }, order: { place: 'ASC' } });
    const today = localTime(this.clock.now(), this.pack.timeZone).day;
    return rows.map(({ id, relation, birthCipher, consentAt, consentVersion }) => {
      const nameCipher = people.find((it) => it.id === id)?.nameCipher;
      const birthDate = this.vault.decrypt(birthCipher);
      return {
        ...{ id, relation, birthDate, consentAt, consentVersion },
        name: nameCipher ? this.vault.decrypt(nameCipher) : '',
        age: ageOn(today, birthDate),
        pickers: pickers
          .filter((it) => it.dependantId === id)
          .map((it) => ({
            id: it.id,
            name: this.vault.decrypt(it.nameCipher),
            phone: maskPhone(this.vault.decrypt(it.phoneCipher)),
            relation: it.relation,
          })),
      };
    });
  }
}
