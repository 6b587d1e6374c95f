import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, Vault } from '../../kernel/index.js';
import { maskPhone } from './mask.js';
import { Person } from './person.entity.js';

/** Masked phones of people who work somewhere, for the lists their cadres keep. */
@Injectable()
export class Contacts {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  /** By person; somebody without a phone is left out. */
  async phonesOf(personIds: readonly (string | null)[]): Promise<Map<string, string>> {
    const ids = [...new Set(personIds.filter((id) => id !== null))];
    const people = ids.length === 0 ? [] : await this.db.read.findBy(Person, { id: In(ids) });
    return new Map(
      people.flatMap(({ id, phoneCipher }) => (phoneCipher ? [[id, maskPhone(this.vault.decrypt(phoneCipher))]] : [])),
    );
  }
}
