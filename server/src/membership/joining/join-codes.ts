import { Inject, Injectable } from '@nestjs/common';
import type { JoinCodeRow, JoinOffer } from '@nuanxin/shared-types';
import { In, IsNull } from 'typeorm';
import {
  Audit,
  CITY_PACK,
  Clock,
  Codes,
  Database,
  Directory,
  DomainError,
  newId,
  PublicUrl,
  Requests,
  startOfDay,
  Wechat,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { Access } from '../staff/access.js';
import { JoinCode } from './join-code.entity.js';
import { Member } from '../members/member.entity.js';
import { Union } from '../unions/union.entity.js';
import { Unions } from '../unions/unions.js';

/** Where a joining comes from. */
export interface JoinOrigin {
  union: Union;
  joinCodeId: string | null;
  channel: string | null;
}

const NO_POSTER = '-';

const DAY_MS = 86_400_000;

/** Codes on posters (入会码) and what they brought in. */
@Injectable()
export class JoinCodes {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly directory: Directory,
    private readonly unions: Unions,
    private readonly wechat: Wechat,
    private readonly publicUrl: PublicUrl,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** What the page behind a poster shows before any login. @throws JOIN_CODE_UNKNOWN */
  async offer(code: string): Promise<JoinOffer> {
    const { union } = await this.origin(code);
    return { code, union: { id: union.id, name: union.name }, offers: this.pack.offers };
  }

  /** The union a code leads to; without a code the catch-all. @throws JOIN_CODE_UNKNOWN */
  async origin(code: string = NO_POSTER): Promise<JoinOrigin> {
    if (code === NO_POSTER) return { union: await this.unions.catchAll(), joinCodeId: null, channel: null };
    const found = await this.byCode(code);
    if (!this.isOpen(found)) throw new DomainError('JOIN_CODE_UNKNOWN');
    return { union: await this.unions.byId(found.unionId), joinCodeId: found.id, channel: found.channel };
  }

  /** @throws NOT_FOUND the union or the place lies outside the scope */
  async create(
    actor: Actor,
    input: {
      requestId: string;
      unionId: string;
      channel: string;
      recruiter?: string;
      placeId?: string;
      until?: string;
    },
  ): Promise<JoinCodeRow> {
    await this.access.over(actor, 'members', input.unionId);
    if (input.placeId) {
      const place = (await this.directory.placesById([input.placeId])).get(input.placeId);
      if (!place) throw new DomainError('NOT_FOUND');
      await this.access.over(actor, 'members', place.unionId);
    }
    const { id } = await this.requests.once(input.requestId, { by: actor.personId, ...input }, async (tx) => {
      const { unionId, channel, recruiter = null, placeId = null } = input;
      const until = input.until ? this.endOf(input.until) : null;
      if (until !== null && until <= this.clock.now())
        throw new DomainError('INVALID_INPUT', { field: 'until', problem: '最后一天已经过去了' });
      const fresh = await this.insert(tx, { unionId, channel, recruiter, placeId, packKey: null, until });
      await this.audit.record(tx, actor, 'join_code.created', fresh, { unionId, channel });
      return { id: fresh };
    });
    return this.row(id);
  }

  /** Takes a code back; closing it again changes nothing. @throws JOIN_CODE_UNKNOWN · NOT_FOUND outside the scope */
  async close(
    actor: Actor,
    { code, requestId, reason }: { code: string; requestId: string; reason: string },
  ): Promise<JoinCodeRow> {
    const { id, unionId } = await this.byCode(code);
    await this.access.over(actor, 'members', unionId);
    await this.requests.once(requestId, { by: actor.personId, code, reason }, async (tx) => {
      await tx.update(JoinCode, { id, closedAt: IsNull() }, { closedAt: this.clock.now() });
      await this.audit.record(tx, actor, 'join_code.closed', id, { reason });
      return {};
    });
    return this.row(id);
  }

  private async row(id: string): Promise<JoinCodeRow> {
    const [row] = await this.rows([await this.db.read.findOneByOrFail(JoinCode, { id })]);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  private async byCode(code: string): Promise<JoinCode> {
    const found = await this.db.read.findOneBy(JoinCode, { handle: this.codes.readJoinCode(code) });
    if (!found) throw new DomainError('JOIN_CODE_UNKNOWN');
    return found;
  }

  private isOpen({ until, closedAt }: JoinCode): boolean {
    return closedAt === null && (until === null || this.clock.now() < until);
  }

  /** The midnight (UTC ms) with which a business day ends. */
  private endOf(day: string): number {
    return startOfDay(Date.parse(`${day}T12:00:00Z`), this.pack.timeZone) + DAY_MS;
  }

  async list(actor: Actor): Promise<{ rows: JoinCodeRow[] }> {
    const unionIds = await this.access.unionsOf(actor, 'members');
    const codes = await this.db.read.find(JoinCode, { where: { unionId: In(unionIds) }, order: { id: 'ASC' } });
    return { rows: await this.rows(codes) };
  }

  /** The mini-program code (小程序码) to print. @throws JOIN_CODE_UNKNOWN · WECHAT_BUSY */
  async image(actor: Actor, code: string): Promise<{ png: string }> {
    await this.access.over(actor, 'members', (await this.byCode(code)).unionId);
    return { png: (await this.wechat.miniCode(code, 'pages/join/index')).toString('base64') };
  }

  /** Address of the first poster of the city pack, for the one who starts a server; null where there is none. */
  async firstPosterUrl(): Promise<string | null> {
    const [first] = await this.db.read.find(JoinCode, { order: { id: 'ASC' }, take: 1 });
    return first ? `${this.publicUrl.value}/j/${this.codes.joinCode(first.handle)}` : null;
  }

  /** Takes over the posters of the city pack, once each. */
  async importPack(
    tx: Tx,
    joinCodes: CityPack['joinCodes'],
    ids: { unions: Map<string, string>; places: Map<string, string> },
  ): Promise<void> {
    for (const { key, union, channel, recruiter, place } of joinCodes) {
      if (await tx.existsBy(JoinCode, { packKey: key })) continue;
      const [unionId, placeId] = [ids.unions.get(union) ?? '', place ? (ids.places.get(place) ?? null) : null];
      await this.insert(tx, { unionId, channel, recruiter: recruiter ?? null, placeId, packKey: key, until: null });
    }
  }

  private async insert(
    tx: Tx,
    facts: Pick<JoinCode, 'unionId' | 'channel' | 'recruiter' | 'placeId' | 'packKey' | 'until'>,
  ): Promise<string> {
    const id = newId();
    await tx.insert(JoinCode, {
      id,
      handle: this.codes.newHandle(),
      createdAt: this.clock.now(),
      closedAt: null,
      ...facts,
    });
    return id;
  }

  private async rows(codes: readonly JoinCode[]): Promise<JoinCodeRow[]> {
    const unions = new Map(
      (await this.db.read.findBy(Union, { id: In(codes.map((it) => it.unionId)) })).map((it) => [it.id, it]),
    );
    const places = await this.directory.placesById(codes.map((it) => it.placeId));
    const joined = await this.joinedByCode(codes.map((it) => it.id));
    return codes.map((it) => {
      const code = this.codes.joinCode(it.handle);
      const place = it.placeId ? places.get(it.placeId) : undefined;
      return {
        code,
        union: { id: it.unionId, name: unions.get(it.unionId)?.name ?? '' },
        channel: it.channel,
        recruiter: it.recruiter,
        place: place ? { id: place.id, name: place.name } : null,
        url: `${this.publicUrl.value}/j/${code}`,
        scene: code,
        joined: joined.get(it.id) ?? 0,
        until: it.until,
        closedAt: it.closedAt,
        open: this.isOpen(it),
      };
    });
  }

  private async joinedByCode(ids: readonly string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.read
      .createQueryBuilder(Member, 'm')
      .select('m.joinCodeId', 'id')
      .addSelect('COUNT(*)', 'joined')
      .where('m.joinCodeId IN (:...ids) AND m.status <> :rejected', { ids, rejected: 'rejected' })
      .groupBy('m.joinCodeId')
      .getRawMany<{ id: string; joined: string }>();
    return new Map(rows.map((it) => [it.id, Number(it.joined)]));
  }
}
