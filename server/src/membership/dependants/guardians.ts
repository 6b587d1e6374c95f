import { Injectable } from '@nestjs/common';
import type { Picker } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, Vault, type Tx } from '../../kernel/index.js';
import { maskPhone } from '../people/mask.js';
import { Person } from '../people/person.entity.js';
import { DependantRecord, PickerRecord } from './dependant.entity.js';

/** A child as whoever looks after it for an hour sees it. */
export interface ChildCard {
  id: string;
  name: string;
  guardian: { id: string; name: string; phone: string };
  pickers: Picker[];
}

/** Who answers for whom, for the rooms above. */
@Injectable()
export class Guardians {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  /** Of a child; null: the person answers for themselves. */
  async of(personId: string, from: Tx = this.db.read): Promise<string | null> {
    return (await from.findOneBy(DependantRecord, { id: personId }))?.guardianId ?? null;
  }

  /** Ids of the children a person answers for. */
  async childrenOf(personId: string, from: Tx = this.db.read): Promise<string[]> {
    return (await from.findBy(DependantRecord, { guardianId: personId })).map((it) => it.id);
  }

  /** Full names of children among these people, by id: for their guardian, and for the teacher. */
  async childNames(personIds: readonly string[]): Promise<Map<string, string>> {
    const ids = [...new Set(personIds)];
    const children = ids.length === 0 ? [] : await this.db.read.findBy(DependantRecord, { id: In(ids) });
    if (children.length === 0) return new Map();
    const people = await this.db.read.findBy(Person, { id: In(children.map((it) => it.id)) });
    return new Map(people.map(({ id, nameCipher }) => [id, this.open(nameCipher)]));
  }

  /** Null: not (or no longer) a child of anybody. */
  async card(id: string): Promise<ChildCard | null> {
    const child = await this.db.read.findOneBy(DependantRecord, { id });
    if (!child) return null;
    const people = await this.db.read.findBy(Person, { id: In([id, child.guardianId]) });
    const of = (personId: string) => people.find((it) => it.id === personId);
    const guardian = of(child.guardianId);
    const pickers = await this.db.read.find(PickerRecord, { where: { dependantId: id }, order: { place: 'ASC' } });
    return {
      id,
      name: this.open(of(id)?.nameCipher),
      guardian: {
        id: child.guardianId,
        name: this.open(guardian?.nameCipher),
        phone: this.tail(guardian?.phoneCipher),
      },
      pickers: pickers.map((it) => ({
        id: it.id,
        name: this.open(it.nameCipher),
        phone: this.tail(it.phoneCipher),
        relation: it.relation,
      })),
    };
  }

  private open(cipher: string | null | undefined): string {
    return cipher ? this.vault.decrypt(cipher) : '';
  }

  private tail(cipher: string | null | undefined): string {
    return cipher ? maskPhone(this.vault.decrypt(cipher)) : '';
  }
}
