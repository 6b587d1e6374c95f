import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Queue } from './queue.js';
import { failureOf } from './failures.js';

/** A transaction in progress; whatever writes takes one as an argument. */
export type Tx = EntityManager;

/** The connection broke at COMMIT: the work may be done or not. Ask by the request id. */
export class Indeterminate extends Error {}

/** Of a unit of work that was aborted. */
export const TRIES = 10;

@Injectable()
export class Database implements OnApplicationShutdown {
  /** TypeORM's SQLite driver shares one connection: overlapping transactions would mix, so they queue. */
  private readonly queue: Queue | null;
  private readonly reader: DataSource;

  constructor(
    @Inject(DataSource) private readonly writer: DataSource,
    @Inject('READER') reader: DataSource | null,
  ) {
    this.queue = reader ? new Queue() : null;
    this.reader = reader ?? writer;
  }

  get engine(): 'sqlite' | 'mysql' {
    return this.writer.options.type === 'mysql' ? 'mysql' : 'sqlite';
  }

  /** For reading outside a transaction. On SQLite a connection of its own, so that it never sees half a write. */
  get read(): EntityManager {
    return this.reader.manager;
  }

  /**
   * Runs a unit of work in one transaction (READ COMMITTED on MySQL) and reruns it whole after a definite abort: deadlock,
   * certification, lock timeout. `work` must therefore touch nothing but `tx`.
   * @throws Indeterminate when the connection broke at COMMIT.
   */
  async transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await (this.queue ? this.queue.run(() => this.attempt(work)) : this.attempt(work));
      } catch (error) {
        const failure = failureOf(error);
        const again = failure === 'aborted' || failure === 'lost';
        if (!again || attempt === TRIES) throw error;
        await backOff(attempt);
      }
    }
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    try {
      await runner.startTransaction(this.engine === 'mysql' ? 'READ COMMITTED' : undefined);
      const result = await work(runner.manager);
      await commit(() => runner.commitTransaction());
      return result;
    } catch (error) {
      // A broken connection cannot roll back; the server does it.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.reader !== this.writer && this.reader.isInitialized) await this.reader.destroy();
  }
}

async function commit(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw failureOf(error) === 'lost' ? new Indeterminate('lost at COMMIT', { cause: error }) : error;
  }
}

/** Full jitter up to 2^attempt × 2 ms, at most 200 ms. */
export function backOff(attempt: number): Promise<void> {
  const ms = Math.random() * Math.min(200, 2 ** attempt * 2);
  return new Promise((resolve) => setTimeout(resolve, ms));
}
