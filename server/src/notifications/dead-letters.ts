import { Inject, Injectable } from '@nestjs/common';
import type { DeadLetter } from '@nuanxin/shared-types';
import { In, LessThan } from 'typeorm';
import {
  Audit,
  CITY_PACK,
  Clock,
  Database,
  DomainError,
  Requests,
  type Actor,
  type CityPack,
} from '../kernel/index.js';
import { Access, People, Unions } from '../membership/index.js';
import { Message, type MessageStatus } from './message.entity.js';
import { errcodeWords } from './outcome.js';
import { filled } from './words.js';

const PAGE = 50;

/** Subscription messages that WeChat would not take, for who looks after them. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly people: People,
    private readonly unions: Unions,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** Newest first, by key. @throws NOT_ALLOWED */
  async list(
    actor: Actor,
    { before, limit = PAGE }: { before?: string; limit?: number },
  ): Promise<{ rows: DeadLetter[]; next: string | null; waiting: number }> {
    const unionId = In(await this.access.unionsOf(actor, 'messages'));
    const messages = await this.db.read.find(Message, {
      where: { status: 'dead', unionId, ...(before ? { id: LessThan(before) } : {}) },
      order: { id: 'DESC' },
      take: limit,
    });
    const waiting = await this.db.read.countBy(Message, { status: 'waiting', unionId });
    const next = messages.length === limit ? (messages.at(-1)?.id ?? null) : null;
    return { rows: await this.rows(messages), next, waiting };
  }

  async retry(actor: Actor, { requestId, ids }: { requestId: string; ids: string[] }): Promise<{ changed: number }> {
    return this.change(actor, requestId, ids, { status: 'waiting', attempts: 0, nextTryAt: this.clock.now() }, '');
  }

  async drop(
    actor: Actor,
    { requestId, ids, reason }: { requestId: string; ids: string[]; reason: string },
  ): Promise<{ changed: number }> {
    return this.change(actor, requestId, ids, { status: 'dropped', nextTryAt: null }, reason);
  }

  /** What is not dead any more, somebody else was quicker with. @throws NOT_FOUND one of them lies outside the scope */
  private async change(
    actor: Actor,
    requestId: string,
    ids: string[],
    to: { status: MessageStatus; attempts?: number; nextTryAt: number | null },
    reason: string,
  ): Promise<{ changed: number }> {
    const unionId = In(await this.access.unionsOf(actor, 'messages'));
    const known = await this.db.read.countBy(Message, { id: In(ids), unionId });
    if (known < new Set(ids).size) throw new DomainError('NOT_FOUND');
    const body = { by: actor.personId, ids, to: to.status, reason };
    return this.requests.once(requestId, body, async (tx) => {
      const { affected } = await tx.update(Message, { id: In(ids), status: 'dead', unionId }, to);
      const changed = affected ?? 0;
      await this.audit.record(tx, actor, `message.${to.status}`, null, { changed, ...(reason && { reason }) });
      return { changed };
    });
  }

  private async rows(messages: readonly Message[]): Promise<DeadLetter[]> {
    const people = await this.people.known(messages.map((it) => it.personId));
    const unions = await this.unions.names(messages.map((it) => it.unionId));
    return messages.map(({ id, topic, personId, unionId, facts, attempts, errcode, at }) => ({
      id,
      topic,
      title: filled(this.pack.messages[topic].title, facts),
      person: people.get(personId)?.name ?? '',
      union: { id: unionId, name: unions.get(unionId) ?? '' },
      attempts,
      errcode: errcode ?? 0,
      ...errcodeWords(errcode ?? 0),
      at,
    }));
  }
}
