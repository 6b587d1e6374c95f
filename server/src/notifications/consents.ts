import { Inject, Injectable } from '@nestjs/common';
import { TOPICS, type Done, type MessageConsents, type MessageTemplate, type Topic } from '@nuanxin/shared-types';
import { IsNull } from 'typeorm';
import {
  CITY_PACK,
  Clock,
  Database,
  newId,
  Requests,
  Vault,
  Wechat,
  type Actor,
  type CityPack,
} from '../kernel/index.js';
import { personOf } from '../membership/index.js';
import { MessageConsent } from './message-consent.entity.js';

/** Topics that a worker may want in WeChat; what is for cadres stays in their inbox and on their worklist. */
const ABOUT_BOOKING: Topic[] = ['booking_reminder', 'booking_displaced', 'booking_offered'];
const FOR_WORKERS: Topic[] = ['member_accepted', 'member_rejected', 'transfer_accepted', 'programme_started'];

/** Times somebody said yes to a subscription message (订阅消息): kept as WeChat keeps them, one for one message. */
@Injectable()
export class Consents {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly wechat: Wechat,
    private readonly requests: Requests,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** What the phone may ask a yes for, with the number of those still unused. */
  async templates(actor: Actor, { about }: { about?: 'booking' } = {}): Promise<{ rows: MessageTemplate[] }> {
    const left = await this.db.read.findBy(MessageConsent, { personId: personOf(actor), messageId: IsNull() });
    const wanted = about === 'booking' ? ABOUT_BOOKING : FOR_WORKERS;
    return {
      rows: TOPICS.flatMap((topic) => {
        const { title, template } = this.pack.messages[topic];
        if (!template || !wanted.includes(topic)) return [];
        return [{ topic, title, templateId: template.id, left: left.filter((it) => it.topic === topic).length }];
      }),
    };
  }

  /** @throws WECHAT_LOGIN_FAILED · WECHAT_BUSY */
  async give(actor: Actor, { requestId, wechatCode, topics }: MessageConsents): Promise<Done> {
    const personId = personOf(actor);
    const body = { personId, topics };
    // A repeat finds its first answer before the login code, which is good only once, is asked for again.
    const before = await this.requests.recall<Done>(requestId, body);
    if (before) return before.result;
    const { openid } = await this.wechat.codeToSession(wechatCode);
    return this.requests.once(requestId, body, async (tx): Promise<Done> => {
      const openidCipher = this.vault.encrypt(openid);
      const common = { personId, openidCipher, at: this.clock.now(), messageId: null };
      await tx.insert(
        MessageConsent,
        [...new Set(topics)].map((topic) => ({ ...common, id: newId(), topic })),
      );
      return { done: true };
    });
  }
}
