import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { Database, insertRows, Outbox, Wechat } from '../../src/kernel/index.js';
import { newRequestId, type Client } from '../support/client.js';
import { DEMO, startDemo, type DemoCity } from '../support/demo.js';
import { sendDue, WechatSide, wechatRows } from '../support/messages.js';
import { joinAs, signIn, type JoinedWorker } from '../support/people.js';
import { engine } from '../support/server.js';

const MINUTE = 60_000;
let city: DemoCity;
let wechat: WechatSide;
let worker: JoinedWorker;
let unionId: string;

beforeEach(async () => {
  city = await startDemo();
  wechat = new WechatSide(city);
  worker = await joinAs(city.client);
  unionId = worker.card.union.id;
});
afterEach(() => city.stop());

async function personIdOf(memberId: string): Promise<string> {
  const [row] = await city.sql<{ personId: string }>('SELECT personId FROM member WHERE id = ?', [memberId]);
  return row?.personId ?? '';
}

async function accept(memberId = worker.card.memberId): Promise<void> {
  const personId = await personIdOf(memberId);
  const payload = { personId, memberId, unionId };
  await city.app.get(Database).transact((tx) => city.app.get(Outbox).announce(tx, 'member.accepted', payload));
}

const inboxOf = (client: Client) => client.call(api.listMyMessages, {});
const due = (row: { nextTryAt: number | null } | undefined) => (Number(row?.nextTryAt) - city.clock.now()) / MINUTE;

describe(`the inbox on ${engine}`, () => {
  it('is told once, also when the event is heard twice', async () => {
    await accept();
    await sendDue(city);
    await city.sql('UPDATE outbox SET deliveredAt = NULL');
    await sendDue(city);
    const { rows, unread } = await inboxOf(worker.client);
    expect(rows.map((it) => [it.topic, it.title, it.page, it.readAt])).toEqual([
      ['member_accepted', '入会通过了', 'pages/code/index', null],
    ]);
    expect(rows[0]?.body).toContain(worker.card.union.name);
    expect(unread).toBe(1);
  });

  it('counts what is new, and not what was seen', async () => {
    for (let time = 0; time < 3; time++) await accept();
    await sendDue(city);
    const [newest, middle] = (await inboxOf(worker.client)).rows;
    expect(await worker.client.call(api.readMyMessages, { upTo: middle?.id ?? '' })).toEqual({ unread: 1 });
    expect(await worker.client.call(api.readMyMessages, { upTo: newest?.id ?? '' })).toEqual({ unread: 0 });
    expect(await worker.client.call(api.countMyMessages, {})).toEqual({ unread: 0 });
  });

  it('comes in pages by key, newest first', async () => {
    for (let time = 0; time < 5; time++) await accept();
    await sendDue(city);
    const first = await worker.client.call(api.listMyMessages, { limit: 3 });
    const second = await worker.client.call(api.listMyMessages, { limit: 3, before: first.next ?? '' });
    expect(second.next).toBeNull();
    const ids = [...first.rows, ...second.rows].map((it) => it.id);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(new Set(ids).size).toBe(5);
  });

  it('tells the people in charge: the nearest with the duty, and the keepers', async () => {
    const [shop] = await city.sql<{ id: string; unionId: string }>(
      "SELECT id, unionId FROM place WHERE packKey = 'lvzhou'",
    );
    const [programme] = await city.sql<{ id: string }>('SELECT id FROM programme');
    const low = { programmeId: programme?.id ?? '', placeId: shop?.id ?? '', unionId: shop?.unionId ?? '', left: 12 };
    await city.app.get(Database).transact((tx) => city.app.get(Outbox).announce(tx, 'stock.low', low));
    await sendDue(city);
    const { rows } = await inboxOf(city.cadre);
    expect(rows.map((it) => [it.title, it.body])).toEqual([
      ['绿洲粮油店快没货了', '路上有水在绿洲粮油店还剩 12 瓶，安排补货。'],
    ]);
  });

  it('goes with the person who is erased', async () => {
    await wechat.consent(worker.client, 'ma', 'programme_started');
    await accept();
    await sendDue(city);
    await worker.client.call(api.erase, { requestId: newRequestId() });
    await sendDue(city);
    expect(await city.sql('SELECT id FROM message')).toEqual([]);
    expect(await city.sql('SELECT id FROM message_consent')).toEqual([]);
  });
});

describe(`subscription messages on ${engine}`, () => {
  it('are sent to who said yes, each yes once', async () => {
    await wechat.consent(worker.client, 'ma', 'member_accepted');
    expect((await worker.client.call(api.listMyTemplates, {})).rows.map((it) => [it.topic, it.left])).toEqual([
      ['member_accepted', 1],
      ['member_rejected', 0],
      ['programme_started', 0],
    ]);
    await accept();
    await accept();
    await sendDue(city);
    expect(await wechat.delivered('ma')).toEqual([
      { thing1: worker.card.union.name, phrase2: '已通过', time3: '2026年7月20日 12:00' },
    ]);
    expect((await inboxOf(worker.client)).rows).toHaveLength(2);
  });

  it('are refused by who takes none (43101): final, quiet, and no yes is counted on any more', async () => {
    await wechat.report(worker.client, 'ma', 'member_accepted');
    await wechat.report(worker.client, 'ma', 'member_accepted');
    await accept();
    await sendDue(city);
    expect(await wechatRows(city)).toMatchObject([{ status: 'refused', attempts: 1, errcode: 43101, nextTryAt: null }]);
    const [first] = (await worker.client.call(api.listMyTemplates, {})).rows;
    expect(first?.left).toBe(0);
    expect((await city.cadre.call(api.listDeadLetters, {})).rows).toEqual([]);
    expect((await inboxOf(worker.client)).rows).toHaveLength(1);
  });

  it('are tried again, ever later, and sent once WeChat is back', async () => {
    await wechat.consent(worker.client, 'ma', 'member_accepted');
    await wechat.fail(-1, 2);
    await accept();
    await sendDue(city);
    expect(due((await wechatRows(city))[0])).toBe(1);
    await sendDue(city);
    expect((await wechatRows(city))[0]).toMatchObject({ status: 'waiting', attempts: 1 });
    city.clock.advance(MINUTE);
    await sendDue(city);
    expect(due((await wechatRows(city))[0])).toBe(2);
    city.clock.advance(2 * MINUTE);
    await sendDue(city);
    expect(await wechatRows(city)).toMatchObject([{ status: 'sent', attempts: 3, errcode: null }]);
    expect(await wechat.delivered('ma')).toHaveLength(1);
  });

  it('wait for tomorrow where the quota of the day is used up (45009)', async () => {
    await wechat.consent(worker.client, 'ma', 'member_accepted');
    await wechat.fail(45009, 1);
    await accept();
    await sendDue(city);
    expect(due((await wechatRows(city))[0])).toBeCloseTo(12 * 60, 3);
  });

  it('get a token anew where WeChat refuses the old one', async () => {
    await wechat.consent(worker.client, 'ma', 'member_accepted');
    await wechat.fail(40001, 1);
    await accept();
    await sendDue(city);
    expect(await wechatRows(city)).toMatchObject([{ status: 'sent', attempts: 1 }]);
  });

  it('of two processes are sent by one', async () => {
    const other = await city.beside();
    const people = await Promise.all(Array.from({ length: 8 }, () => joinAs(city.client)));
    for (const [at, { client }] of people.entries()) await wechat.consent(client, `p${at}`, 'member_accepted');
    // Each process has a sandbox of its own; both must speak to the one that knows of the taps.
    Object.assign(other.app.get(Wechat), { account: city.app.get(Wechat)['account'] });
    for (const { card } of people) await accept(card.memberId);
    await Promise.all([sendDue(city), sendDue(other), sendDue(city), sendDue(other)]);
    expect((await wechatRows(city)).map((it) => [it.status, it.attempts])).toEqual(people.map(() => ['sent', 1]));
  });
});

describe(`a programme that starts, on ${engine}`, () => {
  it('is told to everybody who asked, slice by slice, once, and to nobody else', async () => {
    const [programme] = await city.sql<{ id: string; unionId: string }>('SELECT id, unionId FROM programme');
    const programmeId = programme?.id ?? '';
    const asked = 450;
    const people = Array.from({ length: asked }, () => randomUUID()).sort();
    await city.app.get(Database).transact(async (tx) => {
      await insertRows(
        tx,
        'person',
        ['id', 'codeHandle', 'createdAt'],
        people.map((id, at) => [id, `T${at}`, 0]),
      );
      await insertRows(
        tx,
        'reminder',
        ['programmeId', 'personId', 'at'],
        people.map((id) => [programmeId, id, 0]),
      );
    });
    expect(await worker.client.call(api.askReminder, { id: programmeId })).toEqual({ asked: true });
    expect(await worker.client.call(api.askReminder, { id: programmeId })).toEqual({ asked: true });
    const payload = { programmeId, unionId: programme?.unionId ?? '' };
    await city.app.get(Database).transact((tx) => city.app.get(Outbox).announce(tx, 'programme.started', payload));
    await sendDue(city);
    await city.sql('UPDATE outbox SET deliveredAt = NULL');
    await sendDue(city);
    const told = await city.sql<{ personId: string }>('SELECT personId FROM message');
    expect(told).toHaveLength(asked + 1);
    expect(new Set(told.map((it) => it.personId)).size).toBe(asked + 1);
    expect((await inboxOf(worker.client)).rows.map((it) => it.title)).toEqual(['路上有水开始了']);
    expect(await worker.client.call(api.getReminder, { id: programmeId })).toEqual({ asked: false });
  });
});

describe(`what could not be delivered, on ${engine}`, () => {
  beforeEach(async () => {
    await wechat.consent(worker.client, 'ma', 'member_accepted');
    await wechat.fail(40037, 1);
    await accept();
    await sendDue(city);
  });

  it('is dead at once where only mending helps, and says what to mend', async () => {
    const { rows } = await city.cadre.call(api.listDeadLetters, {});
    expect(rows).toMatchObject([
      { title: '入会通过了', person: '马*川', errcode: 40037, attempts: 1, union: { id: unionId } },
    ]);
    expect(rows[0]?.next).toContain('重发');
  });

  it('is sent after a retry, once, also when the retry is repeated', async () => {
    const [letter] = (await city.cadre.call(api.listDeadLetters, {})).rows;
    const again = { requestId: newRequestId(), ids: [letter?.id ?? ''] };
    expect(await city.cadre.call(api.retryDeadLetters, again)).toEqual({ changed: 1 });
    expect(await city.cadre.call(api.retryDeadLetters, again)).toEqual({ changed: 1 });
    await sendDue(city);
    expect(await wechat.delivered('ma')).toHaveLength(1);
    expect((await city.cadre.call(api.listDeadLetters, {})).rows).toEqual([]);
    expect(await city.cadre.call(api.retryDeadLetters, { ...again, requestId: newRequestId() })).toEqual({
      changed: 0,
    });
  });

  it('is dropped with a reason, which stays on record', async () => {
    const [letter] = (await city.cadre.call(api.listDeadLetters, {})).rows;
    const drop = { requestId: newRequestId(), ids: [letter?.id ?? ''], reason: '换了微信号' };
    expect(await city.cadre.refusal(api.dropDeadLetters, { ...drop, ids: [randomUUID()] })).toBe('NOT_FOUND');
    expect(await city.cadre.call(api.dropDeadLetters, drop)).toEqual({ changed: 1 });
    city.clock.advance(24 * 60 * MINUTE);
    await sendDue(city);
    expect(await wechat.delivered('ma')).toEqual([]);
    expect(await city.sql("SELECT facts FROM audit WHERE act = 'message.dropped'")).toHaveLength(1);
  });

  it('is not shown to a clerk', async () => {
    const clerk = await signIn(city.client, DEMO.clerks.chenlu);
    expect(await clerk.refusal(api.listDeadLetters, {})).toBe('NOT_ALLOWED');
  });

  it('is dead after eight tries where WeChat stays away', async () => {
    await wechat.consent(worker.client, 'ma', 'member_accepted');
    await wechat.fail(-1, 8);
    await accept();
    for (let time = 0; time < 8; time++) {
      await sendDue(city);
      city.clock.advance(65 * MINUTE);
    }
    expect((await wechatRows(city))[1]).toMatchObject({ status: 'dead', attempts: 8, errcode: -1 });
  });
});
