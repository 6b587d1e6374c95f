import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, inventIdNumber, inventPhone, joinAs, signIn } from '../support/people.js';
import { changeRule } from '../support/programme.js';
import { engine } from '../support/server.js';
import { unionOf, workerOf } from '../support/staff.js';

let city: DemoCity;

beforeAll(async () => {
  city = await startDemo();
});

afterAll(() => city.stop());

const step = (id: string) => ({ id, requestId: newRequestId(), reason: '资料相符' });
const found = async (search: api.MemberSearch) =>
  (await city.cadre.call(api.searchMembers, search)).rows.map((it) => it.id);

async function posterOf(union: string): Promise<string> {
  const posters = (await city.cadre.call(api.listJoinCodes, {})).rows;
  return posters.find((it) => it.union.name === union)?.code ?? '';
}

describe(`finding members on ${engine}`, () => {
  it('by phone, ID number, and the beginning of the name', async () => {
    const who = await joinAs(city.client, { name: '欧阳春晓' });
    const other = await joinAs(city.client, { name: '欧达' });
    const [a, b] = [who.card.memberId, other.card.memberId];
    expect(await found({ phone: who.phone })).toEqual([a]);
    expect(await found({ idNumber: other.idNumber.toLowerCase() })).toEqual([b]);
    expect(await found({ name: '欧' })).toEqual([b, a]);
    expect(await found({ name: '欧阳' })).toEqual([a]);
    expect(await found({ name: '欧阳春晓' })).toEqual([a]);
    expect(await found({ name: '欧阳春' })).toEqual([]);
    expect(await found({ phone: inventPhone() })).toEqual([]);
  });

  it('by what lists are narrowed to, page by page', async () => {
    const joinCode = await posterOf('灯河市快递行业工会联合会');
    const joined: string[] = [];
    for (const platform of ['sf', 'jd', 'sf']) {
      joined.unshift((await joinAs(city.client, { joinCode, category: 'courier', platform })).card.memberId);
    }
    const unionId = await unionOf(city, 'express');
    expect(await found({ unionId, channel: 'event' })).toEqual(joined);
    expect(await found({ unionId, platform: 'jd' })).toEqual([joined[1]]);
    expect(await found({ unionId, category: 'rider' })).toEqual([]);
    expect(await found({ unionId, joinedFrom: '2026-07-20', joinedTo: '2026-07-20' })).toEqual(joined);
    expect(await found({ unionId, joinedTo: '2026-07-19' })).toEqual([]);
    expect(await found({ unionId: await unionOf(city, 'dongcheng'), channel: 'event' })).toEqual([]);
    const first = await city.cadre.call(api.searchMembers, { unionId, limit: 2 });
    const second = await city.cadre.call(api.searchMembers, { unionId, limit: 2, before: first.next ?? '' });
    expect([...first.rows, ...second.rows].map((it) => it.id)).toEqual(joined);
    const west = await workerOf(city, 'cadre', 'xicheng');
    expect(await west.refusal(api.searchMembers, { unionId })).toBe('NOT_FOUND');
    expect((await west.call(api.searchMembers, { channel: 'event' })).rows).toEqual([]);
  });

  it('finds nobody who was erased, by nothing', async () => {
    const { client, phone, idNumber } = await joinAs(city.client, { name: '查无此人' });
    await client.call(api.erase, { requestId: newRequestId() });
    for (const search of [{ phone }, { idNumber }, { name: '查' }, { name: '查无此人' }]) {
      expect(await found(search)).toEqual([]);
    }
  });
});

describe(`reviewing many applications at once on ${engine}`, () => {
  it('says of each what came of it', async () => {
    const joinCode = await posterOf('灯河市道路运输行业工会');
    const waiting = [await joinAs(city.client, { joinCode }), await joinAs(city.client, { joinCode })];
    const ids = waiting.map((it) => it.card.memberId);
    await city.cadre.call(api.acceptMember, step(ids[1] ?? ''));
    const missing = newRequestId();
    const request = {
      requestId: newRequestId(),
      ids: [...ids, missing],
      decision: 'accept' as const,
      reason: '证件齐',
    };
    const { rows } = await city.cadre.call(api.reviewMembers, request);
    expect(rows.map((it) => it.outcome)).toEqual(['done', 'not_pending', 'not_found']);
    expect((await city.cadre.call(api.reviewMembers, request)).rows).toEqual(rows);
    expect((await waiting[0]?.client.call(api.getMe, {}))?.member?.status).toBe('active');
    const west = await workerOf(city, 'reviewer', 'xicheng');
    const foreign = await west.call(api.reviewMembers, { ...request, requestId: newRequestId() });
    expect(foreign.rows.map((it) => it.outcome)).toEqual(['not_found', 'not_found', 'not_found']);
    const tooMany = { ...request, requestId: newRequestId(), ids: Array.from({ length: 201 }, () => missing) };
    expect(await city.cadre.refusal(api.reviewMembers, tooMany)).toBe('INVALID_INPUT');
  });
});

describe(`a member’s page on ${engine}`, () => {
  it('tells what happened, by whom, and what was taken', async () => {
    const { card, client } = await joinAs(city.client, { platform: 'meituan' });
    const counter = await city.counterAt('chenlu');
    await counter.redeem({ code: codeOf(card, city.clock) }, { quantity: 2 });
    await city.cadre.call(api.suspendMember, { ...step(card.memberId), reason: '码借给别人' });
    const file = await city.cadre.call(api.getMemberFile, { id: card.memberId });
    expect(file.history.map((it) => [it.title, it.by, it.reason])).toEqual([
      ['停用', '吴琳', '码借给别人'],
      ['入会', '本人', null],
    ]);
    expect(file).toMatchObject({ platform: '美团', helpedBy: null, transfer: null, earlier: [] });
    expect(file.taken).toMatchObject([{ programme: '路上有水', times: 1, quantity: 2 }]);
    await city.cadre.call(api.dismissMember, { ...step(card.memberId), reason: '回老家' });
    expect((await client.call(api.getMe, {})).member).toBeNull();
    expect(await city.cadre.refusal(api.dismissMember, step(card.memberId))).toBe('STEP_NOT_ALLOWED');
  });
});

describe(`badges and honours on ${engine}`, () => {
  it('open what asks for them, as long as they hold', async () => {
    const { card } = await joinAs(city.client);
    const counter = await city.counterAt('lvzhou');
    await changeRule(city, counter.programmeId, { badges: ['pregnancy'], perPersonPerDay: 5 });
    const code = () => {
      city.clock.advance(60_000);
      return codeOf(card, city.clock);
    };
    expect((await counter.refused({ code: code() }))[0]).toBe('BADGE_NEEDED');
    const badge = { ...step(card.memberId), code: 'pregnancy', endsOn: '2026-07-21' };
    expect(await city.cadre.refusal(api.grantBadge, { ...badge, endsOn: '2026-07-19' })).toBe('BADGE_ENDS_EARLY');
    const { id, holds } = await city.cadre.call(api.grantBadge, badge);
    expect(holds).toBe(true);
    expect(await city.cadre.refusal(api.grantBadge, { ...badge, ...step(card.memberId) })).toBe('HONOUR_HELD');
    expect(await found({ held: 'pregnancy' })).toEqual([card.memberId]);
    expect((await counter.redeem({ code: code() })).quantity).toBe(1);
    const before = city.clock.now();
    city.clock.set('2026-07-22 09:00');
    expect((await counter.refused({ code: code() }))[0]).toBe('BADGE_NEEDED');
    expect(await found({ held: 'pregnancy' })).toEqual([]);
    city.clock.advance(before - city.clock.now());
    await city.cadre.call(api.endHonour, step(id));
    expect((await counter.refused({ code: code() }))[0]).toBe('BADGE_NEEDED');
    await changeRule(city, counter.programmeId, { badges: [], perPersonPerDay: 2 });
  });

  it('are of the city’s list, with certificate and year, and stay with the person', async () => {
    const { card, client, idNumber } = await joinAs(city.client);
    const honour = { ...step(card.memberId), code: 'craftsman', certificate: '灯工匠 2024-07', year: 2024 };
    expect(await city.cadre.refusal(api.grantHonour, { ...honour, code: 'pregnancy' })).toBe('HONOUR_UNKNOWN');
    expect(await city.cadre.call(api.grantHonour, honour)).toMatchObject({ name: '工匠', year: 2024, holds: true });
    expect(await city.cadre.refusal(api.grantHonour, { ...honour, ...step(card.memberId) })).toBe('HONOUR_HELD');
    await city.cadre.call(api.grantHonour, { ...honour, ...step(card.memberId), year: 2025 });
    await client.call(api.leave, { requestId: newRequestId() });
    const { consent } = await city.client.call(api.getCity, {});
    const again = await client.call(api.join, {
      requestId: newRequestId(),
      consent: { rules: consent.rules.version, privacy: consent.privacy.version },
      name: '马小川',
      idNumber,
      category: 'rider',
    });
    const file = await city.cadre.call(api.getMemberFile, { id: again.card.memberId });
    expect(file.honours.map((it) => it.year)).toEqual([2025, 2024]);
    expect(file.earlier.map((it) => it.status)).toEqual(['left']);
  });
});

describe(`helping somebody join on ${engine}`, () => {
  async function help(more: Partial<api.HelpJoin> = {}): Promise<api.HelpJoin> {
    const phone = more.phone ?? inventPhone();
    const { consent } = await city.client.call(api.getCity, {});
    const { sandboxCode = '' } = await city.client.call(api.sendPhoneCode, { phone });
    return {
      requestId: newRequestId(),
      unionId: await unionOf(city, 'dongsi-street'),
      consent: { rules: consent.rules.version, privacy: consent.privacy.version },
      phone,
      phoneCode: sandboxCode,
      name: '马大山',
      idNumber: inventIdNumber(),
      category: 'sanitation',
      ...more,
    };
  }

  it('makes a member who signs in with the own phone, and keeps who helped', async () => {
    const input = await help();
    const { member, found: before } = await city.cadre.call(api.helpJoin, input);
    expect([before, member.status, member.channel]).toEqual([false, 'active', 'visit']);
    expect((await city.cadre.call(api.helpJoin, input)).member.id).toBe(member.id);
    const file = await city.cadre.call(api.getMemberFile, { id: member.id });
    expect([file.helpedBy, file.history[0]?.title, file.history[0]?.by]).toEqual(['吴琳', '帮办入会', '吴琳']);
    city.clock.advance(61_000);
    const worker = await signIn(city.client, input.phone);
    expect((await worker.call(api.getMe, {})).member?.memberId).toBe(member.id);
    const [consent] = await city.sql<{ n: number }>('SELECT COUNT(*) AS n FROM consent WHERE takenBy IS NOT NULL');
    expect(Number(consent?.n)).toBe(2);
  });

  it('wants the code of that phone, the texts in force and a union in scope', async () => {
    const input = await help();
    const wrong = input.phoneCode === '000000' ? '000001' : '000000';
    expect(await city.cadre.refusal(api.helpJoin, { ...input, phoneCode: wrong })).toBe('PHONE_CODE_WRONG');
    const old = { ...input, consent: { rules: '2020', privacy: '2020' } };
    expect(await city.cadre.refusal(api.helpJoin, old)).toBe('CONSENT_OUTDATED');
    const west = await workerOf(city, 'cadre', 'xicheng');
    expect(await west.refusal(api.helpJoin, input)).toBe('NOT_FOUND');
  });

  it('gives a record its new phone, but not out of somebody else’s union', async () => {
    const { card, client, idNumber } = await joinAs(city.client, {
      joinCode: await posterOf('东四路街道工会联合会'),
    });
    const west = await workerOf(city, 'cadre', 'xicheng');
    const elsewhere = await help({ idNumber, unionId: await unionOf(city, 'xicheng-street') });
    expect(await west.refusal(api.helpJoin, elsewhere)).toBe('ID_NUMBER_TAKEN');
    const input = await help({ idNumber });
    const { member, found: before } = await city.cadre.call(api.helpJoin, input);
    expect([member.id, before]).toEqual([card.memberId, true]);
    // The phone it had is out.
    expect(await client.refusal(api.getMe, {})).toBe('SIGN_IN_FIRST');
    city.clock.advance(61_000);
    const worker = await signIn(city.client, input.phone);
    expect((await worker.call(api.getMe, {})).member?.memberId).toBe(card.memberId);
  });
});
