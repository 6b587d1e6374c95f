import { connect, type Socket } from 'node:net';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createConnection } from 'mysql2/promise';

const LOOK_EVERY_MS = 1000;
/** A node that does not answer within this is out: a paused one holds its connections open for ever. */
const PATIENCE_MS = 1500;
/** Looks in a row that a better node must pass before the work moves back to it. */
const STEADY = 5;

/**
 * A node that may be written to: in the primary component, in step with the others, durable (DESIGN rule 7), and waiting
 * before a read until it knows what the others have committed, so that nobody is answered with a stale limit.
 */
const IS_GOOD = `SELECT @@innodb_flush_log_at_trx_commit = 1 AND (@@wsrep_sync_wait & 1) = 1
    AND (SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'wsrep_ready') = 'ON'
    AND (SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'wsrep_local_state') = '4'
    AS good`;

/**
 * The nodes of a Galera cluster, in order of preference. All processes work on the first good one, so that ledger writes go to
 * one node; when it fails every connection to it is cut, and whoever was in the middle of a transaction finds out by the
 * request id what became of it.
 */
@Injectable()
export class Hosts implements OnApplicationShutdown {
  private readonly log = new Logger('Hosts');
  private readonly sockets = new Set<Socket>();
  private current = 0;
  /** Good looks in a row, by node. */
  private steady: number[];
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | null = null;

  /** One URL a node, first the one that is preferred. */
  constructor(private readonly urls: readonly string[]) {
    this.steady = urls.map(() => 0);
  }

  /** @throws Error no node can be written to */
  async start(): Promise<void> {
    await this.look();
    if (this.steady.every((it) => it === 0))
      throw new Error('数据库集群里没有一个节点能用，看看 DATABASE_URL 和各节点的日志');
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  /** The socket of a new connection, to the node of this moment. */
  connect(): Socket {
    const { hostname, port } = new URL(this.urls[this.current] ?? '');
    const socket = connect(Number(port) || 3306, hostname);
    socket.setNoDelay(true);
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    socket.once('error', () => void this.look());
    return socket;
  }

  /** Looks at every node, once at a time. */
  private look(): Promise<void> {
    this.looking ??= this.choose().finally(() => (this.looking = null));
    return this.looking;
  }

  private async choose(): Promise<void> {
    const good = await Promise.all(this.urls.map(isGood));
    this.steady = this.steady.map((looks, i) => (good[i] ? looks + 1 : 0));
    const better = this.steady.findIndex((looks, i) => i < this.current && looks >= STEADY);
    const next = good[this.current] ? better : good.indexOf(true);
    if (next >= 0 && next !== this.current) this.moveTo(next);
  }

  private moveTo(next: number): void {
    this.log.warn(`database: from node ${this.current + 1} to node ${next + 1}`);
    this.current = next;
    for (const socket of this.sockets) socket.destroy();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }
}

async function isGood(url: string): Promise<boolean> {
  try {
    const connection = await createConnection({ uri: url, connectTimeout: PATIENCE_MS });
    connection.on('error', () => undefined);
    try {
      const [rows] = await connection.query({ sql: IS_GOOD, timeout: PATIENCE_MS });
      return Number((rows as { good: number | null }[])[0]?.good) === 1;
    } finally {
      connection.destroy();
    }
  } catch {
    return false;
  }
}
