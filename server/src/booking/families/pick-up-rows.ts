import { Injectable } from '@nestjs/common';
import type { PickedUp } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, Vault } from '../../kernel/index.js';
import { PickUpRecord } from './pick-up.entity.js';

/** Who picked children up, by booking. */
@Injectable()
export class PickUpRows {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  async of(bookingIds: readonly string[]): Promise<Map<string, PickedUp>> {
    const rows = bookingIds.length === 0 ? [] : await this.db.read.findBy(PickUpRecord, { id: In([...bookingIds]) });
    return new Map(rows.map(({ id, byCipher, at }) => [id, { by: this.vault.decrypt(byCipher), at }]));
  }
}
