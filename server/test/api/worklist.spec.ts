import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { Database, Outbox } from '../../src/kernel/index.js';
import { newRequestId, type Client } from '../support/client.js';
import { DEMO, newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { openDevice } from '../support/offline.js';
import { joinAs, signIn } from '../support/people.js';
import { deliver } from '../support/programme.js';
import { engine } from '../support/server.js';
import { unionOf, workerOf } from '../support/staff.js';

let city: DemoCity;

beforeEach(async () => {
  city = await startDemo();
});

afterEach(() => city.stop());

const lines = async (kind: api.WorkKind, who: Client = city.cadre) =>
  (await who.call(api.getWorklist, {})).lines.filter((it) => it.kind === kind);
const countOf = async (kind: api.WorkKind) =>
  (await city.cadre.call(api.getWorklist, {})).counts.find((it) => it.kind === kind)?.count;

describe(`the worklist on ${engine}`, () => {
  it('names applications by union until they are decided', async () => {
    const { rows } = await city.cadre.call(api.listJoinCodes, {});
    const poster = rows.find((it) => it.union.name.includes('道路运输'))?.code ?? '';
    const { card } = await joinAs(city.client, { joinCode: poster, category: 'driver' });
    const unionId = await unionOf(city, 'transport');
    expect(await lines('application')).toMatchObject([
      {
        id: unionId,
        what: '入会申请：1 人',
        since: city.clock.now(),
        page: `members/status=pending&unionId=${unionId}`,
      },
    ]);
    const accepted = { id: card.memberId, requestId: newRequestId(), reason: '证件齐' };
    await city.cadre.call(api.acceptMember, accepted);
    expect(await lines('application')).toEqual([]);
  });

  it('names low stock, the emptiest first, until it is filled', async () => {
    const before = await lines('low_stock');
    expect(before.map((it) => it.what)).toEqual(['老街百货 南门店，一点没有了', '四方便民超市，还剩 62 瓶']);
    await deliver(city.cadre, await city.counterAt('laojie'), 200);
    expect((await lines('low_stock')).map((it) => it.what)).toEqual(['四方便民超市，还剩 62 瓶']);
  });

  it('names shops that are open and stocked and scanned nothing, until they do', async () => {
    const quiet = async () => (await lines('silent_shop')).map((it) => it.what.split('，')[0]).sort();
    // One opens at 17:00, one is empty.
    expect(await quiet()).toEqual(['四方便民超市', '晨露超市 北三路店', '绿洲粮油店']);
    await (await city.counterAt('chenlu')).redeem({ guest: newGuest() });
    expect(await quiet()).toEqual(['四方便民超市', '绿洲粮油店']);
    city.clock.set('2026-07-21 09:59');
    expect(await quiet()).toEqual(['晨露超市 北三路店']);
  });

  it('names what was handed out beyond a limit until somebody says what was done', async () => {
    const phone = await openDevice(city, await city.counterAt('chenlu'));
    const [row] = await phone.send(phone.scan('nobody knows this'));
    const redemptionId = row?.redemptionId ?? '';
    expect(await lines('over_given')).toMatchObject([
      { id: redemptionId, what: '晨露超市 北三路店，断网时多发了 1 瓶', since: city.clock.now(), page: null },
    ]);
    city.clock.advance(10 * 86_400_000);
    expect(await countOf('over_given')).toBe(1);
    const settle = { redemptionId, requestId: newRequestId(), note: '问过店里，是老师傅，补登了' };
    await city.cadre.call(api.settleOverGiven, settle);
    await city.cadre.call(api.settleOverGiven, settle); // the same act again
    expect(await countOf('over_given')).toBe(0);
    const again = { ...settle, requestId: newRequestId() };
    expect(await city.cadre.refusal(api.settleOverGiven, again)).toBe('ALREADY_SETTLED');
    expect(await city.verify()).toEqual([]);
  });

  it('names messages that did not go out, and announcements that do not get through', async () => {
    const administrator = await signIn(city.client, DEMO.administrator);
    const [person] = await city.sql<{ id: string }>('SELECT id FROM person LIMIT 1');
    const sent = [
      newRequestId(),
      newRequestId(),
      person?.id,
      'wechat',
      'member_accepted',
      await unionOf(city, 'denghe'),
    ];
    await city.sql(
      `INSERT INTO message (id, eventId, personId, channel, topic, unionId, facts, status, attempts, at)
       VALUES (?, ?, ?, ?, ?, ?, '{}', 'dead', 5, ?)`,
      [...sent, city.clock.now()],
    );
    expect(await lines('dead_message', administrator)).toMatchObject([
      { what: '没发出的通知：1 条', page: 'messages' },
    ]);
    await city.sql(`UPDATE message SET status = 'dropped'`);
    expect(await lines('dead_message', administrator)).toEqual([]);

    // What the city was made of is delivered by then.
    await city.settle();
    const outbox = city.app.get(Outbox);
    outbox.on('person.merged', () => Promise.reject(new Error('on purpose')));
    const event = { fromId: newRequestId(), intoId: newRequestId() };
    await city.app.get(Database).transact((tx) => outbox.announce(tx, 'person.merged', event));
    expect(await lines('stuck_event', administrator)).toEqual([]);
    city.clock.advance(6 * 60_000);
    expect(await lines('stuck_event', administrator)).toMatchObject([{ what: '系统里有 1 件事没送到' }]);
    await city.sql('UPDATE outbox SET deliveredAt = ?', [city.clock.now()]);
    expect(await lines('stuck_event', administrator)).toEqual([]);
  });

  it('shows a person only what their duties can clear', async () => {
    const { rows } = await city.cadre.call(api.listJoinCodes, {});
    const poster = rows.find((it) => it.union.name.includes('道路运输'))?.code ?? '';
    await joinAs(city.client, { joinCode: poster, category: 'driver' });
    const keeper = await workerOf(city, 'stock_keeper', 'dongcheng');
    const kinds = async (who: Client) =>
      [...new Set((await who.call(api.getWorklist, {})).lines.map((it) => it.kind))].sort();
    expect(await kinds(keeper)).toEqual(['low_stock']);
    expect(await kinds(await workerOf(city, 'reviewer', 'transport'))).toEqual(['application']);
    expect(await kinds(await workerOf(city, 'finance', 'denghe'))).toEqual([]);
    const auditor = await workerOf(city, 'auditor', 'denghe');
    expect(await auditor.refusal(api.getWorklist, {})).toBe('NOT_ALLOWED');
    expect((await lines('low_stock', await workerOf(city, 'cadre', 'xicheng'))).map((it) => it.what)).toEqual([]);
  });
});
