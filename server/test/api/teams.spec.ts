import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { at, gameDraft, haircutDraft, openOffering, sessionOf, step, tick } from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { joinAs } from '../support/people.js';
import { engine } from '../support/server.js';

const HOUR_MS = 3_600_000;

let city: DemoCity;
let gameId: string;
let matchId: string;

/** Noon of Monday, 2026-07-20. */
beforeAll(async () => {
  city = await startDemo();
});

afterAll(() => city.stop());

beforeEach(async () => {
  city.clock.set('2026-07-20 12:00');
  gameId = (await openOffering(city, { draft: gameDraft(), providers: [] })).id;
  matchId = (await matchAt('2026-07-25 14:00', { capacity: 2 })).id;
});

async function matchAt(start: string, change: Partial<api.SessionDraft> = {}): Promise<api.BookableSession> {
  const sessions = [sessionOf({ startsAt: at(start), endsAt: at(start) + 2 * HOUR_MS, ...change })];
  const { rows } = await city.cadre.call(api.createSessions, { ...step(gameId), sessions });
  if (!rows[0]) throw new Error('no session');
  return rows[0];
}
const newcomer = async () => (await joinAs(city.client)).client;
const enrol = (client: Client, name = '铁骑队', sessionId = matchId) =>
  client.call(api.enrolTeam, { requestId: newRequestId(), sessionId, name });
const join = (client: Client, code: string | null) =>
  client.call(api.joinTeam, { code: code ?? '', requestId: newRequestId() });

/** A team of so many, with who is in it, the captain first. */
async function teamOf(size: number, sessionId = matchId): Promise<{ team: api.Team; clients: Client[] }> {
  const clients = [await newcomer()];
  const captain = clients[0] ?? city.client;
  const { id, code } = await enrol(captain, '铁骑队', sessionId);
  for (let i = 1; i < size; i += 1) {
    const client = await newcomer();
    await join(client, code);
    clients.push(client);
  }
  return { team: await captain.call(api.getTeam, { id }), clients };
}
const memberAt = (clients: readonly Client[], i: number): Client => {
  const client = clients[i];
  if (!client) throw new Error(`no member ${i}`);
  return client;
};
const freeSeats = async () => {
  const { rows } = await city.client.call(api.listBookableSessions, { id: gameId });
  return rows.map((it) => it.free);
};
const rulesBroken = async () => [...new Set((await city.verify()).map((it) => it.rule))];

describe(`teams on ${engine}`, () => {
  it('a captain takes one seat, and members come in by the code without one', async () => {
    const captain = await newcomer();
    const team = await enrol(captain);
    expect(team).toMatchObject({ name: '铁骑队', status: 'forming', size: { min: 3, max: 5 }, captain: true });
    expect(team.dueAt).toBe(at('2026-07-24 13:00'));
    const friend = await newcomer();
    const seen = await city.client.call(api.getTeamInvitation, { code: (team.code ?? '').toLowerCase() });
    expect(seen).toMatchObject({ name: '铁骑队', members: 1, joined: false, refusal: null, price: { fen: 0 } });
    const joined = await join(friend, team.code);
    expect(joined).toMatchObject({ id: team.id, code: null, captain: false });
    expect(joined.members.map((it) => [it.captain, it.self])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(await freeSeats()).toEqual([1]);
    const mine = await friend.call(api.listMyBookings, {});
    expect(mine.rows[0]).toMatchObject({ status: 'booked', team: { id: team.id, name: '铁骑队', captain: false } });
    expect(await rulesBroken()).toEqual([]);
  });

  it('is full at its size, and nobody is in two at once', async () => {
    const { team, clients } = await teamOf(5);
    expect(team.code).toBeNull();
    const [row] = await city.sql<{ code: string }>('SELECT code FROM booking_team WHERE id = ?', [team.id]);
    const late = await newcomer();
    expect(await late.refusal(api.joinTeam, { code: row?.code ?? '', requestId: newRequestId() })).toBe('TEAM_FULL');
    const other = await enrol(late, '风火轮队');
    const code = other.code ?? '';
    expect(await memberAt(clients, 1).refusal(api.joinTeam, { code, requestId: newRequestId() })).toBe('BUSY_THEN');
    expect(await late.refusal(api.joinTeam, { code: 'AAAAAAAA', requestId: newRequestId() })).toBe('TEAM_UNKNOWN');
    const third = await newcomer();
    const wanted = { requestId: newRequestId(), sessionId: matchId, name: '第三队' };
    expect(await third.refusal(api.enrolTeam, wanted)).toBe('SEAT_TAKEN');
  });

  it('a member leaves alone; the captain who cancels withdraws all, and the next one who waits is offered the seat', async () => {
    const { team, clients } = await teamOf(4);
    await teamOf(3);
    const next = await newcomer();
    const wait = { requestId: newRequestId(), offeringId: gameId, sessionId: matchId };
    const { id: waitId } = await next.call(api.joinWaitingList, wait);
    const left = (await memberAt(clients, 3).call(api.getTeam, { id: team.id })).bookingId;
    await memberAt(clients, 3).call(api.cancelBooking, step(left));
    expect(await memberAt(clients, 3).refusal(api.getTeam, { id: team.id })).toBe('NOT_FOUND');
    expect((await memberAt(clients, 0).call(api.getTeam, { id: team.id })).members).toHaveLength(3);
    await memberAt(clients, 0).call(api.cancelBooking, step(team.bookingId));
    const past = await memberAt(clients, 1).call(api.listMyBookings, { past: true });
    expect(past.rows[0]).toMatchObject({ status: 'cancelled', cancelledBy: 'captain' });
    await city.settle();
    const letters = await memberAt(clients, 1).call(api.listMyMessages, {});
    expect(letters.rows.map((it) => it.title)).toContain('三人篮球取消了');
    const booking = await next.call(api.acceptSeat, step(waitId));
    expect(booking.team).toMatchObject({ captain: true, name: '还没起名的队' });
    const named = await next.call(api.renameTeam, { ...step(booking.team?.id ?? ''), name: '后来居上' });
    expect([named.name, named.status]).toEqual(['后来居上', 'forming']);
    expect(await rulesBroken()).toEqual([]);
  });

  it('a captain hands over, and what only a captain may is refused to others', async () => {
    const { team, clients } = await teamOf(3);
    const [captain, second] = [memberAt(clients, 0), memberAt(clients, 1)];
    const bookingId = (await second.call(api.getTeam, { id: team.id })).bookingId;
    const rename = { ...step(team.id), name: '新名' };
    expect(await second.refusal(api.renameTeam, rename)).toBe('CAPTAIN_ONLY');
    await captain.call(api.handOverTeam, { ...step(team.id), bookingId });
    expect((await second.call(api.renameTeam, rename)).captain).toBe(true);
    expect(await captain.refusal(api.removeTeamMember, { ...step(team.id), bookingId })).toBe('CAPTAIN_ONLY');
    await city.settle();
    const letters = await second.call(api.listMyMessages, {});
    expect(letters.rows.map((it) => it.title)).toContain('新名：现在由你带队');
    // The old captain goes alone now.
    await captain.call(api.cancelBooking, step(team.bookingId));
    expect((await second.call(api.getTeam, { id: team.id })).members).toHaveLength(2);
    expect([await freeSeats(), await rulesBroken()]).toEqual([[1], []]);
  });

  it('who is taken out cannot come back by the old code', async () => {
    const { team, clients } = await teamOf(3);
    const out = memberAt(clients, 2);
    const { bookingId } = await out.call(api.getTeam, { id: team.id });
    const after = await memberAt(clients, 0).call(api.removeTeamMember, { ...step(team.id), bookingId });
    expect(after.members).toHaveLength(2);
    expect(after.code).not.toBe(team.code);
    expect(await out.refusal(api.joinTeam, { code: team.code ?? '', requestId: newRequestId() })).toBe('TEAM_UNKNOWN');
    expect(await rulesBroken()).toEqual([]);
  });

  it('a team goes where its captain goes, all or nobody', async () => {
    const sunday = await matchAt('2026-07-26 14:00');
    const { team, clients } = await teamOf(3);
    const member = memberAt(clients, 1);
    const { bookingId } = await member.call(api.getTeam, { id: team.id });
    const move = (id: string) => ({ ...step(id), sessionId: sunday.id });
    expect(await member.refusal(api.moveBooking, move(bookingId))).toBe('TEAM_MOVES_WHOLE');
    const elsewhere = await enrol(member, '周日队', sunday.id);
    const captain = memberAt(clients, 0);
    expect(await captain.refusal(api.moveBooking, move(team.bookingId))).toBe('TEAM_MEMBER_CANNOT');
    await member.call(api.cancelBooking, step(elsewhere.bookingId));
    await captain.call(api.moveBooking, move(team.bookingId));
    const moved = await member.call(api.getTeam, { id: team.id });
    expect([moved.startsAt, moved.sessionId, await freeSeats()]).toEqual([sunday.startsAt, sunday.id, [2, 9]]);
    expect(await rulesBroken()).toEqual([]);
  });

  it('a cadre who cancels for the captain cancels for the team, and says why to all of it', async () => {
    const { team, clients } = await teamOf(3);
    const cancel = { ...step(team.bookingId), reason: '冒用别人的名字' };
    await city.cadre.call(api.cancelForPerson, cancel);
    for (const client of clients) {
      const [gone] = (await client.call(api.listMyBookings, { past: true })).rows;
      expect(gone).toMatchObject({ status: 'cancelled', cancelledBy: 'union', reason: '冒用别人的名字' });
    }
    expect((await city.cadre.call(api.listTeams, { id: gameId })).rows[0]?.status).toBe('withdrawn');
    expect([await freeSeats(), await rulesBroken()]).toEqual([[2], []]);
  });

  it('a session called off displaces the whole team, and its captain takes it to another', async () => {
    const sunday = await matchAt('2026-07-26 14:00');
    const { team, clients } = await teamOf(3);
    const cancel = { ...step(matchId), reason: '球场漏水', weather: false };
    expect(await city.cadre.call(api.cancelSession, cancel)).toEqual({ displaced: 3 });
    const captain = memberAt(clients, 0);
    expect((await captain.call(api.listAlternatives, { id: team.bookingId })).rows[0]?.sessionId).toBe(sunday.id);
    await captain.call(api.moveBooking, { ...step(team.bookingId), sessionId: sunday.id });
    const moved = await memberAt(clients, 2).call(api.getTeam, { id: team.id });
    expect(moved.members.map((it) => it.status)).toEqual(['booked', 'booked', 'booked']);
    expect(await rulesBroken()).toEqual([]);
  });
});

describe(`teams that are due on ${engine}`, () => {
  it('one that is too small is told, then gives its seat to the next; one that is enough is settled', async () => {
    const { team: small, clients } = await teamOf(2);
    const { team: enough, clients: others } = await teamOf(3);
    const next = await newcomer();
    const wait = { requestId: newRequestId(), offeringId: gameId, sessionId: matchId };
    const { id: waitId } = await next.call(api.joinWaitingList, wait);
    city.clock.set('2026-07-24 02:00');
    await tick(city);
    const told = await memberAt(clients, 0).call(api.listMyMessages, {});
    expect(told.rows[0]?.title).toContain('还差 1 人');
    expect((await memberAt(others, 0).call(api.listMyMessages, {})).rows).toEqual([]);
    city.clock.set('2026-07-24 13:00');
    await tick(city);
    const [gone] = (await memberAt(clients, 1).call(api.listMyBookings, { past: true })).rows;
    expect(gone).toMatchObject({ status: 'cancelled', cancelledBy: 'union', reason: '人没有凑够，至少要 3 人' });
    expect((await memberAt(others, 0).call(api.getTeam, { id: enough.id })).status).toBe('set');
    const late = await newcomer();
    expect(await late.refusal(api.joinTeam, { code: small.code ?? '', requestId: newRequestId() })).toBe('TEAM_OVER');
    // It has what is left of the time, and is settled by itself afterwards.
    const taken = await next.call(api.acceptSeat, step(waitId));
    expect(taken.team?.captain).toBe(true);
    expect(await rulesBroken()).toEqual([]);
  });
});

describe(`teams at the console on ${engine}`, () => {
  it('are listed, exported, and stand on the list of the door', async () => {
    const { team, clients } = await teamOf(3);
    const { rows } = await city.cadre.call(api.listTeams, { id: gameId });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ id: team.id, name: '铁骑队', came: 0, people: [{ captain: true }, {}, {}] });
    const day = await city.cadre.call(api.getDeskDay, { id: gameId, day: '2026-07-25' });
    expect(day.rows.map((it) => it.team)).toEqual(['铁骑队', '铁骑队', '铁骑队']);
    city.clock.set('2026-07-25 13:30');
    const member = memberAt(clients, 1);
    const { code } = (await member.call(api.listMyBookings, {})).rows[0] ?? { code: '' };
    await city.cadre.call(api.checkIn, { requestId: newRequestId(), offeringId: gameId, code });
    expect((await city.cadre.call(api.listTeams, { id: gameId, sessionId: matchId })).rows[0]?.came).toBe(1);
    const { headers } = await city.cadre.download(api.exportList, { list: 'booking-teams', id: gameId });
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('队伍名单');
  });

  it('an offering without sessions has none', async () => {
    const plain = await openOffering(city, { draft: gameDraft({ team: null }), providers: [] });
    const wrong = haircutDraft(plain.placeId, gameDraft({ mode: 'slots' }));
    expect(await city.cadre.refusal(api.previewOffering, { draft: wrong })).toBe('INVALID_INPUT');
    const sessions = [sessionOf()];
    const { rows } = await city.cadre.call(api.createSessions, { ...step(plain.id), sessions });
    const wanted = { requestId: newRequestId(), sessionId: rows[0]?.id ?? '', name: '队' };
    expect(await (await newcomer()).refusal(api.enrolTeam, wanted)).toBe('NOT_FOR_TEAMS');
  });
});
