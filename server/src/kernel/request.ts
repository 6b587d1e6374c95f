import { Injectable } from '@nestjs/common';
import { Entity } from 'typeorm';
import { Clock } from './clock.js';
import { Vault } from './crypto.js';
import { Id, Integer, Json, Text } from './database/columns.js';
import { Database, Indeterminate, type Tx } from './database/database.js';
import { failureOf } from './database/failures.js';
import { among, insertOf, type Question, type Row, type Statement } from './database/statement.js';
import { DomainError } from './errors.js';

/** Remembers an act by its request id, in the same transaction as the act. */
@Entity('request')
export class RequestRecord {
  @Id() id: string;
  /** Keyed hash of who asked for what: the same id with another body is an error. */
  @Text(64) hash: string;
  /** What the act made, as ids and numbers: enough to give the first answer again, no personal data. */
  @Json({ nullable: true }) result: object | null;
  @Integer() at: number;
}

/** What is remembered of a request: its result, or that its id now comes with another body. */
export type Recalled<R> = { result: R } | { refusal: DomainError };

/** More than a person may take in one go: each lost race means that somebody else took one, so the end comes by itself. */
const TRIES = 25;

@Injectable()
export class Requests {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /**
   * Does `work` once per `requestId`. A repeat gets the first result; a refusal leaves nothing behind, so a repeat of a
   * refused request is tried anew. `body` is what the caller asked for, with who asked. `work` runs again when it lost a
   * race for a unique key: reading anew, it finds the refusal that fits. Inside, read by `tx` only.
   * @throws REQUEST_ID_REUSED the id was used with another body
   * @throws UNCERTAIN the database did not say whether it committed
   */
  async once<R>(requestId: string, body: unknown, work: (tx: Tx) => Promise<R>): Promise<R> {
    for (let attempt = 1; ; attempt++) {
      const before = await this.recall<R>(requestId, body);
      if (before) return before.result;
      try {
        return await this.db.transact((tx) => this.perform(tx, requestId, body, work));
      } catch (error) {
        // Whatever went wrong, a twin of this request may have succeeded meanwhile.
        const twin = await this.recall<R>(requestId, body);
        if (twin) return twin.result;
        if (!isWorthAnother(error)) throw error;
        if (attempt === TRIES) throw error instanceof Indeterminate ? new DomainError('UNCERTAIN') : error;
      }
    }
  }

  /** The result of this request, if it was done before. @throws REQUEST_ID_REUSED */
  async recall<R>(requestId: string, body: unknown): Promise<{ result: R } | null> {
    const record = await this.db.read.findOneBy(RequestRecord, { id: requestId });
    if (!record) return null;
    if (record.hash !== this.hash(body)) throw new DomainError('REQUEST_ID_REUSED');
    return { result: record.result as R };
  }

  /** What many requests did before, by id; a request that was not done is left out. */
  recalled<R>(requests: readonly { requestId: string; body: unknown }[]): Question<Map<string, Recalled<R>>> {
    const ids = requests.map((it) => it.requestId);
    return {
      sql: `SELECT id, hash, result FROM request WHERE ${among('id', ids)}`,
      values: ids,
      read: (rows) => {
        const byId = new Map(rows.map((it) => [it.id, it]));
        const known = requests.filter((it) => byId.has(it.requestId));
        return new Map(known.map(({ requestId, body }) => [requestId, this.recalledOf<R>(byId.get(requestId), body)]));
      },
    };
  }

  /** Remembers many acts in the transaction of the acts, where a duplicate fails it. */
  remembering(done: readonly { requestId: string; body: unknown; result: object }[]): Statement {
    const at = this.clock.now();
    const rows = done.map(({ requestId, body, result }) => [requestId, this.hash(body), JSON.stringify(result), at]);
    return insertOf('request', ['id', 'hash', 'result', 'at'], rows);
  }

  private recalledOf<R>(record: Row | undefined, body: unknown): Recalled<R> {
    if (record?.hash !== this.hash(body)) return { refusal: new DomainError('REQUEST_ID_REUSED') };
    return { result: JSON.parse(String(record.result)) as R };
  }

  private async perform<R>(tx: Tx, id: string, body: unknown, work: (tx: Tx) => Promise<R>): Promise<R> {
    // First, so that a twin waits here and not at the scarce thing.
    await tx.insert(RequestRecord, { id, hash: this.hash(body), result: null, at: this.clock.now() });
    const result = await work(tx);
    await tx.update(RequestRecord, { id }, { result: result as object });
    return result;
  }

  private hash(body: unknown): string {
    return this.vault.fingerprint(JSON.stringify(body));
  }
}

/** Lost a race for a unique key (its twin's request id among them), or nobody knows. */
function isWorthAnother(error: unknown): boolean {
  return error instanceof Indeterminate || failureOf(error) === 'duplicate';
}
