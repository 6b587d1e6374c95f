import { Injectable } from '@nestjs/common';
import type { PlaceChoice, PlacesEdit, PlacesEdited } from '@nuanxin/shared-types';
import { In, Like } from 'typeorm';
import { Audit, Database, DomainError, Requests, type Actor, type Tx } from '../../kernel/index.js';
import { Access, Subtrees } from '../../membership/index.js';
import { hoursWords, inFull } from '../opening/hours-words.js';
import { ChangedPlaces } from './changed.js';
import { Place } from './place.entity.js';
import { Vocabulary } from './vocabulary.js';

/** Places one edit may change. */
const MOST = 10_000;
/** Rows of one transaction: short enough that a scan hardly waits. */
const STEP = 250;

type Kept = Pick<Place, 'schedule' | 'facilities'>;

/** One change for many places (批量改). */
@Injectable()
export class PlaceEdits {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly subtrees: Subtrees,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly vocabulary: Vocabulary,
    private readonly changed: ChangedPlaces,
  ) {}

  /**
   * Step by step, and remembered at the end: what is so already stays untouched, so a repeat after a break in the middle only
   * does the rest. @throws NOT_FOUND · NOT_ALLOWED · TOO_MANY_PLACES · FACILITY_UNKNOWN · REQUEST_ID_REUSED
   */
  async edit(
    actor: Actor,
    { requestId, ids, filter, edit }: PlaceChoice & { requestId: string; edit: PlacesEdit },
  ): Promise<PlacesEdited> {
    this.vocabulary.holdFacilities(edit.addFacilities);
    const body = { by: actor.personId, ids, filter, edit };
    const before = await this.requests.recall<PlacesEdited>(requestId, body);
    if (before) return before.result;
    const unionIds = await this.access.unionsOf(actor, 'places');
    const chosen = ids ? await this.named(unionIds, ids) : await this.found(actor, unionIds, filter ?? {});
    if (chosen.length > MOST) throw new DomainError('TOO_MANY_PLACES', { most: MOST, places: chosen.length });
    let changed = 0;
    for (const step of stepsOf(chosen)) {
      changed += await this.db.transact((tx) => this.editStep(tx, actor, step, edit));
    }
    return this.requests.once(requestId, body, () => Promise.resolve({ places: chosen.length, changed }));
  }

  private async named(unionIds: readonly string[], ids: readonly string[]): Promise<string[]> {
    const [wanted, mine] = [[...new Set(ids)], new Set(unionIds)];
    let found = 0;
    for (const step of stepsOf(wanted)) {
      const places = await this.db.read.find(Place, { where: { id: In(step) }, select: { id: true, unionId: true } });
      found += places.filter((it) => mine.has(it.unionId)).length;
    }
    if (found < wanted.length) throw new DomainError('NOT_FOUND');
    return wanted;
  }

  private async found(
    actor: Actor,
    all: readonly string[],
    { q, unionId, kind, district }: NonNullable<PlaceChoice['filter']>,
  ): Promise<string[]> {
    if (unionId !== undefined) await this.access.over(actor, 'places', unionId);
    const unionIds = unionId === undefined ? all : await this.subtrees.of(unionId);
    const of = { unionId: In([...unionIds]), ...(kind && { kind }), ...(district && { district }) };
    const part = Like(`%${(q ?? '').replace(/[%_\\]/g, '')}%`);
    const where = q ? [{ name: part }, { address: part }, { district: part }].map((it) => ({ ...of, ...it })) : of;
    const places = await this.db.read.find(Place, { where, select: { id: true }, order: { id: 'ASC' } });
    return places.map((it) => it.id);
  }

  /** Places that were alike become alike: one update and one line of audit a sort, not a place. @returns how many changed */
  private async editStep(tx: Tx, actor: Actor, ids: readonly string[], edit: PlacesEdit): Promise<number> {
    const places = await tx.find(Place, {
      where: { id: In([...ids]) },
      select: { id: true, schedule: true, facilities: true },
    });
    const sorts = new Map<string, { before: Kept; ids: string[] }>();
    for (const { id, schedule, facilities } of places) {
      const key = JSON.stringify([schedule, facilities]);
      const sort = sorts.get(key) ?? { before: { schedule, facilities }, ids: [] };
      sort.ids.push(id);
      sorts.set(key, sort);
    }
    const changed: string[] = [];
    for (const { before, ids: alike } of sorts.values()) {
      const after = this.edited(before, edit);
      if (JSON.stringify(after) === JSON.stringify(before)) continue;
      await tx.update(Place, { id: In(alike) }, after);
      await this.audit.recordMany(tx, actor, 'place.edited', alike, this.wordsOf(before, after));
      changed.push(...alike);
    }
    if (changed.length > 0) await this.changed.announcePlaces(tx, changed);
    return changed.length;
  }

  private edited(
    { schedule, facilities }: Kept,
    { hours, addFacilities = [], removeFacilities = [] }: PlacesEdit,
  ): Kept {
    const gone = new Set(removeFacilities);
    const left = [...facilities, ...addFacilities].filter((it) => !gone.has(it));
    return {
      schedule: hours === undefined ? schedule : inFull(hours),
      facilities: addFacilities.length + gone.size === 0 ? facilities : this.vocabulary.inOrder(left),
    };
  }

  /** What the audit keeps: how it was, and how it is. */
  private wordsOf(before: Kept, after: Kept): Record<string, string> {
    const facilitiesOf = (it: Kept) => this.vocabulary.facilityNames(it.facilities).join('、');
    return {
      hoursBefore: hoursWords(before.schedule),
      hours: hoursWords(after.schedule),
      facilitiesBefore: facilitiesOf(before),
      facilities: facilitiesOf(after),
    };
  }
}

function* stepsOf(ids: readonly string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += STEP) yield ids.slice(at, at + STEP);
}
