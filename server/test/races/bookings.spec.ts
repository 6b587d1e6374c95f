import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { Placing } from '../../src/booking/bookings/placing.js';
import { BookingPeople } from '../../src/booking/seats/people.js';
import { Seats } from '../../src/booking/seats/seats.js';
import { change } from '../../src/kernel/index.js';
import {
  at,
  book,
  EVERYBODY,
  limitsOf,
  openClass,
  openOffering,
  step,
  togetherAt,
  type TestOffering,
} from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { addChild, bookFor, CHILDCARE } from '../support/families.js';
import { joinAs } from '../support/people.js';
import { race, TAKERS, takeTurns } from '../support/race.js';
import { engine } from '../support/server.js';
import { signedIn } from '../support/signed-in.js';
import { unguard } from '../support/unguard.js';

/** Fewer than in the races themselves: each of these writes instead of being refused. */
const FEWER = 30;
const TONIGHT = { startsAt: at('2026-07-20 18:30'), endsAt: at('2026-07-20 20:30') };
const TIME = { startsAt: at('2026-07-22 09:00') };

let city: DemoCity;
let offering: TestOffering;

beforeEach(async () => {
  city = await startDemo();
  takeTurns(city);
  const prices = [{ weekdays: [], audience: EVERYBODY, fen: 0 }];
  offering = await openOffering(city, { draft: { prices, limits: limitsOf({ times: 1, period: 'ever' }) } });
});

afterEach(() => city.stop());

const people = (n: number) => signedIn(city, n);
const rulesBroken = async () => [...new Set((await city.verify()).map((it) => it.rule))];
const bookedNow = async () =>
  Number((await city.sql<{ n: number }>("SELECT COUNT(*) AS n FROM booking WHERE status = 'booked'"))[0]?.n);
/** Two classes at one place and time with so many seats each, and a third that overlaps them somewhere else. */
async function twoClasses(seats: number, secondSeats = seats) {
  const other = (await city.client.call(api.listPlaces, {})).rows.find((it) => it.id !== offering.placeId);
  const made = [];
  for (const [name, draft] of Object.entries({ 舞蹈: {}, 象棋: {}, 讲座: { placeId: other?.id ?? '' } })) {
    const capacity = name === '象棋' ? secondSeats : seats;
    made.push((await openClass(city, { name, ...draft }, [{ capacity }])).sessions[0]);
  }
  const [dance, chess, law] = made;
  if (!dance || !chess || !law) throw new Error('no classes');
  return [dance, chess, law] as const;
}
const HALF_BOOKED = `SELECT COUNT(*) AS n FROM
  (SELECT togetherId FROM booking WHERE togetherId IS NOT NULL GROUP BY togetherId HAVING COUNT(*) <> 2) AS half`;
/** Lets nobody go on before `n` have come. */
const meetingOf = (n: number) => {
  let missing = n;
  let open = () => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    missing -= 1;
    if (missing === 0) open();
    return all;
  };
};

describe(`${TAKERS} at once on ${engine}`, () => {
  it('one takes the last seat', async () => {
    const takers = await people(TAKERS);
    const ends = await race(TAKERS, (i) => book(takers[i] ?? city.client, offering.id, TIME));
    expect(ends).toEqual({ done: 1, SEAT_TAKEN: TAKERS - 1 });
    expect([await bookedNow(), await rulesBroken()]).toEqual([1, []]);
  });

  it('one person who may come once books once, whatever the times', async () => {
    const [person] = await people(1);
    if (!person) throw new Error('nobody');
    const times = ['09:00', '09:40', '10:20', '11:00'].map((it) => ({ startsAt: at(`2026-07-22 ${it}`) }));
    const ends = await race(TAKERS, (i) => book(person, offering.id, times[i % 4] ?? TIME));
    const { done, ...refused } = ends;
    expect(done).toBe(1);
    expect(Object.values(refused).reduce((sum, it) => sum + it, 0)).toBe(TAKERS - 1);
    expect(Object.keys(refused).filter((it) => !['BOOKED_TOO_OFTEN', 'BUSY_THEN', 'SEAT_TAKEN'].includes(it))).toEqual(
      [],
    );
    expect([await bookedNow(), await rulesBroken()]).toEqual([1, []]);
  });

  it('one person books one of two offerings at one time', async () => {
    const prices = [{ weekdays: [], audience: EVERYBODY, fen: 0 }];
    const other = await openOffering(city, { draft: { prices, limits: limitsOf() } });
    const [person] = await people(1);
    if (!person) throw new Error('nobody');
    const ends = await race(20, (i) => book(person, i % 2 ? offering.id : other.id, TIME));
    expect(ends.done).toBe(1);
    expect(await rulesBroken()).toEqual([]);
  });

  it('copies of one request are one booking with one answer', async () => {
    const [person] = await people(1);
    if (!person) throw new Error('nobody');
    const requestId = newRequestId();
    const answers = new Set<string>();
    const ends = await race(FEWER, async () => answers.add((await book(person, offering.id, TIME, requestId)).id));
    expect([ends, answers.size, await bookedNow()]).toEqual([{ done: FEWER }, 1, 1]);
  });

  it('families who want the last seats of two classes get both or none', async () => {
    const [dance, chess] = await twoClasses(30);
    const takers = await people(TAKERS);
    // Half of them name the classes the other way round; thirty go for one of them alone.
    const ends = await race(TAKERS, (i) => {
      const taker = takers[i] ?? city.client;
      if (i % 7 === 0) return book(taker, chess.offeringId, { sessionId: chess.id });
      return taker.call(api.bookTogether, i % 2 ? togetherAt(dance, chess) : togetherAt(chess, dance));
    });
    expect(Object.keys(ends).filter((it) => !['done', 'PART_TAKEN', 'SEAT_TAKEN'].includes(it))).toEqual([]);
    const [half] = await city.sql<{ n: number }>(HALF_BOOKED);
    expect([Number(half?.n), await rulesBroken()]).toEqual([0, []]);
    const [seats] = await city.sql<{ n: number }>(`SELECT taken AS n FROM booking_seat WHERE id = '${chess.id}'`);
    expect(Number(seats?.n)).toBe(30);
  });

  it('a child is handed to one of those who come', async () => {
    const [session] = (await openClass(city, CHILDCARE, [TONIGHT])).sessions;
    const parent = (await joinAs(city.client)).client;
    const { pickUp } = await bookFor(parent, (await addChild(parent)).id, session);
    const shown = { offeringId: session?.offeringId ?? '', code: pickUp?.code ?? '' };
    const ends = await race(20, () => city.cadre.call(api.recordPickUp, { requestId: newRequestId(), ...shown }));
    expect(ends).toEqual({ done: 1, PICKED_UP_ALREADY: 19 });
  });

  it('one person who books together and alone at one time gets one of them', async () => {
    const [dance, chess, law] = await twoClasses(TAKERS);
    const [person] = await people(1);
    if (!person) throw new Error('nobody');
    const ends = await race(20, (i) =>
      i % 2
        ? person.call(api.bookTogether, togetherAt(dance, chess))
        : book(person, law.offeringId, { sessionId: law.id }),
    );
    expect([ends.done, await rulesBroken()]).toEqual([1, []]);
  });

  it('everybody waits, one cancels, and the seat goes round in the order of the list, to one at a time', async () => {
    const [holder, ...others] = await people(11);
    if (!holder) throw new Error('nobody');
    const booking = await book(holder, offering.id, TIME);
    const join = (client: Client) => ({
      client,
      input: { requestId: newRequestId(), offeringId: offering.id, ...TIME },
    });
    const waits: { client: Client; wait: api.Wait }[] = [];
    await race(others.length, async (i) => {
      const { client, input } = join(others[i] ?? holder);
      waits.push({ client, wait: await client.call(api.joinWaitingList, input) });
    });
    const rows = await city.sql<{ id: string }>('SELECT id FROM booking_wait ORDER BY id');
    const order = rows.map(({ id }) => waits.find((it) => it.wait.id === id));
    // A stranger tries to slip in while the seat changes hands.
    const [stranger] = await people(1);
    const ends = await race(2, (i) =>
      i ? book(stranger ?? holder, offering.id, TIME) : holder.call(api.cancelBooking, step(booking.id)),
    );
    expect(ends).toEqual({ done: 1, SEAT_TAKEN: 1 });
    for (const turn of order.slice(0, 3)) {
      const offered = await city.sql<{ id: string }>("SELECT id FROM booking_wait WHERE status = 'offered'");
      expect(offered.map((it) => it.id)).toEqual([turn?.wait.id]);
      await turn?.client.call(api.declineSeat, step(turn.wait.id));
    }
    // Ten copies of a yes and a no at once: one of them counts.
    const fourth = order[3];
    const yes = await race(10, (i) =>
      i % 2
        ? (fourth?.client ?? holder).call(api.declineSeat, step(fourth?.wait.id ?? ''))
        : (fourth?.client ?? holder).call(api.acceptSeat, step(fourth?.wait.id ?? '')),
    );
    expect(yes.done).toBe(1);
    expect(await rulesBroken()).toEqual([]);
  });

  it('a seat that frees while somebody joins the list is not left lying', async () => {
    const [holder, ...others] = await people(FEWER);
    if (!holder) throw new Error('nobody');
    const booking = await book(holder, offering.id, TIME);
    await race(others.length + 1, (i) =>
      i === 5
        ? holder.call(api.cancelBooking, step(booking.id))
        : (others[i % others.length] ?? holder).call(api.joinWaitingList, {
            requestId: newRequestId(),
            offeringId: offering.id,
            ...TIME,
          }),
    );
    const [seat] = await city.sql<{ taken: number; waiting: number }>('SELECT taken, waiting FROM booking_seat');
    // Either it is offered to somebody, or nobody waits.
    expect(Number(seat?.taken) === 1 || Number(seat?.waiting) === 0).toBe(true);
    expect(await rulesBroken()).toEqual([]);
  });
});

/** The same races with one guard less: they must give too much, or they prove nothing. */
describe(`without the guard, on ${engine}`, () => {
  it('the last seat is given to whoever looked before', async () => {
    const takers = await people(FEWER);
    // Trusts the look and counts on: check here, change there.
    unguard.method(city.app.get(Seats), 'take', (original) => async (tx, time) => {
      const sql = 'UPDATE booking_seat SET taken = taken + 1 WHERE id = ?';
      return (await change(tx, sql, [time.seatId])) === 1 || original.call(city.app.get(Seats), tx, time);
    });
    const ends = await race(FEWER, (i) => book(takers[i] ?? city.client, offering.id, TIME));
    expect(ends.done).toBeGreaterThan(1);
  });

  it('one person books as often as there are times', async () => {
    const [person] = await people(1);
    if (!person) throw new Error('nobody');
    const rules = city.app.get(BookingPeople);
    const everybodyLooked = meetingOf(4);
    unguard.method(rules, 'hold', () => () => Promise.resolve());
    // On MariaDB all four look at once; SQLite lets one after the other, so there the look is of before anybody wrote.
    unguard.method(rules, 'check', (original) => async (...asked) => {
      if (engine === 'sqlite') return;
      await original.apply(rules, asked);
      await everybodyLooked();
    });
    const times = ['09:00', '09:40', '10:20', '11:00'].map((it) => ({ startsAt: at(`2026-07-22 ${it}`) }));
    expect(await race(4, (i) => book(person, offering.id, times[i] ?? TIME))).toEqual({ done: 4 });
  });

  it('half a family is booked', async () => {
    const [dance, chess] = await twoClasses(3, 1);
    const takers = await people(FEWER);
    // What of the parts can be had is taken, the rest is left: no longer all or none.
    unguard.method(city.app.get(Placing), 'together', () => async (tx, actor, parts, togetherId) => {
      const placing = city.app.get(Placing);
      const ids = [];
      for (const { placed, times } of parts) {
        const time = await placing.takeOne(tx, times).catch(() => null);
        if (time) ids.push(await placing.write(tx, actor, { ...placed, togetherId }, time));
      }
      return ids;
    });
    await race(FEWER, (i) => (takers[i] ?? city.client).call(api.bookTogether, togetherAt(dance, chess)));
    const [half] = await city.sql<{ n: number }>(HALF_BOOKED);
    expect(Number(half?.n)).toBeGreaterThan(0);
  });

  it('a freed seat is offered to two', async () => {
    const [holder, first, second] = await people(3);
    if (!holder || !first || !second) throw new Error('nobody');
    const booking = await book(holder, offering.id, TIME);
    const wait = { offeringId: offering.id, ...TIME };
    await first.call(api.joinWaitingList, { requestId: newRequestId(), ...wait });
    await second.call(api.joinWaitingList, { requestId: newRequestId(), ...wait });
    // The offer does not take the seat.
    unguard.method(city.app.get(Seats), 'keepForNext', () => async (tx, { seatId }) => {
      return (
        (await change(tx, 'UPDATE booking_seat SET waiting = waiting - 1 WHERE id = ? AND waiting > 0', [seatId])) === 1
      );
    });
    await holder.call(api.cancelBooking, step(booking.id));
    const rows = await city.sql("SELECT id FROM booking_wait WHERE status = 'offered'");
    expect(rows).toHaveLength(2);
    expect(await rulesBroken()).toContain('seats-taken-are-had');
  });
});
