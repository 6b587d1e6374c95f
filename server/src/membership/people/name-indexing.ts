import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Database, Vault } from '../../kernel/index.js';
import { nameIndexOf } from './name-index.js';
import { Person } from './person.entity.js';

/** Rows of one transaction: short enough that a running server hardly waits. */
const BATCH = 200;

/** Gives names that were stored before they could be searched their indexes; run at each start, usually finding none. */
@Injectable()
export class NameIndexing {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  async fill(): Promise<void> {
    const where = { nameCipher: Not(IsNull()), nameIndex: IsNull() };
    for (;;) {
      const people = await this.db.read.find(Person, { where, take: BATCH });
      if (people.length === 0) return;
      await this.db.transact(async (tx) => {
        for (const { id, nameCipher } of people) {
          // Who was erased meanwhile has no name any more, and gets no index of it.
          const index = nameIndexOf(this.vault, this.vault.decrypt(nameCipher ?? ''));
          await tx.update(Person, { id, nameCipher: nameCipher ?? '' }, index);
        }
      });
    }
  }
}
