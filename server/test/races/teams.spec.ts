import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { TeamRows } from '../../src/booking/teams/team-rows.js';
import { change } from '../../src/kernel/index.js';
import { gameDraft, openOffering, sessionOf, step } from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { race, TAKERS, takeTurns } from '../support/race.js';
import { engine } from '../support/server.js';
import { signedIn } from '../support/signed-in.js';
import { unguard } from '../support/unguard.js';

/** Fewer than in the races themselves: each of these writes instead of being refused. */
const FEWER = 30;

let city: DemoCity;
let sessionId: string;
let captain: Client;
let team: api.Team;

/** A team of at most five, its captain in it. */
beforeEach(async () => {
  city = await startDemo();
  takeTurns(city);
  const { id } = await openOffering(city, { draft: gameDraft(), providers: [] });
  const { rows } = await city.cadre.call(api.createSessions, { ...step(id), sessions: [sessionOf({ capacity: 1 })] });
  sessionId = rows[0]?.id ?? '';
  [captain = city.client] = await signedIn(city, 1);
  team = await captain.call(api.enrolTeam, { requestId: newRequestId(), sessionId, name: '铁骑队' });
});

afterEach(() => city.stop());

const join = (client: Client | undefined, requestId = newRequestId()) =>
  (client ?? city.client).call(api.joinTeam, { code: team.code ?? '', requestId });
const rulesBroken = async () => [...new Set((await city.verify()).map((it) => it.rule))];

describe(`${TAKERS} at once on ${engine}`, () => {
  it('four come into a team of five', async () => {
    const takers = await signedIn(city, TAKERS);
    const ends = await race(TAKERS, (i) => join(takers[i]));
    expect(ends).toEqual({ done: 4, TEAM_FULL: TAKERS - 4 });
    expect((await captain.call(api.getTeam, { id: team.id })).members).toHaveLength(5);
    expect(await rulesBroken()).toEqual([]);
  });

  it('one person comes in once, and copies of one request have one answer', async () => {
    const [person] = await signedIn(city, 1);
    const [requestId, answers] = [newRequestId(), new Set<string>()];
    const ends = await race(FEWER, async (i) =>
      answers.add((await join(person, i % 2 ? requestId : newRequestId())).bookingId),
    );
    expect(Object.keys(ends).filter((it) => it !== 'done' && it !== 'BUSY_THEN')).toEqual([]);
    expect(answers.size).toBe(1);
    expect(await rulesBroken()).toEqual([]);
  });

  it('nobody is left in a team whose captain withdraws while others come in', async () => {
    const takers = await signedIn(city, FEWER);
    await race(FEWER + 1, (i) =>
      i === 3 ? captain.call(api.cancelBooking, step(team.bookingId)) : join(takers[i % FEWER]),
    );
    const left = await city.sql("SELECT id FROM booking WHERE status = 'booked'");
    expect([left, await rulesBroken()]).toEqual([[], []]);
  });

  it('a captain who hands over and withdraws at once does one of both', async () => {
    const [second] = await signedIn(city, 1);
    const { bookingId } = await join(second);
    await race(20, (i) =>
      i % 2
        ? captain.call(api.cancelBooking, step(team.bookingId))
        : captain.call(api.handOverTeam, { ...step(team.id), bookingId }),
    );
    expect(await rulesBroken()).toEqual([]);
  });
});

/** The same with one guard less: it must give too much, or it proves nothing. */
describe(`without the guard, on ${engine}`, () => {
  it('a team is joined by whoever looked before', async () => {
    const takers = await signedIn(city, FEWER);
    unguard.method(city.app.get(TeamRows), 'join', () => async (tx, id) => {
      await change(tx, 'UPDATE booking_team SET members = members + 1 WHERE id = ?', [id]);
    });
    const ends = await race(FEWER, (i) => join(takers[i]));
    expect(ends.done).toBeGreaterThan(4);
  });
});
