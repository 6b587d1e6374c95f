import * as api from '@nuanxin/shared-types';
import { at, book, step, tick } from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import { DEMO } from '../support/demo.js';
import { inventPhone, joinAs, signIn } from '../support/people.js';
import type { TestServer } from '../support/server.js';
import type { Check, Scenario } from './scenario.js';

const TEAMS = 8;

/** A team with who is in it, the captain first. */
interface Squad {
  team: api.Team;
  clients: Client[];
}

/** 德州 三人篮球、趣味运动会、单王讲课: the enrolment, as rows of the demo city's pack. */
export const d8: Scenario = {
  id: 'D8',
  title: '德州 骑手三人篮球赛按队报名，趣味运动会、单王讲课按人报名（报名部分）',
  city: 'demo',
  at: '2026-07-20 12:00',
  async play(server, check) {
    const { client } = server;
    const cadre = await signIn(client, DEMO.cadre);
    const games = (await client.call(api.listOfferings, { kind: 'game' })).rows;
    const game = games.find((it) => it.team);
    const fun = games.find((it) => !it.team);
    const talk = (await client.call(api.listOfferings, { kind: 'talk' })).rows[0];
    if (!game || !fun || !talk) throw new Error('no games');
    const match = (await client.call(api.listBookableSessions, { id: game.id })).rows[0];
    if (!match) throw new Error('no match');
    const squads = await playEnrolment(server, match, check);
    await playWaiting(server, match, squads, check);
    await playDay(server, cadre, match, squads, check);
    await playAlone(server, [fun, talk], check);
  },
};

/** Eight teams of three to four; who may, and who comes in by the code. */
async function playEnrolment(server: TestServer, match: api.BookableSession, check: Check): Promise<Squad[]> {
  const { client } = server;
  check('一场几支队', match.capacity, TEAMS);
  const citizen = await signIn(client, inventPhone());
  const wanted = { requestId: newRequestId(), sessionId: match.id, name: '市民队' };
  check('没入会的市民报队', await citizen.refusal(api.enrolTeam, wanted), 'NOT_FOR_YOU');
  const squads: Squad[] = [];
  for (let i = 1; i <= TEAMS; i += 1)
    squads.push(await enrol(server, match.id, { name: `第 ${i} 队`, size: i < 8 ? 3 : 2 }));
  const [first] = squads;
  if (!first) throw new Error('no team');
  check('队长发邀请码，队友凭码入队', first.team.members.length, 3);
  const fourth = (await joinAs(client)).client;
  const full = await fourth.call(api.joinTeam, { code: first.team.code ?? '', requestId: newRequestId() });
  check('满四人', full.members.length, 4);
  const fifth = (await joinAs(client)).client;
  const again = { code: first.team.code ?? '', requestId: newRequestId() };
  check('第五人', await fifth.refusal(api.joinTeam, again), 'TEAM_FULL');
  const other = { code: squads[1]?.team.code ?? '', requestId: newRequestId() };
  check('同一个人再进第二支队', await fourth.refusal(api.joinTeam, other), 'BUSY_THEN');
  return squads;
}

/** The ninth team waits; one withdraws, one is too small. */
async function playWaiting(
  server: TestServer,
  match: api.BookableSession,
  squads: Squad[],
  check: Check,
): Promise<void> {
  const { client, clock } = server;
  const ninth = (await joinAs(client)).client;
  const wanted = { requestId: newRequestId(), sessionId: match.id, name: '第 9 队' };
  check('第九支队', await ninth.refusal(api.enrolTeam, wanted), 'SEAT_TAKEN');
  const wait = { requestId: newRequestId(), offeringId: match.offeringId, sessionId: match.id };
  const { id: waitId, position } = await ninth.call(api.joinWaitingList, wait);
  check('候补第几', position, 1);
  const withdrawn = squads[6];
  await withdrawn?.clients[0]?.call(api.cancelBooking, step(withdrawn.team.bookingId));
  const taken = await ninth.call(api.acceptSeat, step(waitId));
  await ninth.call(api.renameTeam, { ...step(taken.team?.id ?? ''), name: '第 9 队' });
  const past = await withdrawn?.clients[1]?.call(api.listMyBookings, { past: true });
  check('队长撤队，队员的预约', past?.rows[0]?.cancelledBy, 'captain');
  const { dueAt, code } = await ninth.call(api.getTeam, { id: taken.team?.id ?? '' });
  for (let i = 0; i < 2; i += 1) {
    await (await joinAs(client)).client.call(api.joinTeam, { code: code ?? '', requestId: newRequestId() });
  }
  const short = squads[7];
  clock.set('2026-07-30 06:00');
  await tick(server);
  const told = await short?.clients[0]?.call(api.listMyMessages, {});
  check('人不够的队先提醒', told?.rows[0]?.title.includes('还差 1 人'), true);
  clock.set('2026-07-30 14:00');
  check('到点要凑齐', dueAt, clock.now());
  await tick(server);
  const gone = await short?.clients[0]?.call(api.listMyBookings, { past: true });
  check('没凑齐的队', gone?.rows[0]?.reason, '人没有凑够，至少要 3 人');
  const { rows } = await client.call(api.listBookableSessions, { id: match.offeringId });
  check('空出来的名额', rows[0]?.free, 1);
}

/** The match itself: the lists of the door and of the office. */
async function playDay(
  server: TestServer,
  cadre: Client,
  match: api.BookableSession,
  squads: Squad[],
  check: Check,
): Promise<void> {
  const { clock } = server;
  clock.set('2026-08-01 13:30');
  const teams = (await cadre.call(api.listTeams, { id: match.offeringId, sessionId: match.id })).rows;
  check('参赛的队', teams.filter((it) => it.status === 'set').length, 7);
  const day = await cadre.call(api.getDeskDay, { id: match.offeringId, day: '2026-08-01' });
  check('签到名单上的人', day.rows.filter((it) => it.status === 'booked').length, 22);
  for (const member of squads[1]?.clients ?? []) {
    const { code } = (await member.call(api.listMyBookings, {})).rows[0] ?? { code: '' };
    await cadre.call(api.checkIn, { requestId: newRequestId(), offeringId: match.offeringId, code });
  }
  const after = (await cadre.call(api.listTeams, { id: match.offeringId, sessionId: match.id })).rows;
  check('第 2 队到了几人', after.find((it) => it.name === '第 2 队')?.came, 3);
}

/** Fun games and the talk take everybody for themselves; too few, and it is called off. */
async function playAlone(server: TestServer, [fun, talk]: api.Offering[], check: Check): Promise<void> {
  const { client, clock } = server;
  clock.set('2026-07-20 13:00');
  const sessions = async (id = '') => (await client.call(api.listBookableSessions, { id })).rows;
  const citizen = await signIn(client, inventPhone());
  const [lecture] = await sessions(talk?.id);
  const seat = await book(citizen, talk?.id ?? '', { sessionId: lecture?.id ?? '' });
  check('单王讲课，谁都能听', [seat.price.words, seat.startsAt], ['免费', at('2026-07-23 19:30')]);
  const [games] = await sessions(fun?.id);
  const alone = await book(citizen, fun?.id ?? '', { sessionId: games?.id ?? '' });
  clock.set('2026-07-25 07:00');
  await tick(server);
  const off = await citizen.call(api.getBooking, { id: alone.id });
  check('趣味运动会不到 10 人', [off.status, off.reason], ['displaced', '报名 1 人，不到 10 人']);
}

async function enrol(
  { client }: TestServer,
  sessionId: string,
  { name, size }: { name: string; size: number },
): Promise<Squad> {
  const captain = (await joinAs(client)).client;
  const team = await captain.call(api.enrolTeam, { requestId: newRequestId(), sessionId, name });
  const clients = [captain];
  for (let i = 1; i < size; i += 1) {
    const { client: member } = await joinAs(client);
    await member.call(api.joinTeam, { code: team.code ?? '', requestId: newRequestId() });
    clients.push(member);
  }
  return { team: await captain.call(api.getTeam, { id: team.id }), clients };
}
