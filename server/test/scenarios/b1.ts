import * as api from '@nuanxin/shared-types';
import { openCounter } from '../support/counter.js';
import { newRequestId } from '../support/client.js';
import { codeOf, inventPhone, joinAs, signIn } from '../support/people.js';
import type { Scenario } from './scenario.js';

const CLERKS = ['15400001011', '15400001012', '15400001013', '15400001014', '15400001015'];
const CADRE = '15400001001';
const DELIVERED = 240;

/** Shihezi 石城工惠：夏送清凉，“码”上就到. */
export const b1: Scenario = {
  id: 'B1',
  title: '石河子 夏送清凉：每人每天两瓶，五家店，7 月 15 日到 8 月 31 日',
  city: 'shihezi',
  at: '2025-07-15 12:00',
  async play(server, check) {
    const { client, clock } = server;
    const [programme] = (await client.call(api.listProgrammes, {})).rows;
    if (!programme) throw new Error('no programme');
    check('从哪天', programme.rule.from, '2025-07-15');
    check('到哪天', programme.rule.to, '2025-08-31');
    check('每人每天几瓶', programme.rule.perPersonPerDay, 2);
    check('谁能领', programme.categoryWords, '外卖骑手、快递员、环卫工人');
    const shops = (await client.call(api.listProgrammePlaces, { id: programme.id })).rows;
    check('几家店', shops.length, 5);

    const cadre = await signIn(client, CADRE);
    for (const { id: placeId } of shops) {
      await cadre.call(api.receiveStock, {
        id: programme.id,
        placeId,
        requestId: newRequestId(),
        quantity: DELIVERED,
        note: '首批',
      });
    }
    const counters = await Promise.all(CLERKS.map((phone) => openCounter(server, phone)));
    const [first, second] = counters;
    if (!first || !second) throw new Error('no counters');

    for (const category of ['rider', 'courier', 'sanitation']) {
      const { card } = await joinAs(client, { category });
      const { leftToday } = await first.redeem({ code: codeOf(card, clock) });
      check(`${category} 领第一瓶后还剩`, leftToday, 1);
      clock.advance(30_000);
    }

    const { card, client: rider } = await joinAs(client, { category: 'rider' });
    await first.redeem({ code: codeOf(card, clock) });
    const screenshot = codeOf(card, clock);
    check('同一个码再扫', await second.client.refusal(api.redeem, second.request({ code: screenshot })), 'CODE_USED');
    clock.advance(30_000);
    const stale = codeOf(card, clock);
    await second.redeem({ code: codeOf(card, clock) });
    clock.advance(61_000);
    check('一分钟后的截图', await first.client.refusal(api.redeem, first.request({ code: stale })), 'CODE_EXPIRED');
    check(
      '第三瓶',
      await first.client.refusal(api.redeem, first.request({ code: codeOf(card, clock) })),
      'LIMIT_REACHED_TODAY',
    );
    const mine = (await rider.call(api.getProgramme, { id: programme.id })).mine;
    check('自己看到还剩', mine?.left, 0);

    const driver = await joinAs(client, { category: 'driver' });
    check(
      '别的工种',
      await first.client.refusal(api.redeem, first.request({ code: codeOf(driver.card, clock) })),
      'CATEGORY_NOT_ELIGIBLE',
    );

    clock.set('2025-07-16 00:00');
    const next = await first.redeem({ code: codeOf(card, clock) });
    check('第二天 0 点又能领', next.leftToday, 1);

    const stranger = { ...first.request({ code: codeOf(card, clock) }), placeId: second.placeId };
    check('不是自己店', await first.client.refusal(api.redeem, stranger), 'CLERK_NOT_OF_PLACE');

    const { unionId, sixth } = await addSixthShop(cadre, programme.id);
    check('加第六家店后几家', (await client.call(api.listProgrammePlaces, { id: programme.id })).rows.length, 6);
    const clerkPhone = inventPhone();
    await cadre.call(api.addClerk, { placeId: sixth.id, requestId: newRequestId(), name: '马兰', phone: clerkPhone });
    await cadre.call(api.receiveStock, {
      id: programme.id,
      placeId: sixth.id,
      requestId: newRequestId(),
      quantity: 24,
      note: '补货',
    });
    clock.set('2025-07-17 12:00');
    const newCounter = await openCounter(server, clerkPhone);
    check('第六家店能领', (await newCounter.redeem({ code: codeOf(card, clock) })).leftToday, 1);

    const unlisted = await cadre.call(api.createPlace, shopFacts(unionId, '没参加的店'));
    await cadre.call(api.addClerk, {
      placeId: unlisted.id,
      requestId: newRequestId(),
      name: '马兰',
      phone: clerkPhone,
    });
    clock.advance(30_000);
    const elsewhere = newCounter.request({ code: codeOf(card, clock) }, { placeId: unlisted.id });
    check('没参加的店', await newCounter.client.refusal(api.redeem, elsewhere), 'PLACE_NOT_LISTED');

    clock.set('2025-07-14 12:00');
    check(
      '开始前一天',
      await first.client.refusal(api.redeem, first.request({ code: codeOf(card, clock) })),
      'OUTSIDE_WINDOW',
    );
    clock.set('2025-08-31 23:59');
    check('最后一天 23:59', (await first.redeem({ code: codeOf(card, clock) })).leftToday, 1);
    clock.set('2025-09-01 00:00');
    check(
      '结束后',
      await first.client.refusal(api.redeem, first.request({ code: codeOf(card, clock) })),
      'OUTSIDE_WINDOW',
    );

    const { rows } = await cadre.call(api.listStock, { id: programme.id });
    const total = (of: (row: api.StockRow) => number) => rows.reduce((sum, row) => sum + of(row), 0);
    check(
      '进货',
      total((it) => it.received),
      5 * DELIVERED + 24,
    );
    check(
      '发出',
      total((it) => it.given),
      8,
    );
    check(
      '在店加发出',
      total((it) => it.onHand + it.given),
      5 * DELIVERED + 24,
    );
  },
};

async function addSixthShop(cadre: Parameters<typeof signIn>[0], programmeId: string) {
  const unions = (await cadre.call(api.listUnions, {})).rows;
  const unionId = unions.find((it) => it.kind === 'city')?.id ?? '';
  const sixth = await cadre.call(api.createPlace, shopFacts(unionId, '第六家超市'));
  await cadre.call(api.addProgrammePlace, { id: programmeId, requestId: newRequestId(), placeId: sixth.id });
  return { unionId, sixth };
}

function shopFacts(unionId: string, name: string): api.NewPlace {
  return {
    requestId: newRequestId(),
    unionId,
    kind: 'shop',
    name,
    address: '北四路 1 号',
    district: '城区',
    longitude: 86.05,
    latitude: 44.31,
    hours: '00:00-24:00',
  };
}
