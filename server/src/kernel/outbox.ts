import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Entity, IsNull } from 'typeorm';
import { Clock } from './clock.js';
import { Id, Integer, Json, Text } from './database/columns.js';
import { Database, type Tx } from './database/database.js';
import { newId } from './ids.js';

/** Facts a room announces to the rooms above it; `payload` holds ids and numbers. */
export interface Events {
  /** A person who had two records is one now; what `fromId` took belongs to `intoId`. */
  'person.merged': { fromId: string; intoId: string };
}

@Entity('outbox')
export class OutboxRecord {
  @Id() id: string;
  @Text(60) kind: keyof Events;
  @Json() payload: unknown;
  @Integer() at: number;
  @Integer({ nullable: true }) deliveredAt: number | null;
}

type Listener = (payload: never) => Promise<void>;

const EVERY_MS = 1000;
const BATCH = 100;

/**
 * Events as rows of the transaction that caused them, delivered afterwards, in order, at least once: a listener must be
 * idempotent. A listener that fails is asked again in the next round.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Outbox');
  private readonly listeners = new Map<keyof Events, Listener[]>();
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  on<K extends keyof Events>(kind: K, listener: (payload: Events[K]) => Promise<void>): void {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), listener]);
  }

  async announce<K extends keyof Events>(tx: Tx, kind: K, payload: Events[K]): Promise<void> {
    await tx.insert(OutboxRecord, { id: newId(), kind, payload, at: this.clock.now(), deliveredAt: null });
  }

  /** Delivers what is due now; a later call waits for the one under way. */
  flush(): Promise<void> {
    this.round = this.round.then(() => this.deliver()).catch((error: unknown) => this.log.error(error));
    return this.round;
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.flush(), EVERY_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  private async deliver(): Promise<void> {
    const due = await this.db.read.find(OutboxRecord, {
      where: { deliveredAt: IsNull() },
      order: { id: 'ASC' },
      take: BATCH,
    });
    for (const { id, kind, payload } of due) {
      for (const listener of this.listeners.get(kind) ?? []) await listener(payload as never);
      await this.db.transact((tx) => tx.update(OutboxRecord, { id }, { deliveredAt: this.clock.now() }));
    }
  }
}
