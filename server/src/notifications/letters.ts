import { Inject, Injectable } from '@nestjs/common';
import type { Topic } from '@nuanxin/shared-types';
import { In, IsNull } from 'typeorm';
import { CITY_PACK, Clock, Database, localTime, newId, type CityPack, type Tx } from '../kernel/index.js';
import { Message } from './message.entity.js';
import { MessageConsent } from './message-consent.entity.js';
import { timeWords } from './words.js';

/** Something that happened, as it is to be told. */
export interface News {
  /** The same at every delivery of the event. */
  eventId: string;
  topic: Topic;
  unionId: string;
  facts: Record<string, string>;
  /** UTC ms. */
  at: number;
}

/** Writes the messages of an event: one in everybody's inbox, and one for WeChat where somebody said yes to it. */
@Injectable()
export class Letters {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** Tells a handful of people, in one transaction. Who was told of the event before is left out. */
  async tell(news: News, personIds: readonly string[]): Promise<void> {
    if (personIds.length > 0) await this.db.transact((tx) => this.write(tx, news, personIds));
  }

  /** The same in the caller's transaction. */
  async write(tx: Tx, { eventId, topic, unionId, facts, at }: News, personIds: readonly string[]): Promise<void> {
    const told = await tx.find(Message, {
      where: { eventId, channel: 'inbox' as const, personId: In([...personIds]) },
    });
    const fresh = [...new Set(personIds)].filter((id) => !told.some((it) => it.personId === id));
    if (fresh.length === 0) return;
    const time = timeWords(localTime(at, this.pack.timeZone));
    const common = { eventId, topic, unionId, facts: { ...facts, time }, at, attempts: 0 };
    await tx.insert(
      Message,
      fresh.map((personId) => ({
        ...common,
        id: newId(),
        personId,
        channel: 'inbox' as const,
        status: 'kept' as const,
      })),
    );
    const spent = await this.spendConsents(tx, topic, fresh);
    const now = this.clock.now();
    await tx.insert(
      Message,
      spent.map(({ messageId, personId }) => ({
        ...common,
        id: messageId,
        personId,
        channel: 'wechat' as const,
        status: 'waiting' as const,
        nextTryAt: now,
      })),
    );
  }

  /** Takes one yes of each person who has any left; what another process took meanwhile is not taken twice. */
  private async spendConsents(
    tx: Tx,
    topic: Topic,
    personIds: readonly string[],
  ): Promise<{ personId: string; messageId: string }[]> {
    if (!this.pack.messages[topic].template) return [];
    const where = { topic, messageId: IsNull(), personId: In([...personIds]) };
    const left = await tx.find(MessageConsent, { where, order: { id: 'ASC' } });
    const oldest = new Map([...left].reverse().map((it) => [it.personId, it.id]));
    const spent = [];
    for (const [personId, id] of oldest) {
      const messageId = newId();
      const taken = await tx.update(MessageConsent, { id, messageId: IsNull() }, { messageId });
      if (taken.affected === 1) spent.push({ personId, messageId });
    }
    return spent;
  }
}
