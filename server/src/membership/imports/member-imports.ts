import { Injectable } from '@nestjs/common';
import type { Download, ImportProblem, MemberImport } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Audit, Clock, Database, DomainError, Files, newId, Requests, type Actor } from '../../kernel/index.js';
import { personOf, Access } from '../staff/access.js';
import { openUnion } from '../unions/union-tree.js';
import { Union } from '../unions/union.entity.js';
import { ImportProblemRecord } from './import-problem.entity.js';
import { ImportSheets } from './import-sheets.js';
import { MemberImportRecord } from './member-import.entity.js';

const LISTED = 50;
/** Rows with problems that the screen shows; all of them are in the sheet to mend. */
const SHOWN = 100;

/** Lists of members sent in as a sheet (批量导入): asked for, tried, started, looked at. The work is done by ImportWorker. */
@Injectable()
export class MemberImports {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly files: Files,
    private readonly sheets: ImportSheets,
  ) {}

  template(): Promise<Download> {
    return Promise.resolve(this.sheets.template());
  }

  /** @throws NOT_FOUND the union lies outside the scope, or the file is not the actor's own · UNION_CLOSED */
  async create(
    actor: Actor,
    { requestId, fileId, unionId, source }: { requestId: string; fileId: string; unionId: string; source: string },
  ): Promise<MemberImport> {
    await this.access.over(actor, 'members', unionId);
    const createdBy = personOf(actor);
    const { id } = await this.requests.once(requestId, { by: createdBy, fileId, unionId, source }, async (tx) => {
      const fresh = newId();
      await openUnion(tx, unionId);
      await this.files.claim(tx, actor, fileId, 'sheet', `import:${fresh}`);
      await tx.insert(MemberImportRecord, {
        ...{ id: fresh, unionId, fileId, source, createdBy, status: 'trying' },
        ...{ total: null, looked: 0, joins: 0, found: 0, wrong: 0, failure: null },
        ...{ holder: null, heldUntil: 0, createdAt: this.clock.now(), finishedAt: null },
      });
      await this.audit.record(tx, actor, 'member_import.tried', fresh, { unionId, source });
      return { id: fresh };
    });
    return this.shown(id);
  }

  /** @throws NOT_FOUND · STEP_NOT_ALLOWED the trial is not done, or it was started before */
  async start(actor: Actor, { id, requestId }: { id: string; requestId: string }): Promise<MemberImport> {
    const { status, source, fileId } = await this.load(actor, id);
    await this.requests.once(requestId, { by: actor.personId, import: id }, async (tx) => {
      const fromTheTop = { looked: 0, joins: 0, found: 0, wrong: 0, heldUntil: 0, finishedAt: null };
      const { affected } = await tx.update(
        MemberImportRecord,
        { id, status: 'tried' },
        { status: 'importing', ...fromTheTop },
      );
      if (affected === 0) throw new DomainError('STEP_NOT_ALLOWED', { from: status });
      await tx.delete(ImportProblemRecord, { importId: id });
      await this.files.keepUntil(tx, fileId, null);
      await this.audit.record(tx, actor, 'member_import.started', id, { source });
      return {};
    });
    return this.shown(id);
  }

  /** @throws NOT_FOUND */
  async get(actor: Actor, id: string): Promise<MemberImport & { problems: ImportProblem[] }> {
    await this.load(actor, id);
    const rows = await this.db.read.find(ImportProblemRecord, {
      where: { importId: id },
      order: { sheetRow: 'ASC' },
      take: SHOWN,
    });
    const problems = rows.flatMap(({ sheetRow: row, problems: of }) => of.map((it) => ({ row, ...it })));
    return { ...(await this.shown(id)), problems };
  }

  async list(actor: Actor): Promise<{ rows: MemberImport[] }> {
    const unionId = In(await this.access.unionsOf(actor, 'members'));
    const found = await this.db.read.find(MemberImportRecord, {
      where: { unionId },
      order: { id: 'DESC' },
      take: LISTED,
    });
    return { rows: await this.view(found) };
  }

  /** Carries what people sent in the clear, for those who mend it; that it was taken out is on record. @throws NOT_FOUND */
  async errors(actor: Actor, id: string): Promise<Download> {
    const job = await this.load(actor, id);
    // Before the answer begins: the sheet is gone a month after its import.
    await (await this.files.open(job.fileId)).file.close();
    await this.db.transact((tx) => this.audit.record(tx, actor, 'member_import.errors_read', id, { rows: job.wrong }));
    return this.sheets.errors(job);
  }

  private async load(actor: Actor, id: string): Promise<MemberImportRecord> {
    const job = await this.db.read.findOneBy(MemberImportRecord, { id });
    if (!job) throw new DomainError('NOT_FOUND');
    await this.access.over(actor, 'members', job.unionId);
    return job;
  }

  private async shown(id: string): Promise<MemberImport> {
    const [answer] = await this.view(await this.db.read.findBy(MemberImportRecord, { id }));
    if (!answer) throw new DomainError('NOT_FOUND');
    return answer;
  }

  private async view(jobs: readonly MemberImportRecord[]): Promise<MemberImport[]> {
    const unions = await this.db.read.findBy(Union, { id: In(jobs.map((it) => it.unionId)) });
    const names = new Map(unions.map((it) => [it.id, it.name]));
    return jobs.map(({ unionId, failure, ...it }) => ({
      id: it.id,
      union: { id: unionId, name: names.get(unionId) ?? '' },
      source: it.source,
      status: it.status,
      looked: it.looked,
      total: it.total,
      joins: it.joins,
      found: it.found,
      wrong: it.wrong,
      failure: failure && new DomainError(failure.code, failure.facts).refusal(),
      createdAt: it.createdAt,
      finishedAt: it.finishedAt,
    }));
  }
}
