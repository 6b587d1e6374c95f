import { Injectable } from '@nestjs/common';
import type { EmployerFacts, EmployerImport } from '@nuanxin/shared-types';
import { In, IsNull } from 'typeorm';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Files,
  listedRows,
  Requests,
  type Actor,
  type Tx,
} from '../../kernel/index.js';
import { Access } from '../staff/access.js';
import { EMPLOYER_LIST, problem, readEmployer, type ListedEmployer, type Problem } from './employer-list.js';
import { Employer } from './employer.entity.js';
import { Employers } from './employers.js';
import { openUnion } from './union-tree.js';

/** The sheet is kept for whoever asks what was sent. */
const KEPT_MS = 30 * 86_400_000;

/** The rows of a list, each in one place. */
interface Sorted {
  fresh: EmployerFacts[];
  same: number;
  problems: Problem[];
}

/** Enterprises and shops sent in as a sheet (单位导入): tried and imported within one answer. */
@Injectable()
export class EmployerImports {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly files: Files,
    private readonly employers: Employers,
  ) {}

  /**
   * Adds the rows nothing is wrong with, all or none; a trial adds nothing.
   * @throws NOT_FOUND the union lies outside the scope, or the file is not the actor's own · UNION_CLOSED ·
   * SHEET_UNREADABLE · IMPORT_HEADINGS_MISSING · IMPORT_TOO_LONG · IMPORT_EMPTY
   */
  async take(
    actor: Actor,
    { id: unionId, requestId, fileId, trial }: { id: string; requestId: string; fileId: string; trial: boolean },
  ): Promise<EmployerImport> {
    await this.access.over(actor, 'unions', unionId);
    await this.claim(actor, unionId, fileId);
    const listed = await this.read(fileId);
    const rows = listed.length;
    if (trial) {
      const { fresh, same, problems } = await this.sort(this.db.read, unionId, listed);
      return { rows, added: fresh.length, same, problems };
    }
    const asked = { by: actor.personId, unionId, fileId };
    const counts = await this.requests.once(requestId, asked, async (tx) => {
      const { fresh, same, problems } = await this.sort(tx, unionId, listed);
      await this.employers.addMany(tx, unionId, fresh);
      const added = fresh.length;
      const facts = { rows, added, same, wrong: new Set(problems.map((it) => it.row)).size };
      await this.audit.record(tx, actor, 'employer.imported', unionId, facts);
      return { rows, added, same };
    });
    // What was added counts as listed now, so the same rows are left with the same problems, after a repeat too.
    const { problems } = await this.sort(this.db.read, unionId, listed);
    return { ...counts, problems };
  }

  /** Before it is read: nobody learns what stands in another's sheet. */
  private async claim(actor: Actor, unionId: string, fileId: string): Promise<void> {
    await this.db.transact(async (tx) => {
      await this.files.claim(tx, actor, fileId, 'sheet', `employer_import:${unionId}`);
      await this.files.keepUntil(tx, fileId, this.clock.now() + KEPT_MS);
      await openUnion(tx, unionId);
    });
  }

  private async read(fileId: string): Promise<ListedEmployer[]> {
    const listed: ListedEmployer[] = [];
    for await (const { places, row } of listedRows(await this.files.open(fileId), EMPLOYER_LIST))
      listed.push(readEmployer(row, places, (facts) => this.employers.problemOf(facts)));
    if (listed.length === 0) throw new DomainError('IMPORT_EMPTY');
    return listed;
  }

  private async sort(from: Tx, unionId: string, listed: readonly ListedEmployer[]): Promise<Sorted> {
    const known = await this.known(
      from,
      unionId,
      listed.flatMap((it) => ('facts' in it ? it.facts : [])),
    );
    const seen = new Map<string, number>();
    const sorted: Sorted = { fresh: [], same: 0, problems: [] };
    for (const it of listed) {
      if ('problems' in it) {
        sorted.problems.push(...it.problems);
        continue;
      }
      const { row, facts } = it;
      const [key, there] = [keyOf(facts), known.get(keyOf(facts))];
      const before = seen.get(key);
      const says = before ? `和第 ${before} 行是同一家，留一行` : there && clash(there, facts, unionId);
      if (!before) seen.set(key, row);
      if (says) sorted.problems.push(problem(row, facts.creditCode ? 'creditCode' : 'name', says));
      else if (there) sorted.same += 1;
      else sorted.fresh.push(facts);
    }
    return sorted;
  }

  /** Those the city lists already; of one with a code listed twice, the entry of this union. A shop without is the union's own. */
  private async known(from: Tx, unionId: string, facts: readonly EmployerFacts[]): Promise<Map<string, Employer>> {
    const codes = facts.flatMap((it) => it.creditCode ?? []);
    const names = facts.flatMap((it) => (it.creditCode ? [] : it.name));
    const [coded, named] = [
      await from.findBy(Employer, { creditCode: In(codes), removedAt: IsNull() }),
      await from.findBy(Employer, { unionId, creditCode: IsNull(), name: In(names), removedAt: IsNull() }),
    ];
    const ownLast = [...coded.filter((it) => it.unionId !== unionId), ...coded.filter((it) => it.unionId === unionId)];
    return new Map([...ownLast, ...named].map((it) => [keyOf(it), it]));
  }
}

/** What makes two rows the same employer: the code or, where a shop has none, its name. */
function keyOf({ creditCode, name }: EmployerFacts): string {
  return creditCode ?? `name ${name}`;
}

/** Why a row cannot be added beside what is listed already; null: it says the same. */
function clash(there: Employer, { kind, name, workers }: EmployerFacts, unionId: string): string | null {
  if (there.unionId !== unionId) return '别的工会已经登记了这家单位，先核对归哪个工会';
  if (there.kind === kind && there.name === name && there.workers === workers) return null;
  const { says, next } = new DomainError('EMPLOYER_LISTED').refusal();
  return `${says}，内容不一样，${next}`;
}
