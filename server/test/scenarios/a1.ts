import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { codeOf, joinAs, signIn } from '../support/people.js';
import { openCounter } from '../support/counter.js';
import type { Scenario } from './scenario.js';

const CADRE = '15400000001';
const CLERK = '15400000011';

/** Hefei 合肥：扫“码上入会”，两分钟成为会员. */
export const a1: Scenario = {
  id: 'A1',
  title: '合肥 码上入会：扫码两分钟成为会员，当场能用；没有合适的进兜底工会',
  city: 'demo',
  at: '2026-07-20 12:00',
  async play(server, check) {
    const { client, clock } = server;
    const cadre = await signIn(client, CADRE);
    const unions = (await cadre.call(api.listUnions, {})).rows;
    const union = unions.find((it) => it.kind === 'enterprise' || it.kind === 'industry') ?? unions[0];
    if (!union) throw new Error('no union');
    const poster = await cadre.call(api.createJoinCode, {
      requestId: newRequestId(),
      unionId: union.id,
      channel: 'event',
      recruiter: '社区活动',
    });
    check('小程序码的 scene 不超过 32 个字', poster.scene.length <= 32, true);

    const offer = await client.call(api.getJoinOffer, { code: poster.code });
    check('登录前就看到是哪个工会', offer.union.name, union.name);
    check('登录前看到一到四样好处', offer.offers.length >= 1 && offer.offers.length <= 4, true);

    const { card, client: rider } = await joinAs(client, { joinCode: poster.code, category: 'rider' });
    check('入会后的状态', card.status, 'active');
    check('入会记在海报的工会', card.union.id, union.id);
    check('海报带来几人', await joinedBy(cadre, poster.code), 1);
    const counts = await cadre.call(api.getJoinCounts, {});
    check('活动渠道几人', counts.byChannel.find((it) => it.channel === 'event')?.members, 1);

    const counter = await openCounter(server, CLERK);
    const taken = await counter.redeem({ code: codeOf(card, clock) });
    check('当场领到', taken.quantity, 1);

    const withoutPoster = await joinAs(client, { category: 'courier' });
    const catchAll = unions.find((it) => it.kind === 'catch_all');
    check('没有海报的进兜底工会', withoutPoster.card.union.id, catchAll?.id);

    const { consent } = await client.call(api.getCity, {});
    const again = await rider.call(api.join, {
      requestId: newRequestId(),
      consent: { rules: consent.rules.version, privacy: consent.privacy.version },
      name: '马小川',
      idNumber: (await rider.call(api.getMyData, {})).person.idNumber ?? '',
      category: 'rider',
    });
    check('再入一次，找到原来的', [again.found, again.card.memberId === card.memberId], [true, true]);
    const total = (await cadre.call(api.getJoinCounts, {})).total;
    check('总人数', total, 2);
  },
};

async function joinedBy(cadre: Parameters<typeof signIn>[0], code: string): Promise<number | undefined> {
  return (await cadre.call(api.listJoinCodes, {})).rows.find((it) => it.code === code)?.joined;
}
