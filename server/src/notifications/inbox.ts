import { Inject, Injectable } from '@nestjs/common';
import type { InboxMessage } from '@nuanxin/shared-types';
import { IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import { CITY_PACK, Clock, Database, type Actor, type CityPack } from '../kernel/index.js';
import { personOf } from '../membership/index.js';
import { Message } from './message.entity.js';
import { filled } from './words.js';

const PAGE = 30;

/** A person's own messages (站内消息). */
@Injectable()
export class Inbox {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** Newest first, by key: `before` is the id the page before ended with. */
  async list(
    actor: Actor,
    { before, limit = PAGE }: { before?: string; limit?: number },
  ): Promise<{ rows: InboxMessage[]; next: string | null; unread: number }> {
    const mine = { personId: personOf(actor), channel: 'inbox' as const };
    const messages = await this.db.read.find(Message, {
      where: { ...mine, ...(before ? { id: LessThan(before) } : {}) },
      order: { id: 'DESC' },
      take: limit,
    });
    const next = messages.length === limit ? (messages.at(-1)?.id ?? null) : null;
    return { rows: messages.map((it) => this.row(it)), next, ...(await this.unread(actor)) };
  }

  async unread(actor: Actor): Promise<{ unread: number }> {
    const where = { personId: personOf(actor), channel: 'inbox' as const, readAt: IsNull() };
    return { unread: await this.db.read.countBy(Message, where) };
  }

  /** Everything up to this message has been seen. */
  async read(actor: Actor, upTo: string): Promise<{ unread: number }> {
    const where = { personId: personOf(actor), channel: 'inbox' as const, readAt: IsNull(), id: LessThanOrEqual(upTo) };
    await this.db.transact((tx) => tx.update(Message, where, { readAt: this.clock.now() }));
    return this.unread(actor);
  }

  private row({ id, topic, facts, at, readAt }: Message): InboxMessage {
    const { title, body, page } = this.pack.messages[topic];
    return { id, topic, title: filled(title, facts), body: filled(body, facts), page, at, readAt };
  }
}
