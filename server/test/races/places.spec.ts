import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { Reports } from '../../src/places/truth/reports.js';
import { Visits } from '../../src/places/visits/visits.js';
import { newRequestId } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { joinAs, type JoinedWorker } from '../support/people.js';
import { keeperOf, newStation, reported } from '../support/places.js';
import { race, takeTurns } from '../support/race.js';
import { engine } from '../support/server.js';
import { unguard } from '../support/unguard.js';

const WORKERS = 12;
const ROUNDS = 8;

let city: DemoCity;
let id: string;

beforeEach(async () => {
  city = await startDemo();
  id = await newStation(city, '赛跑驿站');
  takeTurns(city);
});

afterEach(() => city.stop());

const workers = (n: number): Promise<JoinedWorker[]> =>
  Promise.all(Array.from({ length: n }, () => joinAs(city.client)));
const report = ({ client }: JoinedWorker) => client.call(api.reportPlace, reported(id, 'locked'));
const doorCode = async () => (await city.cadre.call(api.makeDoorCode, { id, requestId: newRequestId() })).code ?? '';
const visits = async () => {
  const [row] = await city.sql<{ n: number }>('SELECT COUNT(*) AS n FROM place_visit WHERE placeId = ?', [id]);
  return Number(row?.n);
};

describe(`two reports at once on ${engine}`, () => {
  it('turn the pin, whoever is the second, and stand in one case', async () => {
    const keeper = await keeperOf(city, id);
    const [one, other] = await workers(2);
    for (let round = 0; round < ROUNDS; round++) {
      const ends = await race(2, async (i) => report((i === 0 ? one : other) as JoinedWorker));
      expect(ends).toEqual({ done: 2 });
      const { rows } = await keeper.call(api.listKeptPlaces, {});
      expect(rows[0]?.truth.state).toBe('disputed');
      expect(rows[0]?.cases).toMatchObject([{ people: 2, disputed: true }]);
      const caseId = rows[0]?.cases[0]?.id ?? '';
      await keeper.call(api.answerPlaceCase, { id: caseId, requestId: newRequestId(), kind: 'not_so' });
    }
  });

  it('of one person are one voice', async () => {
    const [one] = await workers(1);
    const ends = await race(WORKERS, () => report(one as JoinedWorker));
    expect(ends).toEqual({ done: 1, ALREADY_REPORTED: WORKERS - 1 });
    expect((await city.client.call(api.getPlaceTruth, { id })).state).toBe('sure');
  });

  it('of one person turn the pin where neither look nor key tells the person again', async () => {
    unguard.method(city.app.get(Reports), 'saidBefore', () => () => Promise.resolve(false));
    await unguard.unique(city, 'place_report', ['caseId', 'personId']);
    const [one] = await workers(1);
    expect(await race(2, () => report(one as JoinedWorker))).toEqual({ done: 2 });
    expect((await city.client.call(api.getPlaceTruth, { id })).state).toBe('disputed');
  });

  it('of many are counted, each', async () => {
    const all = await workers(WORKERS);
    expect(await race(WORKERS, (i) => report(all[i] as JoinedWorker))).toEqual({ done: WORKERS });
    const { doubts } = await city.client.call(api.getPlaceTruth, { id });
    expect(doubts).toMatchObject([{ people: WORKERS }]);
  });

  it('answered by two people at once are answered once', async () => {
    const keepers = [await keeperOf(city, id), await keeperOf(city, id)];
    const [one] = await workers(1);
    await report(one as JoinedWorker);
    const caseId = (await keepers[0]?.call(api.listKeptPlaces, {}))?.rows[0]?.cases[0]?.id ?? '';
    const answer = { id: caseId, kind: 'mended' as const };
    const ends = await race(8, async (i) =>
      keepers[i % 2]?.call(api.answerPlaceCase, { ...answer, requestId: newRequestId() }),
    );
    expect(ends).toEqual({ done: 1, CASE_ANSWERED: 7 });
  });
});

describe(`scans of the door at once on ${engine}`, () => {
  it('of one person are one visit', async () => {
    const code = await doorCode();
    const [one] = await workers(1);
    const scan = () => one?.client.call(api.countVisit, { requestId: newRequestId(), code });
    expect(await race(50, async () => scan())).toEqual({ done: 50 });
    expect(await visits()).toBe(1);
  });

  it('of many people are a visit each', async () => {
    const code = await doorCode();
    const scan = (device: string) => city.client.call(api.countVisit, { requestId: newRequestId(), code, device });
    const devices = Array.from({ length: 50 }, newRequestId);
    expect(await race(50, (i) => scan(devices[i] ?? ''))).toEqual({ done: 50 });
    expect(await visits()).toBe(50);
  });

  it('without the guard are a visit each', async () => {
    const code = await doorCode();
    unguard.method(city.app.get(Visits), 'isAnother', () => () => Promise.resolve(true));
    const [one] = await workers(1);
    const scan = () => one?.client.call(api.countVisit, { requestId: newRequestId(), code });
    expect(await race(20, async () => scan())).toEqual({ done: 20 });
    expect(await visits()).toBe(20);
  });
});
