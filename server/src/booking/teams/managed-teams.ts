import { Injectable, Inject, type OnModuleInit } from '@nestjs/common';
import type { TeamRow, TeamStatus } from '@nuanxin/shared-types';
import { listTeams } from '@nuanxin/shared-types/schema';
import { In } from 'typeorm';
import { CITY_PACK, COLUMNS, Database, dayAndTime, Exports, type Actor, type CityPack } from '../../kernel/index.js';
import { Offerings } from '../offerings/offerings.js';
import { BookingSession } from '../offerings/session.entity.js';
import { BookingTeam } from './team.entity.js';
import { TeamView } from './team.view.js';

const PAGE = 200;
const STATUS: Record<TeamStatus, string> = { forming: '在凑人', set: '人够了', withdrawn: '不参加了' };

interface TeamFilter {
  id: string;
  sessionId?: string;
}

/** Teams of an offering as its cadre sees them (队伍名单), and as a sheet. */
@Injectable()
export class ManagedTeams implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly exports: Exports,
    private readonly offerings: Offerings,
    private readonly view: TeamView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'booking-teams',
      title: '队伍名单',
      duty: 'bookings',
      filter: listTeams,
      columns: [
        COLUMNS.day,
        COLUMNS.time,
        { title: '场次', width: 20 },
        { title: '队名', width: 20 },
        COLUMNS.status,
        { title: '人数', width: 8 },
        { title: '队长', width: 12 },
        { title: '队员', width: 40 },
        { title: '到了', width: 8 },
      ],
      rows: (actor, filter) => this.lines(actor, filter),
    });
  }

  /** In the order they enrolled. @throws NOT_ALLOWED · NOT_FOUND */
  async list(
    actor: Actor,
    { id, sessionId, after }: TeamFilter & { after?: string },
  ): Promise<{ rows: TeamRow[]; next: string | null }> {
    const offering = await this.offerings.under(actor, id);
    const query = this.db.read
      .createQueryBuilder(BookingTeam, 't')
      .where({ offeringId: id, ...(sessionId !== undefined && { sessionId }) })
      .orderBy('t.id')
      .take(PAGE);
    if (after !== undefined) query.andWhere('t.id > :after', { after });
    const teams = await query.getMany();
    return {
      rows: await this.view.rows(teams, offering),
      next: teams.length === PAGE ? (teams.at(-1)?.id ?? null) : null,
    };
  }

  private async *lines(actor: Actor, filter: TeamFilter) {
    let after: string | null | undefined;
    while (after !== null) {
      const page: Awaited<ReturnType<ManagedTeams['list']>> = await this.list(actor, {
        ...filter,
        ...(after && { after }),
      });
      const ids = In(page.rows.map((it) => it.sessionId));
      const sessions = new Map((await this.db.read.findBy(BookingSession, { id: ids })).map((it) => [it.id, it]));
      for (const { sessionId, name, status, people, came } of page.rows) {
        const session = sessions.get(sessionId);
        const [day, time] = dayAndTime(session?.startsAt ?? 0, this.pack.timeZone);
        const [captain, ...others] = people.map((it) => it.name);
        const members = others.join('、');
        yield [day, time, session?.title ?? '', name, STATUS[status], people.length, captain ?? '', members, came];
      }
      after = page.next;
    }
  }
}
