import { Injectable } from '@nestjs/common';
import type { Done, Employer as EmployerAnswer, EmployerFacts, EmployerKind } from '@nuanxin/shared-types';
import { In, IsNull, MoreThan } from 'typeorm';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  insertRows,
  newId,
  Requests,
  type Actor,
  type Tx,
} from '../../kernel/index.js';
import { Access } from '../staff/access.js';
import { checkCreditCode } from './credit-code.js';
import { Employer } from './employer.entity.js';
import { Subtrees } from './subtrees.js';
import { openUnion } from './union-tree.js';
import { Union } from './union.entity.js';

const PAGE = 50;

/** Enterprises and shops a union covers (覆盖单位). */
@Injectable()
export class Employers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly subtrees: Subtrees,
  ) {}

  /** Oldest first, by key, with the sums of all pages. @throws NOT_FOUND */
  async list(
    actor: Actor,
    {
      id,
      kind,
      below = false,
      after,
      limit = PAGE,
    }: { id: string; kind?: EmployerKind; below?: boolean; after?: string; limit?: number },
  ): Promise<{ rows: EmployerAnswer[]; next: string | null; enterprises: number; shops: number; workers: number }> {
    await this.access.over(actor, 'unions.see', id);
    const unionIds = below ? await this.subtrees.of(id) : [id];
    const employers = await this.db.read.find(Employer, {
      where: {
        unionId: In(unionIds),
        removedAt: IsNull(),
        ...(kind && { kind }),
        ...(after && { id: MoreThan(after) }),
      },
      order: { id: 'ASC' },
      take: limit,
    });
    const next = employers.length === limit ? (employers.at(-1)?.id ?? null) : null;
    return { rows: await this.answers(employers), next, ...(await this.sums(unionIds)) };
  }

  /** @throws NOT_FOUND · UNION_CLOSED · CREDIT_CODE_WRONG · EMPLOYER_LISTED */
  async add(
    actor: Actor,
    { id: unionId, requestId, ...facts }: EmployerFacts & { id: string; requestId: string },
  ): Promise<EmployerAnswer> {
    await this.access.over(actor, 'unions', unionId);
    checkFacts(facts);
    const { id } = await this.requests.once(requestId, { by: actor.personId, unionId, ...facts }, async (tx) => {
      await this.checkUnlisted(tx, unionId, facts.creditCode);
      const fresh = newId();
      await tx.insert(Employer, { id: fresh, unionId, ...facts });
      // Afterwards: the insert waits for a merger under way, and only then it is known how that ended.
      await openUnion(tx, unionId);
      await this.audit.record(tx, actor, 'employer.added', unionId, { employerId: fresh, ...auditFacts(facts) });
      return { id: fresh };
    });
    return this.one(id);
  }

  /** @throws NOT_FOUND · CREDIT_CODE_WRONG · EMPLOYER_LISTED · STEP_NOT_ALLOWED */
  async change(
    actor: Actor,
    { id, requestId, ...facts }: EmployerFacts & { id: string; requestId: string },
  ): Promise<EmployerAnswer> {
    const { unionId } = await this.load(actor, id);
    checkFacts(facts);
    await this.requests.once(requestId, { by: actor.personId, id, ...facts }, async (tx) => {
      await this.checkUnlisted(tx, unionId, facts.creditCode, id);
      const changed = await tx.update(Employer, { id, removedAt: IsNull() }, facts);
      if (changed.affected === 0) throw new DomainError('STEP_NOT_ALLOWED', { from: 'removed' });
      await this.audit.record(tx, actor, 'employer.changed', unionId, { employerId: id, ...auditFacts(facts) });
      return {};
    });
    return this.one(id);
  }

  /** Takes it off the list. @throws NOT_FOUND · STEP_NOT_ALLOWED */
  async remove(
    actor: Actor,
    { id, requestId, reason }: { id: string; requestId: string; reason: string },
  ): Promise<Done> {
    const { unionId, name, creditCode } = await this.load(actor, id);
    return this.requests.once(
      requestId,
      { by: actor.personId, act: 'remove', id, reason },
      async (tx): Promise<Done> => {
        const gone = { removedAt: this.clock.now(), creditCode: null };
        const removed = await tx.update(Employer, { id, removedAt: IsNull() }, gone);
        if (removed.affected === 0) throw new DomainError('STEP_NOT_ALLOWED', { from: 'removed' });
        const facts = { employerId: id, name, creditCode: creditCode ?? '', reason };
        await this.audit.record(tx, actor, 'employer.removed', unionId, facts);
        return { done: true };
      },
    );
  }

  /** The first thing wrong with a row of a list; null: it can be added. For imports, which check before they write. */
  problemOf(facts: EmployerFacts): DomainError | null {
    try {
      checkFacts(facts);
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  /**
   * Many at once, for imports; the caller checked the rows, the scope, and that the union lists none of them, and records
   * the act. @throws UNION_CLOSED
   */
  async addMany(tx: Tx, unionId: string, rows: readonly EmployerFacts[]): Promise<void> {
    const columns = ['id', 'unionId', 'kind', 'name', 'creditCode', 'workers'];
    const values = rows.map((it) => [newId(), unionId, it.kind, it.name, it.creditCode, it.workers]);
    await insertRows(tx, 'employer', columns, values);
    await openUnion(tx, unionId);
  }

  private async checkUnlisted(tx: Tx, unionId: string, creditCode: string | null, exceptId?: string): Promise<void> {
    const listed = creditCode ? await tx.findOneBy(Employer, { unionId, creditCode }) : null;
    if (listed && listed.id !== exceptId) throw new DomainError('EMPLOYER_LISTED', { field: 'creditCode' });
  }

  private async load(actor: Actor, id: string): Promise<Employer> {
    const employer = await this.db.read.findOneBy(Employer, { id });
    if (!employer) throw new DomainError('NOT_FOUND');
    await this.access.over(actor, 'unions', employer.unionId);
    return employer;
  }

  private async one(id: string): Promise<EmployerAnswer> {
    const [answer] = await this.answers(await this.db.read.findBy(Employer, { id }));
    if (!answer) throw new DomainError('NOT_FOUND');
    return answer;
  }

  private async sums(unionIds: string[]): Promise<{ enterprises: number; shops: number; workers: number }> {
    const rows = await this.db.read
      .createQueryBuilder(Employer, 'e')
      .select('e.kind', 'kind')
      .addSelect('COUNT(*)', 'n')
      .addSelect('SUM(e.workers)', 'workers')
      .where({ unionId: In(unionIds), removedAt: IsNull() })
      .groupBy('e.kind')
      .getRawMany<{ kind: EmployerKind; n: string; workers: string }>();
    const of = (kind: EmployerKind) => Number(rows.find((it) => it.kind === kind)?.n ?? 0);
    const workers = rows.reduce((sum, it) => sum + Number(it.workers), 0);
    return { enterprises: of('enterprise'), shops: of('shop'), workers };
  }

  private async answers(employers: readonly Employer[]): Promise<EmployerAnswer[]> {
    const unions = await this.db.read.findBy(Union, { id: In(employers.map((it) => it.unionId)) });
    const names = new Map(unions.map((it) => [it.id, it.name]));
    return employers.map(({ id, unionId, kind, name, creditCode, workers }) => ({
      id,
      union: { id: unionId, name: names.get(unionId) ?? '' },
      kind,
      name,
      creditCode,
      workers,
    }));
  }
}

/** An enterprise always has a code; a small shop may have none. @throws CREDIT_CODE_WRONG */
function checkFacts({ kind, creditCode }: EmployerFacts): void {
  if (creditCode) return checkCreditCode(creditCode);
  if (kind === 'enterprise') throw new DomainError('CREDIT_CODE_WRONG', { field: 'creditCode', problem: '没填' });
}

function auditFacts({ kind, name, creditCode, workers }: EmployerFacts): Record<string, string | number> {
  return { kind, name, creditCode: creditCode ?? '', workers };
}
