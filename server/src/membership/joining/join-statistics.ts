import { Inject, Injectable } from '@nestjs/common';
import type { JoinStatistics } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import {
  CITY_PACK,
  Clock,
  Codes,
  Database,
  localTime,
  startOfDay,
  type Actor,
  type CityPack,
} from '../../kernel/index.js';
import { Member } from '../members/member.entity.js';
import { Access } from '../staff/access.js';
import { Union } from '../unions/union.entity.js';
import { JoinCode } from './join-code.entity.js';

const DAY_MS = 86_400_000;
const USUAL_DAYS = 30;

interface Window {
  unionIds: string[];
  /** UTC ms; `end` is not in it. */
  start: number;
  end: number;
}

/** Who joined in a stretch of business days, by day and by where they came from. */
@Injectable()
export class JoinStatisticsOf {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly access: Access,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async between(actor: Actor, asked: { from?: string; to?: string }): Promise<JoinStatistics> {
    const { from = this.dayAgo(USUAL_DAYS - 1), to = this.dayAgo(0) } = asked;
    const unionIds = await this.access.unionsOf(actor, 'members.see');
    const window = { unionIds, start: this.startOf(from), end: this.startOf(to) + DAY_MS };
    const byDay = await this.byDay(window);
    const byUnion = await this.tally('m.unionId', window);
    const byChannel = await this.tally('m.channel', window);
    const byHandle = await this.tally('c.handle', window);
    const byRecruiter = await this.tally('c.recruiter', window);
    const unions = new Map((await this.db.read.findBy(Union, { id: In(unionIds) })).map((it) => [it.id, it.name]));
    return {
      from,
      to,
      total: byDay.reduce((sum, it) => sum + it.members, 0),
      byDay,
      byUnion: byUnion.map(({ key, members }) => ({ id: key ?? '', name: unions.get(key ?? '') ?? '', members })),
      byChannel: byChannel.map(({ key, members }) => ({ channel: key ?? 'direct', members })),
      byCode: byHandle.map(({ key, members }) => ({ code: key && this.codes.joinCode(key), members })),
      byRecruiter: byRecruiter.map(({ key, members }) => ({ recruiter: key, members })),
    };
  }

  private dayAgo(days: number): string {
    return localTime(this.clock.now() - days * DAY_MS, this.pack.timeZone).day;
  }

  private startOf(day: string): number {
    return startOfDay(Date.parse(`${day}T12:00:00Z`), this.pack.timeZone);
  }

  private async byDay(window: Window): Promise<JoinStatistics['byDay']> {
    // Days since the window began; whole numbers of ours, so they may stand in the statement.
    const day = `(m.joinedAt - ${window.start} - (m.joinedAt - ${window.start}) % ${DAY_MS})`;
    const counted = new Map((await this.tally(day, window)).map((it) => [Number(it.key), it.members]));
    const days = [];
    for (let at = 0; window.start + at < window.end; at += DAY_MS) {
      // Noon in Greenwich is the same date in every zone of China.
      const name = new Date(window.start + at + DAY_MS / 2).toISOString().slice(0, 10);
      days.push({ day: name, members: counted.get(at) ?? 0 });
    }
    return days;
  }

  private async tally(
    column: string,
    { unionIds, start, end }: Window,
  ): Promise<{ key: string | null; members: number }[]> {
    if (unionIds.length === 0) return [];
    const rows = await this.db.read
      .createQueryBuilder(Member, 'm')
      .leftJoin(JoinCode, 'c', 'c.id = m.joinCodeId')
      .select(column, 'key')
      .addSelect('COUNT(*)', 'members')
      .where('m.unionId IN (:...unionIds) AND m.status <> :rejected', { unionIds, rejected: 'rejected' })
      .andWhere('m.joinedAt >= :start AND m.joinedAt < :end', { start, end })
      .groupBy(column)
      .orderBy('members', 'DESC')
      .getRawMany<{ key: string | null; members: string }>();
    return rows.map((it) => ({ key: it.key, members: Number(it.members) }));
  }
}
