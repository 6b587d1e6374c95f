import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import {
  Audit,
  CITY_PACK,
  Clock,
  Database,
  DomainError,
  failureOf,
  Files,
  insertRows,
  NOBODY,
  Outbox,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { ListedJoins, type Verdict } from '../joining/listed-joins.js';
import { ImportReader, type Batch } from './import-reader.js';
import { problem, type Problem } from './list-row.js';
import { MemberImportRecord } from './member-import.entity.js';

/** How long a process that fell silent keeps its import; each batch, a second or less, renews it. */
export const LEASE_MS = 60_000;
/** How long a sheet is kept after its import ended, for the rows to mend and for questions. */
const KEPT_MS = 30 * 86_400_000;
/** Somebody may join by phone at the very moment a batch holds the same person: then it looks again. */
const TRIES = 5;

/** Works through one list: the trial, or the import itself. */
@Injectable()
export class ImportRun {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly files: Files,
    private readonly reader: ImportReader,
    private readonly joins: ListedJoins,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** From where the job stands to its end, as long as it is `holder`'s and `goesOn`. */
  async work(id: string, holder: string, goesOn: () => boolean): Promise<void> {
    const job = await this.db.read.findOneByOrFail(MemberImportRecord, { id });
    try {
      const total = job.total ?? (await this.reader.count(job.fileId));
      let { looked } = job;
      for await (const batch of this.reader.batches(job.fileId)) {
        // What a process before this one settled; reading it again tells who was named there.
        if (batch.through <= looked) continue;
        if (!goesOn() || !(await this.settle(job, holder, looked, total, batch))) return;
        looked = batch.through;
        // Requests of people go between two batches.
        await setImmediate();
      }
      await this.finish(job, holder, job.status === 'trying' ? 'tried' : 'done');
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.finish(job, holder, 'failed', { code: error.code, facts: error.facts });
    }
  }

  /** One batch, whole or not at all; the guarded update makes sure that it is nobody else's and not settled yet. */
  private async settle(
    job: MemberImportRecord,
    holder: string,
    looked: number,
    total: number,
    batch: Batch,
  ): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.db.transact(async (tx) => {
          const heldUntil = this.clock.now() + LEASE_MS;
          const mine = { id: job.id, holder, looked, status: job.status };
          const { affected } = await tx.update(MemberImportRecord, mine, { looked: batch.through, total, heldUntil });
          if (affected === 0) return false;
          await this.book(tx, job, batch, await this.verdicts(tx, job, batch));
          return true;
        });
      } catch (error) {
        if (failureOf(error) !== 'duplicate' || attempt === TRIES) throw error;
      }
    }
  }

  private async verdicts(tx: Tx, { unionId, status, createdBy }: MemberImportRecord, batch: Batch): Promise<Verdict[]> {
    const people = batch.people.map((it) => it.person);
    if (people.length === 0) return [];
    if (status === 'trying') return this.joins.judge(tx, unionId, people);
    const { rules, privacy } = this.pack.consent;
    const consent = { rules: rules.version, privacy: privacy.version };
    const actor = { ...NOBODY, personId: createdBy };
    return this.joins.joinMany(tx, actor, { unionId, channel: 'import', consent }, people);
  }

  private async book(tx: Tx, { id }: MemberImportRecord, batch: Batch, verdicts: readonly Verdict[]): Promise<void> {
    const tally = { joins: 0, found: 0, wrong: batch.problems.length };
    const problems = [...batch.problems];
    batch.people.forEach(({ row }, i) => {
      const wrong = problemOf(verdicts[i]);
      if (wrong) problems.push({ row, problems: [wrong] });
      tally[wrong ? 'wrong' : verdicts[i]?.outcome === 'found' ? 'found' : 'joins'] += 1;
    });
    for (const [column, by] of Object.entries(tally)) await tx.increment(MemberImportRecord, { id }, column, by);
    const rows = problems.map((it) => [id, it.row, JSON.stringify(it.problems)]);
    await insertRows(tx, 'member_import_problem', ['importId', 'sheetRow', 'problems'], rows);
  }

  private async finish(
    { id, status, source, unionId, fileId, createdBy }: MemberImportRecord,
    holder: string,
    to: 'tried' | 'done' | 'failed',
    failure: MemberImportRecord['failure'] = null,
  ): Promise<void> {
    await this.db.transact(async (tx) => {
      const finishedAt = this.clock.now();
      const ended = { status: to, failure, holder: null, heldUntil: 0, finishedAt };
      const { affected } = await tx.update(MemberImportRecord, { id, holder, status }, ended);
      if (affected === 0) return;
      await this.files.keepUntil(tx, fileId, finishedAt + KEPT_MS);
      if (to === 'tried') return;
      const { joins, found, wrong } = await tx.findOneByOrFail(MemberImportRecord, { id });
      const actor = { ...NOBODY, personId: createdBy };
      await this.audit.record(tx, actor, `member_import.${to}`, id, { source, joins, found, wrong });
      // One that broke off stands on the worklist instead.
      const facts = { importId: id, personId: createdBy, unionId, rows: joins + found + wrong, faults: wrong };
      if (to === 'done') await this.outbox.announce(tx, 'import.finished', facts);
    });
  }
}

function problemOf(verdict: Verdict | undefined): Problem | null {
  if (verdict?.outcome === 'elsewhere')
    return problem('idNumber', 'IN_ANOTHER_UNION', '已经是别的工会的会员，要过来请办转会');
  if (verdict?.outcome !== 'refused') return null;
  const { says, next } = verdict.error.refusal();
  return problem('phone', 'PHONE_TAKEN', `${says}，${next}`);
}
