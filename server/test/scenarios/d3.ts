import * as api from '@nuanxin/shared-types';
import { step } from '../support/bookings.js';
import { newRequestId, Refused, type Client } from '../support/client.js';
import { addChild, addPicker, bookFor } from '../support/families.js';
import { joinAs, signIn } from '../support/people.js';
import type { TestServer } from '../support/server.js';
import type { Check, Scenario } from './scenario.js';

const TEACHER = '15400000051';
/** Of the childcare group, as the pack has it; the night class has ten more. */
const SEATS = 20;
const FAMILIES = 30;
const TUESDAY = '2026-07-21';

type Evening = { childcare: api.BookableSession; taiChi: api.BookableSession };

/** 职工夜校和工助未来托管, as rows of the demo city's pack. */
export const d3: Scenario = {
  id: 'D3',
  title: '济宁、山东 职工夜校和托管班：家长和孩子一起约，要么都约上要么都不约，凭接送码接走',
  city: 'demo',
  at: '2026-07-20 12:00',
  async play(server, check) {
    const { client } = server;
    const [childcare, taiChi] = await Promise.all([termOf(client, 'childcare'), termOf(client, 'class')]);
    check('一期几个晚上', [childcare.length, taiChi.length], [8, 8]);
    const [tonight, next] = [0, 1].map((i) => ({ childcare: childcare[i], taiChi: taiChi[i] }) as Evening);
    if (!tonight || !next) throw new Error('no evening');
    check('托管班和太极拳同一时间', tonight.childcare.startsAt, tonight.taiChi.startsAt);
    await playWho(server, tonight, check);
    await playLastSeats(server, tonight, check);
    await playPickUp(server, next, check);
  },
};

async function termOf(client: Client, kind: 'childcare' | 'class'): Promise<api.BookableSession[]> {
  const { rows } = await client.call(api.listOfferings, { kind });
  return (await client.call(api.listBookableSessions, { id: rows[0]?.id ?? '' })).rows;
}

function bothAt({ childcare, taiChi }: Evening, dependantId: string) {
  const child = { offeringId: childcare.offeringId, sessionId: childcare.id, dependantId };
  return { requestId: newRequestId(), parts: [child, { offeringId: taiChi.offeringId, sessionId: taiChi.id }] };
}

/** The guardian's consent first; the child's age counts, and whose membership it is the guardian's. */
async function playWho({ client }: TestServer, evening: Evening, check: Check): Promise<void> {
  const father = (await joinAs(client)).client;
  const asked = {
    requestId: newRequestId(),
    offeringId: evening.childcare.offeringId,
    sessionId: evening.childcare.id,
  };
  check('不说是哪个孩子', await father.refusal(api.book, asked), 'CHILD_FIRST');
  const baby = await addChild(father, { name: '小雨', birthDate: '2023-05-01' });
  check('三岁的孩子', await father.refusal(api.book, { ...asked, dependantId: baby.id }), 'NOT_FOR_YOU');
}

/** More families than seats, all at once; half of them name the classes the other way round. */
async function playLastSeats({ client, sql }: TestServer, evening: Evening, check: Check): Promise<void> {
  const families = await Promise.all(
    Array.from({ length: FAMILIES }, async () => {
      const parent = (await joinAs(client)).client;
      return { parent, child: await addChild(parent) };
    }),
  );
  const ends = await Promise.all(
    families.map(({ parent, child }, i) => {
      const asked = bothAt(evening, child.id);
      if (i % 2) asked.parts.reverse();
      return parent.call(api.bookTogether, asked).then(
        () => '约上了',
        (error: unknown) => (error instanceof Refused ? error.body.code : String(error)),
      );
    }),
  );
  check(`${FAMILIES} 家同时约 ${SEATS} 个位子，约上的`, ends.filter((it) => it === '约上了').length, SEATS);
  check('没约上的听到的', [...new Set(ends.filter((it) => it !== '约上了'))], ['PART_TAKEN']);
  const halves = await sql(
    'SELECT togetherId FROM booking WHERE togetherId IS NOT NULL GROUP BY togetherId HAVING COUNT(*) <> 2',
  );
  check('只约上一半的家庭', halves.length, 0);
  const seated = families[ends.indexOf('约上了')]?.parent;
  const left = families[ends.indexOf('PART_TAKEN')];
  if (!seated || !left) throw new Error('nobody');
  check('落空的家长没有占着太极拳', (await left.parent.call(api.listMyBookings, {})).rows.length, 0);
  const [own] = (await seated.call(api.listMyBookings, {})).rows;
  await seated.call(api.cancelBooking, step(own?.id ?? ''));
  check('取消一个，另一个也退了', (await seated.call(api.listMyBookings, {})).rows.length, 0);
  const { rows } = await left.parent.call(api.bookTogether, bothAt(evening, left.child.id));
  check('空出来的两个位子', rows.length, 2);
}

/** At half past eight, at the door. */
async function playPickUp(server: TestServer, { childcare }: Evening, check: Check): Promise<void> {
  const { client, clock } = server;
  const mother = (await joinAs(client)).client;
  const child = await addChild(mother, { name: '小禾' });
  const grandmother = await addPicker(mother, child.id);
  const booking = await bookFor(mother, child.id, childcare);
  const day = new Date(childcare.startsAt + 8 * 3_600_000).toISOString().slice(0, 10);
  check('不是第一天', day > TUESDAY, true);
  clock.set(`${day} 18:30`);
  const teacher = await signIn(client, TEACHER);
  const id = childcare.offeringId;
  const { rows } = await teacher.call(api.getDeskDay, { id });
  check(
    '老师的名单上是孩子的名字',
    rows.map((it) => it.name),
    ['小禾'],
  );
  const here = { requestId: newRequestId(), offeringId: id, code: booking.code };
  check('签到', (await teacher.call(api.checkIn, here)).status, 'attended');
  clock.set(`${day} 20:30`);
  const shown = { offeringId: id, code: booking.pickUp?.code ?? '' };
  const wrong = { ...shown, code: booking.code };
  check('拿预约码来接', await teacher.refusal(api.lookUpPickUp, wrong), 'PICK_UP_CODE_UNKNOWN');
  const card = await teacher.call(api.lookUpPickUp, shown);
  check(
    '可以来接的',
    card.pickers.map((it) => [it.name, it.phone]),
    [['李秀兰', '166****1234']],
  );
  const taken = { requestId: newRequestId(), ...shown, pickerId: grandmother.id };
  check('奶奶接走', (await teacher.call(api.recordPickUp, taken)).pickedUp?.by, '李秀兰（祖辈）');
  const second = { requestId: newRequestId(), ...shown };
  check('再有人来接', await teacher.refusal(api.recordPickUp, second), 'PICKED_UP_ALREADY');
  const still = (await teacher.call(api.listPickUps, { id })).rows.filter((it) => it.pickedUp === null);
  check('还没接走的孩子', still.length, 0);
  await server.settle();
  check('家长收到的', (await mother.call(api.listMyMessages, {})).rows[0]?.title, '孩子接走了');
}
