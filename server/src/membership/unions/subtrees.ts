import { Injectable } from '@nestjs/common';
import { In, Like } from 'typeorm';
import { Database, DomainError } from '../../kernel/index.js';
import { Union } from './union.entity.js';

/** Parts of the union tree by id, for rooms that count by union. */
@Injectable()
export class Subtrees {
  constructor(private readonly db: Database) {}

  /** Ids of the union and all below it. @throws NOT_FOUND */
  async of(unionId: string): Promise<string[]> {
    const root = await this.db.read.findOneBy(Union, { id: unionId });
    if (!root) throw new DomainError('NOT_FOUND');
    const below = await this.db.read.find(Union, { where: { path: Like(`${root.path}%`) }, select: { id: true } });
    return below.map((it) => it.id);
  }

  /** Whether these unions include the city's own, under which everything is. */
  async holdCity(unionIds: readonly string[]): Promise<boolean> {
    return this.db.read.existsBy(Union, { id: In([...unionIds]), kind: 'city' });
  }

  async names(ids: readonly string[]): Promise<Map<string, string>> {
    const unions = await this.db.read.findBy(Union, { id: In([...new Set(ids)]) });
    return new Map(unions.map((it) => [it.id, it.name]));
  }
}
