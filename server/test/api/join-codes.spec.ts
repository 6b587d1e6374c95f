import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { joinAs, joinInput, signIn, inventPhone } from '../support/people.js';
import { engine } from '../support/server.js';

const DAY = 86_400_000;
let city: DemoCity;
let unionId: string;

beforeEach(async () => {
  city = await startDemo();
  unionId = (await city.cadre.call(api.listUnions, {})).rows.find((it) => it.code === 'xicheng-street')?.id ?? '';
});
afterEach(() => city.stop());

const newCode = (more: { until?: string; recruiter?: string; channel?: string } = {}) =>
  city.cadre.call(api.createJoinCode, { requestId: newRequestId(), unionId, channel: 'poster', ...more });

describe(`a join code, on ${engine}`, () => {
  it('counts up to the end of its last day, and not longer', async () => {
    const { code, open } = await newCode({ until: '2026-07-21' });
    expect(open).toBe(true);
    city.clock.set('2026-07-21 23:59');
    await joinAs(city.client, { joinCode: code });
    city.clock.set('2026-07-22 00:00');
    expect(await city.client.refusal(api.getJoinOffer, { code })).toBe('JOIN_CODE_UNKNOWN');
    const late = await signIn(city.client, inventPhone());
    expect(await late.refusal(api.join, await joinInput(city.client, { joinCode: code }))).toBe('JOIN_CODE_UNKNOWN');
    const row = (await city.cadre.call(api.listJoinCodes, {})).rows.find((it) => it.code === code);
    expect(row).toMatchObject({ joined: 1, open: false, closedAt: null });
  });

  it('is taken back with a reason, and keeps its count', async () => {
    const { code } = await newCode();
    await joinAs(city.client, { joinCode: code });
    const close = { code, requestId: newRequestId(), reason: '海报旧了' };
    expect(await city.cadre.call(api.closeJoinCode, close)).toMatchObject({ joined: 1, open: false });
    expect(await city.cadre.call(api.closeJoinCode, close)).toMatchObject({ closedAt: city.clock.now() });
    expect(await city.client.refusal(api.getJoinOffer, { code })).toBe('JOIN_CODE_UNKNOWN');
  });
});

describe(`who joined, on ${engine}`, () => {
  it('is counted by business day, union, channel, code and recruiter, each way the same sum', async () => {
    const poster = await newCode({ recruiter: '入会小分队' });
    const event = await newCode({ channel: 'event' });
    await joinAs(city.client, { joinCode: poster.code });
    city.clock.set('2026-07-21 23:59');
    await joinAs(city.client, { joinCode: event.code });
    city.clock.set('2026-07-22 00:01');
    await joinAs(city.client, { joinCode: poster.code });
    await joinAs(city.client);
    const counted = await city.cadre.call(api.getJoinStatistics, { from: '2026-07-20', to: '2026-07-23' });
    expect(counted.byDay).toEqual([
      { day: '2026-07-20', members: 1 },
      { day: '2026-07-21', members: 1 },
      { day: '2026-07-22', members: 2 },
      { day: '2026-07-23', members: 0 },
    ]);
    const members = (rows: { members: number }[]) => rows.reduce((sum, it) => sum + it.members, 0);
    const { total, byUnion, byChannel, byCode, byRecruiter } = counted;
    expect([total, members(byUnion), members(byChannel), members(byCode), members(byRecruiter)]).toEqual([
      4, 4, 4, 4, 4,
    ]);
    expect(byCode).toContainEqual({ code: poster.code, members: 2 });
    expect(byRecruiter).toContainEqual({ recruiter: '入会小分队', members: 2 });
    expect(byChannel).toContainEqual({ channel: 'event', members: 1 });
  });

  it('is asked for a year at most', async () => {
    const [from, to] = ['2025-01-01', new Date(city.clock.now() + DAY).toISOString().slice(0, 10)];
    expect(await city.cadre.refusal(api.getJoinStatistics, { from, to })).toBe('INVALID_INPUT');
  });
});
