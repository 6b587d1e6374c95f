import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { joinAs } from '../support/people.js';
import { newStation } from '../support/places.js';
import { engine } from '../support/server.js';
import { workerOf } from '../support/staff.js';

let city: DemoCity;
let id: string;

beforeAll(async () => {
  city = await startDemo();
});

beforeEach(async () => {
  id = await newStation(city, '槐树街驿站');
});

afterAll(() => city.stop());

const worker = async () => (await joinAs(city.client)).client;
const wish = (who: Client, asked: { facility?: string; words?: string }) =>
  who.call(api.makeWish, { id, requestId: newRequestId(), ...asked });
const seen = async (who: Client = city.client) => (await who.call(api.listWishes, { id })).rows;
const answer = (wishId: string, state: Exclude<api.WishState, 'open'>, words: string, who = city.cadre) =>
  who.call(api.answerWish, { id: wishId, requestId: newRequestId(), state, words });

describe(`wishes for a place on ${engine}`, () => {
  it('for the same facility are one, with the people who want it', async () => {
    const [first, second, third] = [await worker(), await worker(), await worker()];
    const made = await wish(first, { facility: 'ice' });
    expect(made).toMatchObject({ facility: 'ice', people: 1, supported: true, state: 'open' });
    expect(await wish(second, { facility: 'ice' })).toMatchObject({ id: made.id, people: 2 });
    expect(await third.call(api.supportWish, { id: made.id })).toMatchObject({ people: 3, supported: true });
    expect(await third.call(api.supportWish, { id: made.id })).toMatchObject({ people: 3 });
    expect(await third.call(api.dropWishSupport, { id: made.id })).toMatchObject({ people: 2, supported: false });
    await wish(first, { facility: 'wifi' });
    expect((await seen()).map((it) => [it.facility, it.people])).toEqual([
      ['ice', 2],
      ['wifi', 1],
    ]);
    expect(await first.refusal(api.makeWish, { id, requestId: newRequestId(), facility: 'pool' })).toBe(
      'FACILITY_NOT_THERE',
    );
    expect(await first.refusal(api.makeWish, { id, requestId: newRequestId() })).toBe('INVALID_INPUT');
  });

  it('in words stand on the page only when a cadre has answered', async () => {
    const [asker, other] = [await worker(), await worker()];
    const { id: wishId } = await wish(asker, { words: '夏天想有把遮阳伞' });
    expect((await seen(asker))[0]?.words).toBe('夏天想有把遮阳伞');
    expect((await seen(other))[0]?.words).toBe('');
    await answer(wishId, 'planned', '八月装');
    expect(await seen(other)).toMatchObject([
      { words: '夏天想有把遮阳伞', state: 'planned', answer: { words: '八月装' } },
    ]);
  });

  it('are answered by a cadre over the place; who asked and who wants it too is told', async () => {
    const [asker, other] = [await worker(), await worker()];
    const { id: wishId } = await wish(asker, { facility: 'ice' });
    await other.call(api.supportWish, { id: wishId });
    const desk = { placeId: id };
    expect(await city.cadre.call(api.listWishRows, desk)).toMatchObject({
      rows: [{ id: wishId, facility: 'ice', people: 2, state: 'open' }],
      byFacility: [{ facility: 'ice', wishes: 1, people: 2 }],
    });
    const lines = async () => (await city.cadre.call(api.getWorklist, {})).lines.filter((it) => it.id === id);
    expect(await lines()).toMatchObject([{ kind: 'wish', what: '槐树街驿站，1 样想要的设施等答复' }]);
    const elsewhere = await workerOf(city, 'cadre', 'xicheng');
    const given = { id: wishId, requestId: newRequestId(), state: 'done' as const, words: '装好了，在里间' };
    expect(await elsewhere.refusal(api.answerWish, given)).toBe('NOT_FOUND');
    expect(await asker.refusal(api.answerWish, given)).toBe('NOT_ALLOWED');
    expect(await city.cadre.call(api.answerWish, given)).toMatchObject({
      state: 'done',
      answer: { words: '装好了，在里间' },
    });
    await city.settle();
    for (const who of [asker, other])
      expect((await who.call(api.listMyMessages, {})).rows).toMatchObject([
        { topic: 'wish_answered', title: '你想要的冰块有答复了', body: '槐树街驿站：装好了，在里间' },
      ]);
    expect(await lines()).toEqual([]);
    expect((await city.cadre.call(api.listWishRows, { ...desk, state: 'open' })).rows).toEqual([]);
    // What is done may be asked for anew.
    expect((await wish(asker, { facility: 'ice' })).id).not.toBe(wishId);
  });

  it('sent again are one', async () => {
    const [asker, asked] = [await worker(), { id, requestId: newRequestId(), words: '多放几把椅子' }];
    expect(await asker.call(api.makeWish, asked)).toEqual(await asker.call(api.makeWish, asked));
    expect(await seen()).toHaveLength(1);
  });

  it('of somebody who was erased have no words left', async () => {
    const asker = await worker();
    await wish(asker, { words: '我家住旁边，想要个水龙头' });
    await asker.call(api.erase, { requestId: newRequestId() });
    await city.settle();
    expect((await city.cadre.call(api.listWishRows, { placeId: id })).rows).toMatchObject([{ words: '', people: 1 }]);
  });
});
