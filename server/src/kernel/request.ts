import { Injectable } from '@nestjs/common';
import { Entity } from 'typeorm';
import { Clock } from './clock.js';
import { Vault } from './crypto.js';
import { Id, Integer, Json, Text } from './database/columns.js';
import { Database, Indeterminate, type Tx } from './database/database.js';
import { failureOf } from './database/failures.js';
import { insertRows, marks } from './database/rows.js';
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
type Recalled<R> = { result: R } | { refusal: DomainError };

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

  /** Results of many requests in one look, by id; a request that was not done is left out. */
  async recallAll<R>(requests: readonly { requestId: string; body: unknown }[]): Promise<Map<string, Recalled<R>>> {
    const ids = requests.map((it) => it.requestId);
    const records = await this.db.read.query<{ id: string; hash: string; result: string }[]>(
      `SELECT id, hash, result FROM request WHERE id IN (${marks(ids)})`,
      ids,
    );
    const byId = new Map(records.map((it) => [it.id, it]));
    return new Map(
      requests.flatMap(({ requestId, body }) => {
        const record = byId.get(requestId);
        if (!record) return [];
        const reused = record.hash !== this.hash(body);
        return [
          [
            requestId,
            reused ? { refusal: new DomainError('REQUEST_ID_REUSED') } : { result: JSON.parse(record.result) as R },
          ],
        ];
      }),
    );
  }

  /** Remembers many acts in their transaction. A duplicate fails the transaction. */
  async remember(tx: Tx, done: readonly { requestId: string; body: unknown; result: object }[]): Promise<void> {
    const at = this.clock.now();
    await insertRows(
      tx,
      'request',
      ['id', 'hash', 'result', 'at'],
      done.map(({ requestId, body, result }) => [requestId, this.hash(body), JSON.stringify(result), at]),
    );
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
