import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { Courses } from '../../src/booking/courses/courses.js';
import { Seats } from '../../src/booking/seats/seats.js';
import { change, newId, randomToken } from '../../src/kernel/index.js';
import { step } from '../support/bookings.js';
import { newRequestId } from '../support/client.js';
import { accept, enrolIn, openCourse, type TestCourse } from '../support/courses.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { joinAs } from '../support/people.js';
import { race, TAKERS, takeTurns } from '../support/race.js';
import { engine } from '../support/server.js';
import { unguard } from '../support/unguard.js';

/** Each of these writes instead of being refused. */
const FEWER = 20;

let city: DemoCity;
let course: TestCourse;

beforeAll(async () => {
  city = await startDemo();
  takeTurns(city);
});

afterAll(() => city.stop());

beforeEach(async () => {
  course = await openCourse(city, { session: { capacity: 1 } });
});

/** Applied and waiting for review; put there at once, because a race needs hundreds. */
async function applicants(n: number): Promise<string[]> {
  const all = Array.from({ length: n }, () => ({ id: newId(), personId: newId() }));
  const rows = (of: (it: (typeof all)[number]) => string) => all.map(of).join(', ');
  const eight = () => randomToken(6);
  await city.sql(
    `INSERT INTO person (id, codeHandle, createdAt) VALUES ${rows((it) => `('${it.personId}', '${eight()}', 0)`)}`,
  );
  await city.sql(
    `INSERT INTO booking_enrolment (id, offeringId, personId, number, status, liveKey, documents, fen, createdAt)
     VALUES ${rows((it) => `('${it.id}', '${course.id}', '${it.personId}', '${eight()}', 'applied', '${course.id}/${it.personId}', '[]', 0, 0)`)}`,
  );
  return all.map((it) => it.id);
}
const rulesBroken = async () => [...new Set((await city.verify()).map((it) => it.rule))];
const byStatus = async () => {
  const { counts } = await city.cadre.call(api.listEnrolments, { id: course.id });
  return Object.fromEntries(counts.map((it) => [it.status, it.count]));
};
const seatsTaken = async () =>
  (await city.sql<{ taken: number }>('SELECT taken FROM booking_seat WHERE offeringId = ?', [course.id])).map((it) =>
    Number(it.taken),
  );

describe(`${TAKERS} at once on ${engine}`, () => {
  it('one is accepted into the last seat of a course, in every session, and all others wait', async () => {
    const ids = await applicants(TAKERS);
    const ends = await race(TAKERS, (i) => accept(city.cadre, ids[i] ?? ''));
    expect(ends).toEqual({ done: TAKERS });
    expect(await byStatus()).toEqual({ accepted: 1, waiting: TAKERS - 1 });
    expect([await seatsTaken(), await rulesBroken()]).toEqual([[1, 1, 1], []]);
  });

  it('copies of one acceptance take one seat', async () => {
    const [id = ''] = await applicants(1);
    const asked = { ...step(id), decision: 'accept' as const, reason: '' };
    expect(await race(FEWER, () => city.cadre.call(api.reviewEnrolment, asked))).toEqual({ done: FEWER });
    const others = await race(FEWER, () => accept(city.cadre, id));
    expect(others).toEqual({ ENROLMENT_DECIDED: FEWER });
    expect([await seatsTaken(), await rulesBroken()]).toEqual([[1, 1, 1], []]);
  });

  it('a seat that frees while others are accepted goes to one of them and is not left lying', async () => {
    const { client } = await joinAs(city.client);
    const holder = await enrolIn(client, course.id);
    await accept(city.cadre, holder.id);
    const ids = await applicants(FEWER);
    const ends = await race(FEWER + 1, (i) =>
      i === 5 ? client.call(api.withdrawEnrolment, step(holder.id)) : accept(city.cadre, ids[i > 5 ? i - 1 : i] ?? ''),
    );
    expect(ends).toEqual({ done: FEWER + 1 });
    expect(await byStatus()).toEqual({ withdrawn: 1, accepted: 1, waiting: FEWER - 1 });
    expect([await seatsTaken(), await rulesBroken()]).toEqual([[1, 1, 1], []]);
  });

  it('one person enrols once', async () => {
    const { client } = await joinAs(city.client);
    const ends = await race(FEWER, () =>
      client.call(api.enrol, { requestId: newRequestId(), offeringId: course.id, documents: [] }),
    );
    expect(ends).toEqual({ done: 1, ENROLLED_ALREADY: FEWER - 1 });
  });
});

/** The same race with its guards taken out: it must give too much, or it proves nothing. Last, because the server is spoilt. */
describe(`without the guard, on ${engine}`, () => {
  it('the last seat of a course is given to whoever looked before', async () => {
    const ids = await applicants(FEWER);
    const seats = city.app.get(Seats);
    unguard.method(city.app.get(Courses), 'hold', () => () => Promise.resolve());
    // Finds every session empty, and counts on whatever stands there.
    unguard.method(seats, 'byIds', () => () => Promise.resolve(new Map()));
    unguard.method(seats, 'take', (original) => async (tx, time) => {
      const sql = 'UPDATE booking_seat SET taken = taken + 1 WHERE id = ?';
      return (await change(tx, sql, [time.seatId])) === 1 || original.call(seats, tx, time);
    });
    await race(FEWER, (i) => accept(city.cadre, ids[i] ?? ''));
    expect(Math.max(...(await seatsTaken()))).toBeGreaterThan(1);
  });
});
