import { Inject, Injectable, Logger } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import {
  change,
  CITY_PACK,
  Clock,
  Database,
  Rounds,
  startOfDay,
  Vault,
  Wechat,
  WechatError,
  type CityPack,
} from '../kernel/index.js';
import { Mailings } from './mailings.js';
import { Message } from './message.entity.js';
import { MessageConsent } from './message-consent.entity.js';
import { outcomeOf, type Outcome } from './outcome.js';
import { keywordValues } from './words.js';

const EVERY_MS = 1000;
const BATCH = 50;
/** Sent at a time; WeChat and the database both take more. */
const TOGETHER = 5;
/** Who claimed a message and has not settled it by then has died. Longer than WeChat may take to answer. */
const CLAIM_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * Takes messages to WeChat. Each is claimed by a guarded update before and settled by one after, so that of several processes
 * one sends it. Should the process die in between, it is sent again: WeChat then answers 43101, because the one consent
 * that was taken for it is used up.
 */
@Injectable()
export class Postman {
  /** Writes what mailings still have to tell and sends what is due; a later call waits for the one under way. */
  readonly flush: () => Promise<void>;
  private readonly log = new Logger('Postman');

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly wechat: Wechat,
    private readonly mailings: Mailings,
    private readonly rounds: Rounds,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {
    this.flush = rounds.every(EVERY_MS, 'Postman', () => this.walk());
  }

  private async walk(): Promise<void> {
    while (!this.rounds.stopping && (await this.mailings.step()));
    for (let sent = BATCH; sent === BATCH && !this.rounds.stopping;) sent = await this.sendBatch();
  }

  private async sendBatch(): Promise<number> {
    const due = await this.db.read.find(Message, {
      where: { status: 'waiting', nextTryAt: LessThanOrEqual(this.clock.now()) },
      order: { nextTryAt: 'ASC', id: 'ASC' },
      take: BATCH,
    });
    for (let from = 0; from < due.length; from += TOGETHER) {
      await Promise.all(due.slice(from, from + TOGETHER).map((it) => this.send(it)));
    }
    return due.length;
  }

  private async send(message: Message): Promise<void> {
    const now = this.clock.now();
    const { id, attempts } = message;
    const claim =
      "UPDATE message SET attempts = ?, nextTryAt = ? WHERE id = ? AND attempts = ? AND status = 'waiting' AND nextTryAt <= ?";
    const values = [attempts + 1, now + CLAIM_MS, id, attempts, now];
    if ((await this.db.transact((tx) => change(tx, claim, values))) === 0) return;
    const claimed = { ...message, attempts: attempts + 1 };
    await this.settle(claimed, await this.deliver(claimed));
  }

  private async deliver({ id, topic, facts, attempts }: Message): Promise<Outcome> {
    const { template, page } = this.pack.messages[topic];
    const consent = await this.db.read.findOneBy(MessageConsent, { messageId: id });
    // The person was erased, or the city gave up its template: nobody is waiting for it.
    if (!consent || !template) return { kind: 'refused', errcode: 43101 };
    try {
      await this.wechat.sendSubscribeMessage({
        openid: this.vault.decrypt(consent.openidCipher),
        templateId: template.id,
        page: page ?? 'pages/home/index',
        values: keywordValues(template.values, facts),
      });
      return { kind: 'sent' };
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      this.log.warn(error.message);
      const now = this.clock.now();
      return outcomeOf(error.errcode, { attempts, now, tomorrow: startOfDay(now, this.pack.timeZone) + DAY_MS });
    }
  }

  private async settle({ id, personId, topic, attempts }: Message, outcome: Outcome): Promise<void> {
    const now = this.clock.now();
    const end = outcome.kind === 'later' ? ('waiting' as const) : outcome.kind;
    const facts = {
      status: end,
      nextTryAt: outcome.kind === 'later' ? outcome.at : null,
      errcode: outcome.kind === 'sent' ? null : outcome.errcode,
      sentAt: outcome.kind === 'sent' ? now : null,
    };
    await this.db.transact(async (tx) => {
      await tx.update(Message, { id, status: 'waiting', attempts }, facts);
      // WeChat has none left, so neither have we.
      if (outcome.kind === 'refused') await tx.delete(MessageConsent, { personId, topic, messageId: IsNull() });
    });
  }
}
