import { Injectable } from '@nestjs/common';
import type { JoinCounts } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, Directory, type Actor } from '../../kernel/index.js';
import { Access } from '../staff/access.js';
import { JoinCode } from './join-code.entity.js';
import { Member } from '../members/member.entity.js';
import { Union } from '../unions/union.entity.js';

/** Members by union, by channel and by station corner; rejected applications do not count. */
@Injectable()
export class JoinCountsOf {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly directory: Directory,
  ) {}

  async counts(actor: Actor): Promise<JoinCounts> {
    const unionIds = await this.access.unionsOf(actor, 'members.see');
    const byUnion = await this.tally('m.unionId', unionIds);
    const byChannel = await this.tally('m.channel', unionIds);
    const byPlace = await this.tally('c.placeId', unionIds);
    const unions = new Map((await this.db.read.findBy(Union, { id: In(unionIds) })).map((it) => [it.id, it.name]));
    const places = await this.directory.placesById(byPlace.map((it) => it.key));
    return {
      total: byUnion.reduce((sum, it) => sum + it.members, 0),
      byUnion: byUnion.map(({ key, members }) => ({ id: key ?? '', name: unions.get(key ?? '') ?? '', members })),
      byChannel: byChannel.map(({ key, members }) => ({ channel: key ?? 'direct', members })),
      byPlace: byPlace.flatMap(({ key, members }) =>
        key ? [{ id: key, name: places.get(key)?.name ?? '', members }] : [],
      ),
    };
  }

  private async tally(column: string, unionIds: readonly string[]): Promise<{ key: string | null; members: number }[]> {
    if (unionIds.length === 0) return [];
    const rows = await this.db.read
      .createQueryBuilder(Member, 'm')
      .leftJoin(JoinCode, 'c', 'c.id = m.joinCodeId')
      .select(column, 'key')
      .addSelect('COUNT(*)', 'members')
      .where('m.unionId IN (:...unionIds) AND m.status <> :rejected', { unionIds, rejected: 'rejected' })
      .groupBy(column)
      .orderBy('members', 'DESC')
      .getRawMany<{ key: string | null; members: string }>();
    return rows.map((it) => ({ key: it.key, members: Number(it.members) }));
  }
}
