import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { SeenOpen } from '../../src/reporting/seen-open.js';
import { newRequestId, type Client } from '../support/client.js';
import { newGuest, NOON, startDemo, type DemoCity } from '../support/demo.js';
import { PNG } from '../support/files.js';
import { joinAs } from '../support/people.js';
import { keeperOf, newStation, placeOf, reported } from '../support/places.js';
import { engine } from '../support/server.js';
import { workerOf } from '../support/staff.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let city: DemoCity;
let id: string;
let keeper: Client;

beforeAll(async () => {
  city = await startDemo();
});

beforeEach(async () => {
  city.clock.set(NOON);
  id = await newStation(city, '东四路骑手驿站');
  keeper = await keeperOf(city, id);
});

afterAll(() => city.stop());

const worker = async () => (await joinAs(city.client)).client;
const truth = (who: Client = city.client) => who.call(api.getPlaceTruth, { id });
const confirm = (who: Client) => who.call(api.confirmPlace, { id, requestId: newRequestId() });
const openCases = async () => (await keeper.call(api.listKeptPlaces, {})).rows[0]?.cases ?? [];
const answer = (caseId: string, given: Omit<api.CaseAnswer, 'id' | 'requestId'>, who = keeper) =>
  who.call(api.answerPlaceCase, { id: caseId, requestId: newRequestId(), ...given });
const told = async (who: Client) => {
  await city.settle();
  return (await who.call(api.listMyMessages, {})).rows.map(({ topic, title, body }) => ({ topic, title, body }));
};
/** Two people say the same, and the case they opened. */
async function disputedCase(kind: api.ReportKind = 'locked'): Promise<string> {
  await (await worker()).call(api.reportPlace, reported(id, kind));
  await (await worker()).call(api.reportPlace, reported(id, kind));
  return (await openCases())[0]?.id ?? '';
}

describe(`confirmations of a place on ${engine}`, () => {
  it('say when and by how many, each person once', async () => {
    expect(await truth()).toMatchObject({ state: 'sure', confirmedAt: null, words: '还没人确认过' });
    const first = await worker();
    await confirm(first);
    city.clock.advance(5 * MINUTE);
    await confirm(first);
    await confirm(await worker());
    await confirm(await worker());
    city.clock.advance(12 * MINUTE);
    expect(await truth()).toMatchObject({ state: 'sure', confirmedBy: 3, words: '12 分钟前有 3 位工友确认' });
  });

  it('by the keeper say so', async () => {
    expect(await confirm(keeper)).toMatchObject({ words: '刚刚管理员确认' });
  });

  it('are also what is handed out over the counter, by the hour', async () => {
    const counter = await city.counterAt('chenlu');
    await counter.redeem({ guest: newGuest() });
    city.clock.advance(20 * MINUTE);
    await city.app.get(SeenOpen).round();
    expect(await city.client.call(api.getPlaceTruth, { id: counter.placeId })).toMatchObject({
      confirmedAt: city.clock.now() - 20 * MINUTE,
      confirmedBy: 0,
      words: '20 分钟前有人来过',
    });
  });

  it('fade after the days of the city, until somebody is there again', async () => {
    await confirm(await worker());
    // Also beyond the making of the place, which is by the machine's own clock.
    city.clock.set('2030-01-01 12:00');
    await confirm(await worker());
    city.clock.advance(15 * DAY);
    expect(await truth()).toMatchObject({ state: 'unsure', words: '15 天前确认过，之后没人说过' });
    await confirm(await worker());
    expect(await truth()).toMatchObject({ state: 'sure' });
  });
});

describe(`reports of a place on ${engine}`, () => {
  it('reach the keeper at once, with a clock, and turn the pin only when a second person says the same', async () => {
    const [first, second] = [await worker(), await worker()];
    const { id: photoId } = await first.upload(api.postFile, { kind: 'photo' }, PNG);
    expect(await first.call(api.reportPlace, reported(id, 'locked', { words: '门口有锁', photoId }))).toMatchObject({
      state: 'sure',
      doubts: [],
      mine: [{ kind: 'locked', facility: null, at: city.clock.now() }],
    });
    expect(await told(keeper)).toEqual([
      { topic: 'place_reported', title: '东四路骑手驿站：有人报没开门', body: expect.stringContaining('去看一眼') },
    ]);
    const since = city.clock.now();
    city.clock.advance(20 * MINUTE);
    expect(await first.refusal(api.reportPlace, reported(id, 'locked'))).toBe('ALREADY_REPORTED');
    // Another matter is no second voice.
    await second.call(api.reportPlace, reported(id, 'full'));
    expect(await truth()).toMatchObject({ state: 'sure', doubts: [] });
    expect(await second.call(api.reportPlace, reported(id, 'locked'))).toMatchObject({
      state: 'disputed',
      words: '2 位工友说没开门，等管理员答复',
      doubts: [{ kind: 'locked', facility: null, people: 2, since }],
    });
    const [oldest] = await openCases();
    expect(oldest).toMatchObject({ kind: 'locked', people: 2, disputed: true, since, dueAt: since + HOUR });
    expect(oldest?.reports).toEqual([
      { at: since, words: '门口有锁', photoId },
      { at: since + 20 * MINUTE, words: '', photoId: null },
    ]);
    expect((await keeper.download(api.getFile, { id: photoId })).bytes.length).toBeGreaterThan(0);
    await expect(second.download(api.getFile, { id: photoId })).rejects.toThrow('404');
  });

  it('come to a cadre where nobody keeps the place, and to the nearest one when they agree', async () => {
    await city.settle();
    const cadre = await workerOf(city, 'cadre', 'dongsi-street');
    const yinxing = await newStation(city, '没人管的驿站');
    await (await worker()).call(api.reportPlace, reported(yinxing, 'empty'));
    await (await worker()).call(api.reportPlace, reported(yinxing, 'empty'));
    expect((await told(cadre)).map((it) => it.topic)).toEqual(['place_disputed', 'place_reported']);
    expect((await told(keeper)).length).toBe(0);
  });

  it('too far apart do not agree', async () => {
    await (await worker()).call(api.reportPlace, reported(id, 'locked'));
    city.clock.advance(25 * HOUR);
    expect(await (await worker()).call(api.reportPlace, reported(id, 'locked'))).toMatchObject({ state: 'sure' });
    city.clock.advance(23 * HOUR);
    expect(await (await worker()).call(api.reportPlace, reported(id, 'locked'))).toMatchObject({ state: 'disputed' });
  });

  it('of a facility doubt the facility, not the place', async () => {
    const broken = () => reported(id, 'broken', { facility: 'microwave' });
    await (await worker()).call(api.reportPlace, broken());
    expect(await (await worker()).call(api.reportPlace, broken())).toMatchObject({
      state: 'sure',
      doubts: [{ kind: 'broken', facility: 'microwave', people: 2 }],
    });
    const who = await worker();
    expect(await who.refusal(api.reportPlace, reported(id, 'broken', { facility: 'shower' }))).toBe(
      'FACILITY_NOT_THERE',
    );
    expect(await who.refusal(api.reportPlace, reported(id, 'broken'))).toBe('INVALID_INPUT');
    expect(await who.refusal(api.reportPlace, reported(newRequestId(), 'locked'))).toBe('NOT_FOUND');
  });

  it('sent again count once', async () => {
    const [who, report] = [await worker(), reported(id, 'empty')];
    const first = await who.call(api.reportPlace, report);
    expect(await who.call(api.reportPlace, report)).toEqual(first);
    expect(await openCases()).toMatchObject([{ people: 1 }]);
  });

  it('are twenty an hour at most', async () => {
    const who = await worker();
    const send = (requestId: string) => who.refusal(api.reportPlace, { ...reported(id, 'other'), requestId });
    await who.call(api.reportPlace, reported(id, 'other'));
    for (let i = 1; i < 20; i++) expect(await send(newRequestId())).toBe('ALREADY_REPORTED');
    expect(await send(newRequestId())).toBe('TOO_MANY_TRIES');
  });
});

describe(`answers to reports on ${engine}`, () => {
  it('clear the pin and tell who reported', async () => {
    const [first, second] = [await worker(), await worker()];
    for (const who of [first, second]) await who.call(api.reportPlace, reported(id, 'locked'));
    const [waiting] = await openCases();
    city.clock.advance(10 * MINUTE);
    const answered = await answer(waiting?.id ?? '', { kind: 'mended', words: '去打水了，现在开着' });
    expect(answered.answer).toEqual({
      kind: 'mended',
      until: null,
      words: '去打水了，现在开着',
      by: '贺*燕',
      at: city.clock.now(),
    });
    expect(await truth(first)).toMatchObject({ state: 'sure', words: '刚刚管理员确认', doubts: [], mine: [] });
    for (const who of [first, second])
      expect(await told(who)).toEqual([
        {
          topic: 'place_answered',
          title: '东四路骑手驿站有答复了',
          body: '你报的“没开门”：处理好了。去打水了，现在开着',
        },
      ]);
    // The next report of the same matter is a new case.
    await first.call(api.reportPlace, reported(id, 'locked'));
    expect(await openCases()).toMatchObject([{ people: 1, disputed: false }]);
  });

  it('that it is really shut shut it, through the day that was said or until it is open again', async () => {
    await answer(await disputedCase(), { kind: 'closed_until', until: '2026-07-22', words: '水管在修' });
    expect(await truth()).toMatchObject({ state: 'sure', closedUntil: '2026-07-22', words: '管理员说关到 7 月 22 日' });
    const { state } = await city.client.call(api.getPlace, { id });
    expect(state.open).toBe(false);
    city.clock.set('2026-07-22 12:00');
    expect((await city.client.call(api.getPlace, { id })).state.open).toBe(false);
    await answer(await disputedCase(), { kind: 'mended' });
    expect((await city.client.call(api.getPlace, { id })).state.open).toBe(true);
    expect(await truth()).toMatchObject({ closedUntil: null });
  });

  it('that a facility is broken show it as broken until it is mended', async () => {
    await (await worker()).call(api.reportPlace, reported(id, 'broken', { facility: 'microwave' }));
    const [waiting] = await openCases();
    await answer(waiting?.id ?? '', { kind: 'broken_until', until: '2026-07-25' });
    const fault = { facility: 'microwave', since: city.clock.now(), until: '2026-07-25' };
    expect((await truth()).faults).toEqual([fault]);
    const step = { id, requestId: newRequestId(), facility: 'microwave' };
    expect((await keeper.call(api.markFacilityMended, step)).faults).toEqual([]);
    const again = { id, requestId: newRequestId(), facility: 'charging' };
    expect((await keeper.call(api.markFacilityBroken, again)).faults).toMatchObject([
      { facility: 'charging', until: null },
    ]);
  });

  it('fit what was asked, come once, and from those who keep the place', async () => {
    const caseId = await disputedCase();
    const given = (more: object) => ({ id: caseId, requestId: newRequestId(), ...more }) as api.CaseAnswer;
    const refusal = (more: object, who = keeper) => who.refusal(api.answerPlaceCase, given(more));
    expect(await refusal({ kind: 'closed_until', until: '2026-07-19' })).toBe('ANSWER_DOES_NOT_FIT');
    expect(await refusal({ kind: 'closed_until', until: '2027-07-19' })).toBe('ANSWER_DOES_NOT_FIT');
    expect(await refusal({ kind: 'closed_until' })).toBe('INVALID_INPUT');
    expect(await refusal({ kind: 'broken_until' })).toBe('ANSWER_DOES_NOT_FIT');
    expect(await refusal({ kind: 'mended' }, await keeperOf(city, await placeOf(city, 'xier')))).toBe('NOT_FOUND');
    expect(await refusal({ kind: 'mended' }, await workerOf(city, 'cadre', 'xicheng'))).toBe('NOT_FOUND');
    expect(await refusal({ kind: 'mended' }, await worker())).toBe('NOT_ALLOWED');
    await answer(caseId, { kind: 'not_so' }, city.cadre);
    expect(await refusal({ kind: 'mended' })).toBe('CASE_ANSWERED');
  });
});

describe(`reports at the cadre's desk on ${engine}`, () => {
  it('stand on the list and the worklist until they are answered', async () => {
    const name = '白杨路驿站';
    id = await newStation(city, name);
    keeper = await keeperOf(city, id);
    const work = async () => (await city.cadre.call(api.getWorklist, {})).lines.filter((it) => mine(it));
    const mine = ({ kind, what }: api.WorkLine) => kind === 'place_report' && what.startsWith(name);
    await (await worker()).call(api.reportPlace, reported(id, 'empty'));
    expect(await work()).toEqual([]);
    city.clock.advance(HOUR + MINUTE);
    expect(await work()).toMatchObject([
      {
        what: '白杨路驿站，1 人报没水了或者没东西',
        note: '管理员还没答复，给他打个电话',
        since: city.clock.now() - HOUR - MINUTE,
      },
    ]);
    await (await worker()).call(api.reportPlace, reported(id, 'locked'));
    const list = (filter: api.PlaceCaseFilter) => city.cadre.call(api.listPlaceCases, { ...filter, placeId: id });
    expect(await list({})).toMatchObject({ open: 2, overdue: 1, rows: [{ kind: 'locked' }, { kind: 'empty' }] });
    expect((await list({ status: 'overdue' })).rows.map((it) => it.kind)).toEqual(['empty']);
    for (const it of await openCases()) await answer(it.id, { kind: 'mended' });
    expect(await work()).toEqual([]);
    expect((await list({ status: 'answered', kind: 'empty' })).rows).toMatchObject([{ answer: { kind: 'mended' } }]);
    const elsewhere = await workerOf(city, 'cadre', 'xicheng');
    expect(await elsewhere.call(api.listPlaceCases, {})).toMatchObject({ rows: [], open: 0, overdue: 0 });
  });
});

describe(`ratings of a place on ${engine}`, () => {
  it('are read by its keeper and the cadre alone, one a day', async () => {
    const who = await worker();
    const rate = (stars: number, words?: string) =>
      who.call(api.ratePlace, { id, requestId: newRequestId(), stars, ...(words && { words }) });
    await rate(2);
    await rate(4, '水很足');
    await (await worker()).call(api.ratePlace, { id, requestId: newRequestId(), stars: 5 });
    const seen = await keeper.call(api.listPlaceRatings, {});
    expect(seen).toMatchObject({ average: 4.5, count: 2 });
    expect(seen.rows.map(({ stars, words, visited }) => ({ stars, words, visited }))).toEqual([
      { stars: 5, words: '', visited: false },
      { stars: 4, words: '水很足', visited: false },
    ]);
    expect((await city.cadre.call(api.listPlaceRatings, { placeId: id })).count).toBe(2);
    expect(await who.refusal(api.listPlaceRatings, { placeId: id })).toBe('NOT_ALLOWED');
    const neighbour = await keeperOf(city, await placeOf(city, 'xier'));
    expect(await neighbour.refusal(api.listPlaceRatings, { placeId: id })).toBe('NOT_FOUND');
    expect((await neighbour.call(api.listPlaceRatings, {})).count).toBe(0);
  });
});

describe(`what somebody said of places on ${engine}`, () => {
  it('is told to the person, and has no words left after an erasure', async () => {
    const who = await worker();
    await who.call(api.reportPlace, reported(id, 'broken', { facility: 'microwave', words: '不转了' }));
    city.clock.advance(MINUTE);
    await who.call(api.ratePlace, { id, requestId: newRequestId(), stars: 3, words: '有点挤' });
    city.clock.advance(MINUTE);
    await who.call(api.makeWish, { id, requestId: newRequestId(), facility: 'ice' });
    const { said } = await who.call(api.getMyData, {});
    expect(said?.map(({ place, what, words }) => [place, what, words])).toEqual([
      ['东四路骑手驿站', '想要冰块', ''],
      ['东四路骑手驿站', '评了 3 分', '有点挤'],
      ['东四路骑手驿站', '报微波炉坏了', '不转了'],
    ]);
    await who.call(api.erase, { requestId: newRequestId() });
    await city.settle();
    expect((await openCases())[0]?.reports).toMatchObject([{ words: '' }]);
    expect((await keeper.call(api.listPlaceRatings, {})).rows).toMatchObject([{ stars: 3, words: '' }]);
  });
});
