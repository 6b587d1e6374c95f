import { Injectable } from '@nestjs/common';
import type { CoordinateSystem, Download, PlaceImport, PlaceImportLook } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Audit, Clock, Database, DomainError, Files, newId, Requests, type Actor } from '../../kernel/index.js';
import { Access, personOf, Unions } from '../../membership/index.js';
import { PlaceImportRun } from './place-import-run.js';
import { PlaceImportSheets } from './place-import-sheets.js';
import { PlaceImportTrials } from './place-import-trial.js';
import { PlaceImportRecord, type Decisions } from './place-import.entity.js';

const LISTED = 50;
/** For the rows to mend, and for questions. */
const KEPT_MS = 30 * 86_400_000;

/** Lists of places sent in as a sheet (批量导入阵地): tried in one answer, decided by a person, written in batches. */
@Injectable()
export class PlaceImports {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly files: Files,
    private readonly unions: Unions,
    private readonly trials: PlaceImportTrials,
    private readonly run: PlaceImportRun,
    private readonly sheets: PlaceImportSheets,
  ) {}

  /**
   * @throws NOT_FOUND the union lies outside the scope, or the file is not the actor's own · SHEET_UNREADABLE ·
   * IMPORT_HEADINGS_MISSING · IMPORT_TOO_LONG · IMPORT_EMPTY
   */
  async create(
    actor: Actor,
    {
      requestId,
      ...asked
    }: { requestId: string; fileId: string; unionId: string; source: string; coordinates: CoordinateSystem },
  ): Promise<PlaceImportLook> {
    const { unionId, fileId } = asked;
    await this.access.over(actor, 'places', unionId);
    const createdBy = personOf(actor);
    // Before it is read: nobody learns what stands in another's sheet.
    await this.db.transact(async (tx) => {
      await this.files.claim(tx, actor, fileId, 'sheet', `place_import:${unionId}`);
      await this.files.keepUntil(tx, fileId, this.clock.now() + KEPT_MS);
    });
    const { counts, ...look } = await this.trials.look(actor, asked);
    const { id } = await this.requests.once(requestId, { by: createdBy, ...asked }, async (tx) => {
      const fresh = newId();
      await tx.insert(PlaceImportRecord, {
        ...{ id: fresh, ...asked, createdBy, status: 'tried', ...counts, looked: counts.total, skipped: 0 },
        ...{ decisions: null, createdAt: this.clock.now(), finishedAt: null },
      });
      await this.audit.record(tx, actor, 'place_import.tried', fresh, { unionId, source: asked.source });
      return { id: fresh };
    });
    return { ...(await this.shown(id)), ...look };
  }

  /**
   * Goes on where it broke off, with what was decided first. Two at once share the work and neither does it twice.
   * @throws NOT_FOUND · STEP_NOT_ALLOWED it is done
   */
  async start(
    actor: Actor,
    { id, requestId, ...decisions }: Decisions & { id: string; requestId: string },
  ): Promise<PlaceImport> {
    await this.load(actor, id);
    await this.requests.once(requestId, { by: actor.personId, id, ...decisions }, async (tx) => {
      const fromTheTop = { looked: 0, added: 0, updated: 0, same: 0, near: 0, skipped: 0, wrong: 0 };
      const begun = { status: 'importing' as const, decisions, ...fromTheTop };
      const { affected } = await tx.update(PlaceImportRecord, { id, status: 'tried' }, begun);
      if (affected === 1) await this.audit.record(tx, actor, 'place_import.started', id, { near: decisions.near });
      else if (!(await tx.existsBy(PlaceImportRecord, { id, status: 'importing' })))
        throw new DomainError('STEP_NOT_ALLOWED', { from: 'done' });
      return {};
    });
    await this.run.work(actor, id);
    return this.shown(id);
  }

  /** What has to be decided is looked up anew as long as it is not; a list that is done only has its problems. @throws NOT_FOUND */
  async get(actor: Actor, id: string): Promise<PlaceImportLook> {
    const job = await this.load(actor, id);
    // A month later the sheet is gone, and with it what was wrong in it.
    if (job.createdAt + KEPT_MS < this.clock.now()) return { ...(await this.shown(id)), problems: [], nearRows: [] };
    const { problems, nearRows } = await this.trials.look(actor, job);
    return { ...(await this.shown(id)), problems, nearRows: job.status === 'tried' ? nearRows : [] };
  }

  async list(actor: Actor): Promise<{ rows: PlaceImport[] }> {
    const unionId = In(await this.access.unionsOf(actor, 'places'));
    const order = { id: 'DESC' } as const;
    return {
      rows: await this.view(await this.db.read.find(PlaceImportRecord, { where: { unionId }, order, take: LISTED })),
    };
  }

  template(): Download {
    return this.sheets.template();
  }

  /** @throws NOT_FOUND */
  async errors(actor: Actor, id: string): Promise<Download> {
    return this.sheets.errors(await this.load(actor, id));
  }

  private async load(actor: Actor, id: string): Promise<PlaceImportRecord> {
    const job = await this.db.read.findOneBy(PlaceImportRecord, { id });
    if (!job) throw new DomainError('NOT_FOUND');
    await this.access.over(actor, 'places', job.unionId);
    return job;
  }

  private async shown(id: string): Promise<PlaceImport> {
    const [answer] = await this.view(await this.db.read.findBy(PlaceImportRecord, { id }));
    if (!answer) throw new DomainError('NOT_FOUND');
    return answer;
  }

  private async view(jobs: readonly PlaceImportRecord[]): Promise<PlaceImport[]> {
    const names = await this.unions.names(jobs.map((it) => it.unionId));
    return jobs.map(({ unionId, total, fileId: _file, createdBy: _by, decisions: _decided, ...it }) => ({
      ...it,
      rows: total,
      union: { id: unionId, name: names.get(unionId) ?? '' },
    }));
  }
}
