import { Inject, Injectable } from '@nestjs/common';
import type { Visit as VisitAsked } from '@nuanxin/shared-types';
import { LessThanOrEqual } from 'typeorm';
import {
  CITY_PACK,
  Clock,
  Codes,
  Database,
  DomainError,
  localTime,
  newId,
  Requests,
  Throttle,
  Vault,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { Workplaces } from '../../membership/index.js';
import { Confirmations } from '../truth/confirmations.js';
import { Sites } from '../truth/sites.js';
import { voiceOf } from '../truth/voice.js';
import { Door } from './door.entity.js';
import { Visit, Visitor } from './visit.entity.js';

const HOUR_MS = 3_600_000;
const MINUTE_SECONDS = 60;
/** Scans without a session from one address in a minute: many phones share one behind a carrier's gateway. */
const GUESTS_PER_MINUTE = 120;

/** Who came, and what is known of them. */
export interface Coming {
  placeId: string;
  visitor: string | null;
  member: boolean;
  enterprise: string | null;
  source: Visit['source'];
  /** UTC ms at which they came. */
  at: number;
}

/** Counts who comes to a place; nobody is forced to say so. */
@Injectable()
export class Visits {
  private readonly guests = new Throttle(GUESTS_PER_MINUTE, MINUTE_SECONDS);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly codes: Codes,
    private readonly requests: Requests,
    private readonly workplaces: Workplaces,
    private readonly sites: Sites,
    private readonly confirmations: Confirmations,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws DOOR_CODE_UNKNOWN · INVALID_INPUT neither a session nor a device · TOO_MANY_TRIES */
  async count(
    actor: Actor,
    { requestId, code, device }: VisitAsked,
  ): Promise<{ place: { id: string; name: string }; counted: boolean }> {
    if (!actor.sessionId) await this.guests.take(actor.origin?.ip ?? '');
    const door = await this.db.read.findOneBy(Door, { handle: this.codes.readDoorCode(code) });
    if (!door) throw new DomainError('DOOR_CODE_UNKNOWN');
    const { id: placeId, name } = await this.sites.one(door.placeId);
    const visitor = voiceOf(this.vault, actor, device);
    if (visitor === null)
      throw new DomainError('INVALID_INPUT', { field: 'device', problem: '没登录的要带上设备编号' });
    const work = actor.personId ? await this.workplaces.of(actor.personId) : null;
    const coming = { placeId, visitor, source: 'code' as const, at: this.clock.now() };
    const who = { member: work !== null, enterprise: work?.enterprise ?? null };
    const { counted } = await this.requests.once(requestId, { kind: 'visit', visitor, placeId }, async (tx) => ({
      counted: await this.arrive(tx, { ...coming, ...who }),
    }));
    return { place: { id: placeId, name }, counted };
  }

  /** @returns false where the same visit counts already */
  async arrive(tx: Tx, coming: Coming): Promise<boolean> {
    const { placeId, visitor, at } = coming;
    if (visitor !== null && !(await this.isAnother(tx, placeId, visitor, at))) return false;
    const { day } = localTime(at, this.pack.timeZone);
    await tx.insert(Visit, { id: newId(), day, ...coming });
    await this.confirmations.note(tx, placeId, visitor, false);
    return true;
  }

  /** One statement looks and counts, so that of many scans at once one is a visit; of two first ones, one meets the key. */
  async isAnother(tx: Tx, placeId: string, visitor: string, at: number): Promise<boolean> {
    const before = at - this.pack.placeTruth.sameVisitHours * HOUR_MS;
    if ((await tx.update(Visitor, { placeId, visitor, at: LessThanOrEqual(before) }, { at })).affected) return true;
    if (await tx.existsBy(Visitor, { placeId, visitor })) return false;
    await tx.insert(Visitor, { placeId, visitor, at });
    return true;
  }
}
