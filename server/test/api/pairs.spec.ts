import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { step } from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { joinAs } from '../support/people.js';
import { engine } from '../support/server.js';
import { sheetOf } from '../support/sheets.js';
import { unionOf } from '../support/staff.js';

let city: DemoCity;

/** Noon of Monday, 2026-07-20. */
beforeAll(async () => {
  city = await startDemo();
});

afterAll(() => city.stop());

async function propose() {
  const [master, apprentice] = [await joinAs(city.client), await joinAs(city.client)];
  const facts = {
    unionId: await unionOf(city, 'denghe'),
    ...{ masterId: master.card.memberId, apprenticeId: apprentice.card.memberId },
    ...{ craft: '面点', goal: '一年学会三十样', startsOn: '2026-07-20', endsOn: '2027-07-19' },
  };
  const pair = await city.cadre.call(api.createPair, { requestId: newRequestId(), ...facts });
  return { pair, facts, master: master.client, apprentice: apprentice.client };
}
const answer = (client: Client, id: string, agree: boolean) => client.call(api.answerPair, { ...step(id), agree });
const review = (id: string) => ({ ...step(id), stars: 5, words: '肯教' });

describe(`masters and apprentices, on ${engine}`, () => {
  it('runs when both have agreed, is reviewed by both at its end, once each', async () => {
    const { pair, facts, master, apprentice } = await propose();
    expect(pair).toMatchObject({ status: 'proposed', agreed: [], master: '马*川', reviews: [] });
    expect(await city.cadre.refusal(api.createPair, { requestId: newRequestId(), ...facts })).toBe('PAIRED_ALREADY');
    await city.settle();
    const [told] = (await apprentice.call(api.listMyMessages, {})).rows;
    expect(told?.body).toContain('面点');
    expect(await answer(master, pair.id, true)).toMatchObject({ side: 'master', status: 'proposed' });
    expect(await answer(apprentice, pair.id, true)).toMatchObject({ side: 'apprentice', status: 'running' });
    expect(await apprentice.refusal(api.reviewPair, review(pair.id))).toBe('PAIR_OVER');
    const finish = { ...step(pair.id), as: 'finished' as const, reason: '三十样都会了' };
    await city.cadre.call(api.endPair, finish);
    await apprentice.call(api.reviewPair, review(pair.id));
    expect(await apprentice.refusal(api.reviewPair, review(pair.id))).toBe('PAIR_OVER');
    const reviewed = await master.call(api.reviewPair, { ...review(pair.id), stars: 4, words: '肯学' });
    expect(reviewed.reviews.map((it) => [it.by, it.stars])).toEqual([
      ['apprentice', 5],
      ['master', 4],
    ]);
    const { rows, counts } = await city.cadre.call(api.listPairs, { status: 'finished' });
    expect([rows.map((it) => it.id), counts]).toEqual([[pair.id], [{ status: 'finished', count: 1 }]]);
    const [, line = []] = await sheetOf((await city.cadre.download(api.exportList, { list: 'pairs' })).bytes);
    expect(line.slice(3)).toEqual([
      '面点',
      '一年学会三十样',
      '2026-07-20',
      '2027-07-19',
      '出师',
      '三十样都会了',
      '4',
      '5',
    ]);
  });

  it('a no ends the proposal; nobody else sees or answers it; after it they may be paired again', async () => {
    const { pair, facts, master, apprentice } = await propose();
    const stranger = (await joinAs(city.client)).client;
    expect(await stranger.refusal(api.answerPair, { ...step(pair.id), agree: true })).toBe('NOT_FOUND');
    await answer(master, pair.id, true);
    expect(await answer(apprentice, pair.id, false)).toMatchObject({ status: 'broken_off', reason: '本人没有同意' });
    expect(await master.refusal(api.answerPair, { ...step(pair.id), agree: true })).toBe('PAIR_OVER');
    expect(await city.cadre.call(api.createPair, { requestId: newRequestId(), ...facts })).toMatchObject({
      status: 'proposed',
    });
    expect((await apprentice.call(api.listMyPairs, {})).rows.map((it) => it.status)).toEqual([
      'proposed',
      'broken_off',
    ]);
  });
});
