import { Inject, Injectable } from '@nestjs/common';
import type { PlaceTruth, ReportKind } from '@nuanxin/shared-types';
import { In, IsNull, Not, type FindOptionsWhere } from 'typeorm';
import { among, CITY_PACK, Clock, Database, localTime, madeAt, type Actor, type CityPack } from '../../kernel/index.js';
import { PlaceCaseRecord, PlaceReportRecord } from './case.entity.js';
import { matterWords, truthState, truthWords, type TruthFacts } from './truth-state.js';
import { Sites } from './sites.js';
import { Fault, PlaceTruthRecord } from './truth.entity.js';

/** Who confirmed a place within the hour before the last of them. */
interface Confirmed {
  people: number;
  byKeeper: boolean;
}

const TOGETHER_MS = 60 * 60_000;
const NOBODY: Confirmed = { people: 0, byKeeper: false };

/** How far what is known of places can be trusted (说得准不准). */
@Injectable()
export class Truths {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sites: Sites,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_FOUND */
  async one(placeId: string, actor: Actor): Promise<PlaceTruth> {
    await this.sites.one(placeId);
    const [truth] = await this.many([placeId], actor);
    if (!truth) throw new Error('a truth for each place');
    return truth;
  }

  /** In the order asked. `mine` is the actor's. */
  async many(placeIds: readonly string[], actor: Actor): Promise<PlaceTruth[]> {
    if (placeIds.length === 0) return [];
    const now = this.clock.now();
    const facts = new Map((await this.facts(placeIds)).map((it) => [it.placeId, it]));
    const confirmed = await this.confirmed(placeIds);
    const faults = await this.db.read.find(Fault, {
      where: { placeId: In([...placeIds]) },
      order: { since: 'ASC', facility: 'ASC' },
    });
    const doubts = await this.disputed({ placeId: In([...placeIds]) });
    const mine = await this.saidBy(actor.personId, placeIds);
    return placeIds.map((placeId) => {
      const { confirmedAt, closedUntil, ...known } = facts.get(placeId) ?? this.unknown(placeId);
      const { people, byKeeper } = confirmed.get(placeId) ?? NOBODY;
      const state = truthState({ ...known, confirmedAt }, now, this.pack.placeTruth.unsureAfterDays);
      const truth = { state, confirmedAt, confirmedBy: people, closedUntil };
      const here = doubts.filter((it) => it.placeId === placeId);
      const [first] = here.filter((it) => isOfThePlace(it.kind));
      const doubt = first ? { people: first.people, what: matterWords(first.kind, '') } : null;
      return {
        placeId,
        ...truth,
        words: truthWords(truth, { doubt, byKeeper, now }),
        doubts: here.map(({ kind, facility, people, since }) => ({ kind, facility, people, since })),
        faults: faults
          .filter((it) => it.placeId === placeId)
          .map(({ facility, since, until }) => ({ facility, since, until })),
        mine: mine
          .filter((it) => it.placeId === placeId)
          .map(({ kind, facility, at }) => ({ kind, facility, at: Number(at) })),
      };
    });
  }

  /**
   * What decides the state of places, for whoever keeps it in memory; of all places without `placeIds`. Places nobody ever spoke
   * of are left out then: for them `listedAt` (`madeAt` of the id) is all there is.
   */
  async facts(placeIds?: readonly string[]): Promise<TruthFacts[]> {
    const where = placeIds ? { placeId: In([...placeIds]) } : {};
    const [records, disputed, faults] = await Promise.all([
      this.db.read.findBy(PlaceTruthRecord, where),
      this.disputed(where),
      this.db.read.findBy(Fault, where),
    ]);
    const byId = new Map<string, TruthFacts>();
    const of = (placeId: string): TruthFacts => {
      const known = byId.get(placeId) ?? this.unknown(placeId);
      byId.set(placeId, known);
      return known;
    };
    for (const placeId of placeIds ?? []) of(placeId);
    const today = localTime(this.clock.now(), this.pack.timeZone).day;
    for (const { placeId, confirmedAt, closedUntil } of records)
      Object.assign(of(placeId), {
        confirmedAt,
        closedUntil: closedUntil && closedUntil >= today ? closedUntil : null,
      });
    for (const { placeId, kind } of disputed) if (isOfThePlace(kind)) of(placeId).disputed = true;
    for (const { placeId, facility } of faults) of(placeId).broken.push(facility);
    return [...byId.values()];
  }

  private unknown(placeId: string): TruthFacts {
    const listedAt = madeAt(placeId);
    return { placeId, confirmedAt: null, listedAt, disputed: false, closedUntil: null, broken: [] };
  }

  private disputed(where: FindOptionsWhere<PlaceCaseRecord>): Promise<PlaceCaseRecord[]> {
    return this.db.read.find(PlaceCaseRecord, {
      where: { ...where, disputedAt: Not(IsNull()), answeredAt: IsNull() },
      order: { since: 'ASC' },
    });
  }

  private async confirmed(placeIds: readonly string[]): Promise<Map<string, Confirmed>> {
    const rows = await this.db.read.query<{ placeId: string; people: number; keepers: number }[]>(
      `SELECT c.placeId, COUNT(*) AS people, SUM(c.byKeeper) AS keepers
       FROM place_confirmation c JOIN place_truth t ON t.placeId = c.placeId
       WHERE ${among('c.placeId', placeIds)} AND c.at > t.confirmedAt - ? GROUP BY c.placeId`,
      [...placeIds, TOGETHER_MS],
    );
    const of = ({ people, keepers }: { people: number; keepers: number }) => {
      const workers = Number(people) - Number(keepers);
      return { people: workers || Number(keepers), byKeeper: workers === 0 && Number(keepers) > 0 };
    };
    return new Map(rows.map((it) => [it.placeId, of(it)]));
  }

  private async saidBy(
    personId: string | null,
    placeIds: readonly string[],
  ): Promise<{ placeId: string; kind: ReportKind; facility: string | null; at: number }[]> {
    if (personId === null) return [];
    return this.db.read
      .createQueryBuilder(PlaceReportRecord, 'r')
      .innerJoin(PlaceCaseRecord, 'c', 'c.id = r.caseId')
      .select(['c.placeId AS placeId', 'c.kind AS kind', 'c.facility AS facility', 'r.at AS at'])
      .where('r.personId = :personId AND c.answeredAt IS NULL', { personId })
      .andWhere('c.placeId IN (:...placeIds)', { placeIds })
      .orderBy('r.id')
      .getRawMany();
  }
}

/** What makes the pin amber; a broken facility is told beside it, and other matters are each their own. */
function isOfThePlace(kind: ReportKind): boolean {
  return kind === 'locked' || kind === 'empty' || kind === 'full';
}
