import { Injectable } from '@nestjs/common';
import type { NearChoice } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Audit, Clock, Database, insertRows, newId, type Actor, type Tx } from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import { ChangedPlaces } from '../records/changed.js';
import { Place } from '../records/place.entity.js';
import { OuterKey } from './outer-key.entity.js';
import { PlaceImportReader } from './place-import-reader.js';
import { PlaceImportRecord } from './place-import.entity.js';
import type { ListedFacts, ListedPlace } from './place-list.js';
import { RowSorter, type KeyedPlace, type Verdict } from './row-sorter.js';

const COLUMNS = [
  ...['id', 'unionId', 'kind', 'name', 'address', 'district', 'longitude', 'latitude'],
  ...['schedule', 'facilities', 'services', 'phone', 'turns'],
];

/** What a batch does: rows that become places, and places that take a row's facts. */
interface Work {
  added: { id: string; key: string | null; facts: ListedFacts }[];
  updated: { id: string; key: string | null; facts: ListedFacts }[];
  tally: Record<'added' | 'updated' | 'same' | 'skipped' | 'wrong', number>;
}

/** Writes a list that was tried and decided, batch by batch. */
@Injectable()
export class PlaceImportRun {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly changed: ChangedPlaces,
    private readonly reader: PlaceImportReader,
  ) {}

  /** From where it stands to its end. Stops where somebody else works on it too: every batch is guarded by how far it came. */
  async work(actor: Actor, id: string): Promise<void> {
    const job = await this.db.read.findOneByOrFail(PlaceImportRecord, { id });
    if (job.status !== 'importing') return;
    const unionIds = await this.access.unionsOf(actor, 'places');
    const sorter = new RowSorter(await this.reader.neighbours(this.db.read, unionIds));
    let through = 0;
    for await (const batch of this.reader.batches(job)) {
      const looked = through;
      through += batch.length;
      // What an earlier go settled.
      if (through <= job.looked) continue;
      if (!(await this.settle(actor, job, sorter, batch, looked))) return;
    }
    await this.finish(actor, id);
  }

  /** One batch, whole or not at all. */
  private async settle(
    actor: Actor,
    job: PlaceImportRecord,
    sorter: RowSorter,
    batch: readonly ListedPlace[],
    looked: number,
  ): Promise<boolean> {
    let work: Work | null = null;
    return this.db.transact(async (tx) => {
      const mine = { id: job.id, looked, status: 'importing' as const };
      const { affected } = await tx.update(PlaceImportRecord, mine, { looked: looked + batch.length });
      if (affected === 0) return false;
      // Sorted once, also where the transaction runs again: the sorter would find each row beside itself.
      work ??= sorted(job, sorter, batch, await this.reader.keyed(tx, job.unionId, batch));
      await this.write(tx, actor, job, work);
      return true;
    });
  }

  private async write(tx: Tx, actor: Actor, { id, unionId }: PlaceImportRecord, { added, updated, tally }: Work) {
    await insertRows(
      tx,
      'place',
      COLUMNS,
      added.map(({ id: place, facts }) => rowOf(place, unionId, facts)),
    );
    for (const { id: place, facts } of updated) await tx.update(Place, { id: place }, facts);
    const keys = [...added, ...updated].filter((it) => it.key !== null);
    await tx.delete(OuterKey, { unionId, outerKey: In(keys.map((it) => it.key)) });
    await insertRows(
      tx,
      'place_outer_key',
      ['unionId', 'outerKey', 'placeId'],
      keys.map((it) => [unionId, it.key, it.id]),
    );
    for (const [column, by] of Object.entries(tally)) await tx.increment(PlaceImportRecord, { id }, column, by);
    const [fresh, touched] = [added.map((it) => it.id), updated.map((it) => it.id)];
    if (fresh.length > 0) await this.audit.recordMany(tx, actor, 'place.created', fresh, { importId: id });
    if (touched.length > 0) await this.audit.recordMany(tx, actor, 'place.changed', touched, { importId: id });
    await this.changed.announcePlaces(tx, [...fresh, ...touched]);
  }

  private async finish(actor: Actor, id: string): Promise<void> {
    await this.db.transact(async (tx) => {
      const ended = { status: 'done' as const, finishedAt: this.clock.now() };
      const { affected } = await tx.update(PlaceImportRecord, { id, status: 'importing' }, ended);
      if (affected === 0) return;
      const { added, updated, same, skipped, wrong } = await tx.findOneByOrFail(PlaceImportRecord, { id });
      await this.audit.record(tx, actor, 'place_import.done', id, { added, updated, same, skipped, wrong });
    });
  }
}

function sorted(
  { decisions }: PlaceImportRecord,
  sorter: RowSorter,
  batch: readonly ListedPlace[],
  keyed: ReadonlyMap<string, KeyedPlace>,
): Work {
  const work: Work = { added: [], updated: [], tally: { added: 0, updated: 0, same: 0, skipped: 0, wrong: 0 } };
  const single = new Map(decisions?.rows.map((it) => [it.row, it.as]));
  for (const listed of batch) {
    const known = 'key' in listed && listed.key !== null ? keyed.get(listed.key) : undefined;
    const verdict = sorter.sort(listed, known);
    const as = decided(verdict, single.get(verdict.row) ?? decisions?.near ?? 'skip');
    work.tally[as] += 1;
    if (as === 'added' && 'facts' in verdict) {
      const fresh = { id: newId(), key: verdict.key, facts: verdict.facts };
      sorter.became(fresh.id, verdict.row, verdict.facts);
      work.added.push(fresh);
    } else if (as === 'updated' && 'facts' in verdict) {
      const id = verdict.as === 'near' ? verdict.beside.id : 'id' in verdict ? verdict.id : null;
      if (id !== null) work.updated.push({ id, key: verdict.key, facts: verdict.facts });
    }
  }
  return work;
}

const ENDS = { wrong: 'wrong', same: 'same', update: 'updated', add: 'added' } as const;
const NEAR_ENDS = { skip: 'skipped', update: 'updated', both: 'added' } as const;

function decided(verdict: Verdict, near: NearChoice): keyof Work['tally'] {
  return verdict.as === 'near' ? NEAR_ENDS[near] : ENDS[verdict.as];
}

function rowOf(id: string, unionId: string, facts: ListedFacts) {
  const { kind, name, address, district, longitude, latitude, schedule, facilities, phone } = facts;
  const json = [JSON.stringify(schedule), JSON.stringify(facilities), '[]'];
  return [id, unionId, kind, name, address, district, longitude, latitude, ...json, phone, 0];
}
