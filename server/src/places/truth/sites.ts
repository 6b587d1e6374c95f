import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, DomainError } from '../../kernel/index.js';
import { Place } from '../records/place.entity.js';

/** Ids in one statement: SQLite takes 32,766 values. */
const AT_ONCE = 1000;

/** Records of places, for what people say of them. */
@Injectable()
export class Sites {
  constructor(private readonly db: Database) {}

  /** @throws NOT_FOUND unknown, or closed as the double of another */
  async one(id: string): Promise<Place> {
    const place = await this.db.read.findOneBy(Place, { id, closedAt: IsNull() });
    if (!place) throw new DomainError('NOT_FOUND');
    return place;
  }

  /** Closed ones too: what was said there stays on their name. */
  async many(ids: readonly string[]): Promise<Map<string, Place>> {
    const wanted = [...new Set(ids)];
    const found = new Map<string, Place>();
    for (let at = 0; at < wanted.length; at += AT_ONCE)
      for (const it of await this.db.read.findBy(Place, { id: In(wanted.slice(at, at + AT_ONCE)) }))
        found.set(it.id, it);
    return found;
  }
}
