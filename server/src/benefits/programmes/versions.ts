import { Inject, Injectable } from '@nestjs/common';
import type { ProgrammeDraft, ProgrammeStatus } from '@nuanxin/shared-types';
import { LessThanOrEqual } from 'typeorm';
import {
  CITY_PACK,
  Clock,
  Database,
  DomainError,
  localTime,
  newId,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { FROM_THE_BEGINNING, ProgrammeVersion } from './programme-version.entity.js';
import { Programme } from './programme.entity.js';

/** What a version may change. */
export type Change = Partial<ProgrammeDraft & { status: ProgrammeStatus }>;

/** Programmes change by versions: the row of the programme is the newest, the ones before stay readable. */
@Injectable()
export class Versions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** Puts a change into force as the next version of what was read. @throws CHANGED_MEANWHILE somebody was faster */
  async advance(tx: Tx, actor: Actor, before: Programme, change: Change, reason: string): Promise<Programme> {
    const { id, version, status } = before;
    const next = { ...change, version: version + 1 };
    const moved = await tx.update(Programme, { id, version, status }, next);
    if (moved.affected === 0) throw new DomainError('CHANGED_MEANWHILE');
    const after = { ...before, ...next };
    await this.record(tx, actor, after, reason);
    return after;
  }

  /** Writes down the version that the programme now has. */
  async record(tx: Tx, actor: Actor, programme: Programme, reason: string): Promise<void> {
    const { id: programmeId, version: number, status, name, item, unit, rule } = programme;
    const { offlineAllowance, reversalSeconds, lowStock } = programme;
    const at = this.clock.now();
    await tx.insert(ProgrammeVersion, {
      id: newId(),
      programmeId,
      number,
      status,
      name,
      item,
      unit,
      rule,
      offlineAllowance,
      reversalSeconds,
      lowStock,
      perPersonPerDay: rule.perPersonPerDay,
      fromDay: number === 1 ? FROM_THE_BEGINNING : localTime(at, this.pack.timeZone).day,
      at,
      madeBy: actor.personId,
      reason,
    });
  }

  /** All versions, oldest first. */
  async list(programmeId: string): Promise<ProgrammeVersion[]> {
    return this.db.read.find(ProgrammeVersion, { where: { programmeId }, order: { number: 'ASC' } });
  }

  /** The programme with what held at a moment (UTC ms): a scan made without network is judged by the rule of its time. */
  async asOf(programme: Programme, at: number): Promise<Programme> {
    const [version] = await this.db.read.find(ProgrammeVersion, {
      where: { programmeId: programme.id, at: LessThanOrEqual(at) },
      order: { number: 'DESC' },
      take: 1,
    });
    // A clock that runs ahead of the first version, or a row from before versions were kept.
    if (!version || version.number === programme.version) return programme;
    const { status, rule, offlineAllowance } = version;
    return { ...programme, status, rule, offlineAllowance };
  }
}
