import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createPool, type Pool } from 'mysql2/promise';
import type { Config } from '../config.js';
import { CONFIG } from '../tokens.js';
import { backOff, Database, TRIES } from './database.js';
import { failureOf } from './failures.js';
import { Hosts } from './hosts.js';
import { connectionOptions } from './open.js';
import type { Question, Row, Statement } from './statement.js';

/** One packet is under way at a time, and the next one's look. */
const POOL = 4;

type Answers<Q extends readonly Question<unknown>[]> = {
  [I in keyof Q]: Q[I] extends Question<infer T> ? T : never;
};

/**
 * Many statements in one trip to the database, for the counter's queue: on MySQL one packet of text on a pool of its own,
 * which alone may send several statements at once. On SQLite there is no trip to save, and they run one by one.
 */
@Injectable()
export class Packets implements OnApplicationShutdown {
  private readonly pool: Pool | null;

  constructor(
    private readonly db: Database,
    @Inject(CONFIG) config: Config,
    @Inject(Hosts) hosts: Hosts | null,
    @Inject('IS_CLUSTERED') private readonly isClustered: boolean,
  ) {
    const options = { ...connectionOptions(config, hosts), connectionLimit: POOL, multipleStatements: true };
    this.pool = db.engine === 'mysql' ? createPool(options) : null;
  }

  /** Reads, unlocked and outside a transaction; the answers in the order of the questions. */
  async ask<Q extends readonly Question<unknown>[]>(...questions: Q): Promise<Answers<Q>> {
    const rows = await this.rowsOf(questions);
    return questions.map((it, i) => it.read(rows[i] ?? [])) as Answers<Q>;
  }

  /**
   * Writes in one durable transaction (READ COMMITTED on MySQL): all, or nothing. Nobody looks at a result before the commit, so
   * every statement must fail by itself where it may not pass: by a unique key, a foreign key or a CHECK. A definite abort is
   * tried again.
   * @throws the driver's error; with a lost connection it may have committed, and only the request ids tell
   */
  async commit(statements: readonly Statement[]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(statements);
      } catch (error) {
        if (failureOf(error) !== 'aborted' || attempt === TRIES) throw error;
        await backOff(attempt);
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.end();
  }

  private async rowsOf(questions: readonly Statement[]): Promise<Row[][]> {
    if (this.pool) {
      const [sets] = await this.pool.query(packetOf(questions));
      return (questions.length === 1 ? [sets] : sets) as Row[][];
    }
    const sets: Row[][] = [];
    for (const { sql, values } of questions) sets.push(await this.db.read.query<Row[]>(sql, [...values]));
    return sets;
  }

  /**
   * No packet on a cluster. Where another node's write aborts a transaction between two statements of one packet, MariaDB
   * (10.11.19, Galera 26.4.23) can report the statement as done and run the rest, now without a transaction: what stood before is
   * gone, what comes after stays by itself, and COMMIT is acknowledged. Of 1,744 such aborts 20 ended so, and no status in the
   * answers undoes a half that stays; sent one by one, each of 6,000 was told of its abort.
   */
  private async attempt(statements: readonly Statement[]): Promise<void> {
    if (!this.pool || this.isClustered) {
      return this.db.transact(async (tx) => {
        for (const { sql, values } of statements) await tx.query(sql, [...values]);
      });
    }
    const connection = await this.pool.getConnection();
    try {
      await connection.query(packetOf([BEGIN, ...statements, COMMIT]));
      connection.release();
    } catch (error) {
      // Its transaction may still be open; the server ends it with the connection.
      connection.destroy();
      throw error;
    }
  }
}

const BEGIN = { sql: 'SET TRANSACTION ISOLATION LEVEL READ COMMITTED; START TRANSACTION', values: [] };
const COMMIT = { sql: 'COMMIT', values: [] };

function packetOf(statements: readonly Statement[]): { sql: string; values: (string | number | null)[] } {
  return { sql: statements.map((it) => it.sql).join('; '), values: statements.flatMap((it) => it.values) };
}
