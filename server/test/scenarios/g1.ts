import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import { openCounter, type TestCounter } from '../support/counter.js';
import { openDevice } from '../support/offline.js';
import { codeOf, joinAs, type JoinedWorker, signIn } from '../support/people.js';
import type { TestServer } from '../support/server.js';
import { sheetOf } from '../support/sheets.js';
import type { Scenario } from './scenario.js';

const CADRE = '15400000001';
const CLERKS = ['15400000011', '15400000012', '15400000013'];
const MONTH = { from: '2026-07-01', to: '2026-07-31' };
/** Each comes on every third day of the month, to a shop that changes, and takes one or two. */
const WORKERS = 12;
const EVERY_DAYS = 3;

/** Every report quotes people reached and times served by place and period: the same numbers on every page. */
export const g1: Scenario = {
  id: 'G1',
  title: '一个月的数字：到过的人、服务人次，按网点、按时间，每一页都一样',
  city: 'demo',
  at: '2026-07-01 12:00',
  async play(server, check) {
    const cadre = await signIn(server.client, CADRE);
    const told = await livedThrough(server, cadre);
    server.clock.set('2026-08-01 09:00');

    const month = await cadre.call(api.getFigures, MONTH);
    check('服务人次', month.total.times, told.times);
    check('发出', month.total.units, told.units);
    check('到过的人', month.total.people, WORKERS);
    check('超发', month.total.overGiven, told.overGiven);
    check('各天加起来', sum(month.byDay, 'times'), told.times);
    check('各网点加起来', sum(month.byPlace, 'times'), told.times);
    check('各工种加起来', sum(month.byCategory, 'times'), told.times);
    check(
      '各钟点加起来',
      month.byHour.reduce((all, it) => all + it.times, 0),
      told.times,
    );
    check('跟哪一段比', month.before, {
      people: 0,
      times: 0,
      units: 0,
      from: '2026-06-01',
      to: '2026-06-30',
      words: '上个月',
    });

    check('导出的表按天、按网点加起来', await ofSheet(cadre, 'figures', [4, 6]), [told.times, told.units]);
    check('导出的每一笔加起来', await ofSheet(cadre, 'served', [6, 8]), [told.units, told.overGiven]);
    check('点开的每一笔', await everyOne(cadre, MONTH), { times: told.times, units: told.units });
    const days = month.byDay.filter((it) => it.times > 0);
    const lists = await Promise.all(days.map(({ day }) => cadre.call(api.listRedemptions, { day })));
    check(
      '“今天”页各天发出的，一天一天对',
      lists.map((it) => it.given),
      days.map((it) => it.units),
    );

    const programmeId = month.byProgramme[0]?.id ?? '';
    const stock = (await cadre.call(api.listStock, { id: programmeId })).rows;
    const given = new Map(stock.map((it) => [it.place.id, it.given + it.overGiven]));
    check(
      '库存页各店发出的，一家一家对',
      month.byPlace.map((it) => given.get(it.id)),
      month.byPlace.map((it) => it.units),
    );
    for (const { id, name, times, people } of month.byPlace) {
      const own = await cadre.call(api.getFigures, { ...MONTH, placeId: id });
      check(`只看${name}`, [own.total.times, own.total.people], [times, people]);
    }
    const weeks = await Promise.all(
      [
        ['01', '10'],
        ['11', '20'],
        ['21', '31'],
      ].map(([from, to]) => cadre.call(api.getFigures, { from: `2026-07-${from}`, to: `2026-07-${to}` })),
    );
    check(
      '上中下旬加起来',
      sum(
        weeks.map((it) => it.total),
        'times',
      ),
      told.times,
    );
  },
};

interface Told {
  times: number;
  units: number;
  overGiven: number;
}

/** A month at three counters, counted by hand: scans, a reversal each week, and a shop that lost its network. */
async function livedThrough(server: TestServer, cadre: Client): Promise<Told> {
  const told = { times: 0, units: 0, overGiven: 0 };
  const counters = await Promise.all(CLERKS.map((phone) => openCounter(server, phone)));
  await Promise.all(counters.map((it) => fill(cadre, it)));
  const workers = await Promise.all(Array.from({ length: WORKERS }, () => joinAs(server.client)));
  for (let day = 1; day <= 31; day++) {
    for (const [i, worker] of workers.entries()) {
      const counter = counters[Math.floor((i + day) / EVERY_DAYS) % counters.length];
      if (!counter || (i + day) % EVERY_DAYS !== 0) continue;
      server.clock.set(`2026-07-${String(day).padStart(2, '0')} ${String(8 + i).padStart(2, '0')}:30`);
      const quantity = 1 + ((i + day) % 2);
      const done = await counter.redeem({ code: codeOf(worker.card, server.clock) }, { quantity });
      if (day % 7 === 0 && i < EVERY_DAYS) await undo(counter, done);
      else {
        told.times += 1;
        told.units += quantity;
      }
    }
  }
  // Somebody who took nothing that day.
  await withoutNetwork(server, counters[0], workers[1], told);
  return told;
}

/** Three bottles in a row on the last evening, sent the next morning: the third is over the limit. */
async function withoutNetwork(
  server: TestServer,
  counter: TestCounter | undefined,
  worker: JoinedWorker | undefined,
  told: Told,
): Promise<void> {
  if (!counter || !worker) throw new Error('nobody there');
  server.clock.set('2026-07-30 21:00');
  const phone = await openDevice(server, counter);
  const scans: api.OfflineScan[] = [];
  for (let i = 0; i < 3; i++) {
    scans.push(phone.scan(codeOf(worker.card, server.clock)));
    server.clock.advance(30_000);
  }
  server.clock.set('2026-07-31 08:00');
  await phone.send(...scans);
  told.times += scans.length;
  told.units += scans.length;
  told.overGiven += 1;
}

async function fill(cadre: Client, { programmeId: id, placeId }: TestCounter): Promise<void> {
  await cadre.call(api.receiveStock, { id, placeId, requestId: newRequestId(), quantity: 200, note: '月初' });
}

async function undo({ client }: TestCounter, { id }: api.Redemption): Promise<void> {
  await client.call(api.reverseRedemption, { id, requestId: newRequestId(), reason: '扫错了' });
}

/** All redemptions behind the figures, page by page. */
async function everyOne(cadre: Client, filter: api.FiguresFilter): Promise<{ times: number; units: number }> {
  const found = { times: 0, units: 0 };
  for (let before: string | undefined; ;) {
    const page = await cadre.call(api.listServed, { ...filter, before, limit: 40 });
    found.times += page.rows.length;
    found.units += page.rows.reduce((all, it) => all + it.quantity, 0);
    if (!page.next) return found;
    before = page.next;
  }
}

/** Sums of columns of an exported sheet, its heading left out. */
async function ofSheet(cadre: Client, list: string, columns: number[]): Promise<number[]> {
  const { bytes } = await cadre.download(api.exportList, { ...MONTH, list });
  const rows = (await sheetOf(bytes)).slice(1);
  return columns.map((at) => rows.reduce((all, row) => all + Number(row[at]), 0));
}

function sum(rows: readonly api.Served[], of: 'times'): number {
  return rows.reduce((all, it) => all + it[of], 0);
}
