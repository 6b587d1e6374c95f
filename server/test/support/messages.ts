import { createHash } from 'node:crypto';
import * as api from '@nuanxin/shared-types';
import { CITY_PACK, Outbox, Wechat, type CityPack } from '../../src/kernel/index.js';
import { Postman } from '../../src/notifications/postman.js';
import { newRequestId, type Client } from './client.js';
import type { TestServer } from './server.js';

/** Everything announced is told, and everything told is sent, as far as it is due. */
export async function sendDue({ app }: Pick<TestServer, 'app'>): Promise<void> {
  await app.get(Outbox).flush();
  await app.get(Postman).flush();
}

/** A row of the message table, as far as specs look at it. */
export interface MessageRow {
  personId: string;
  channel: string;
  status: string;
  attempts: number;
  errcode: number | null;
  nextTryAt: number | null;
}

/** mysql2 hands a BIGINT of raw SQL out as text. */
const numberOf = (value: number | string | null) => (value === null ? null : Number(value));

export async function wechatRows({ sql }: TestServer): Promise<MessageRow[]> {
  const rows = await sql<MessageRow>("SELECT * FROM message WHERE channel = 'wechat' ORDER BY id");
  return rows.map(({ personId, channel, status, attempts, errcode, nextTryAt }) => ({
    personId,
    channel,
    status,
    attempts: Number(attempts),
    errcode: numberOf(errcode),
    nextTryAt: numberOf(nextTryAt),
  }));
}

/** WeChat's side of it: taps in the mini program, faults, and what was delivered. */
export class WechatSide {
  private readonly url: string;
  private readonly pack: CityPack;

  constructor(private readonly server: TestServer) {
    this.url = server.app.get(Wechat)['account'].baseUrl;
    this.pack = server.app.get<CityPack>(CITY_PACK);
  }

  /** The person taps 允许: WeChat takes note, and the phone reports it to us. */
  async consent(client: Client, who: string, ...topics: api.Topic[]): Promise<void> {
    for (const topic of topics) await this.tap(who, topic);
    await this.report(client, who, ...topics);
  }

  /** Only WeChat's half. */
  async tap(who: string, topic: api.Topic): Promise<void> {
    await this.post('/sandbox/consents', { openid: openidOf(who), template: this.pack.messages[topic].template?.id });
  }

  /** Only ours. */
  async report(client: Client, who: string, ...topics: api.Topic[]): Promise<void> {
    this.server.clock.advance(1);
    const wechatCode = `wx:${who}@${this.server.clock.now()}`;
    await client.call(api.giveMessageConsents, { requestId: newRequestId(), wechatCode, topics });
  }

  /** The next sendings end in this errcode. */
  async fail(errcode: number, times: number): Promise<void> {
    await this.post('/sandbox/faults', { errcode, times });
  }

  /** Values by keyword of everything delivered to somebody. */
  async delivered(who: string): Promise<Record<string, string>[]> {
    const answer = await fetch(`${this.url}/sandbox/messages`);
    const { rows } = (await answer.json()) as { rows: { touser: string; data: Record<string, { value: string }> }[] };
    return rows
      .filter((it) => it.touser === openidOf(who))
      .map(({ data }) => Object.fromEntries(Object.entries(data).map(([keyword, { value }]) => [keyword, value])));
  }

  private async post(path: string, body: object): Promise<void> {
    await fetch(this.url + path, { method: 'POST', body: JSON.stringify(body) });
  }
}

/** As the sandbox makes it. */
function openidOf(who: string): string {
  return `o${createHash('sha256').update(who).digest('base64url').slice(0, 27)}`;
}
