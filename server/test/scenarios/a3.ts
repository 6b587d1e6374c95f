import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import { inventList, joinList } from '../support/lists.js';
import { inventIdNumber, inventPhone, joinInput, signIn } from '../support/people.js';
import type { Scenario } from './scenario.js';

const CADRE = '15400000001';
const LISTED = 1000;

/** Beijing 北京：干部上门帮骑手入会，会、站、家一体. */
export const a3: Scenario = {
  id: 'A3',
  title: '北京 上门帮骑手入会：帮办、名册、全市按身份证号查重、转会、退会',
  city: 'demo',
  at: '2026-07-20 10:00',
  async play(server, check) {
    const { client, clock } = server;
    const cadre = await signIn(client, CADRE);
    const unions = (await cadre.call(api.listUnions, {})).rows;
    const [street, express] = ['dongsi-street', 'express'].map((code) => unions.find((it) => it.code === code));
    if (!street || !express) throw new Error('no unions');

    const idNumber = inventIdNumber();
    const phone = inventPhone();
    const helped = await help(client, cadre, { unionId: street.id, phone, idNumber });
    check('帮办：当场是会员', [helped.member.status, helped.found], ['active', false]);
    clock.advance(61_000);
    const again = await help(client, cadre, { unionId: express.id, phone, idNumber });
    check('换个工会再帮一次，找到原来的', [again.found, again.member.union.id === street.id], [true, true]);
    const { helpedBy, history } = await cadre.call(api.getMemberFile, { id: helped.member.id });
    check('谁帮的记着', [helpedBy, history.at(-1)?.title], ['吴琳', '帮办入会']);

    clock.advance(61_000);
    const rider = await signIn(client, phone);
    const { found, card } = await rider.call(api.join, await joinInput(client, { idNumber }));
    check('本人在自己手机上再入，也是同一条', [found, card.memberId === helped.member.id], [true, true]);

    const people = inventList(LISTED, { category: 'courier', platform: 'sf' });
    const [first] = people;
    if (!first) throw new Error('no list');
    check('名册入会', await joinList(server, express.id, people), { joins: LISTED });
    check('同一份名册再来一次，一个也不多', await joinList(server, express.id, people), { found: LISTED });
    const mixed = [{ ...first, idNumber }, { ...first, idNumber: '110105194912310021' }, ...inventList(2, {})];
    check('名册里查出：别的工会的、身份证号不对的', await joinList(server, express.id, mixed), {
      elsewhere: 1,
      refused: 1,
      joins: 2,
    });
    const members = (await cadre.call(api.listUnions, {})).rows;
    check('快递行业几人', members.find((it) => it.id === express.id)?.members, LISTED + 2);

    const transfer = await rider.call(api.askTransfer, {
      requestId: newRequestId(),
      toId: express.id,
      reason: '改送快递',
    });
    const accepted = await cadre.call(api.acceptTransfer, { id: transfer.id, requestId: newRequestId() });
    check('转会，那边同意', [accepted.status, accepted.to.name], ['accepted', express.name]);
    const [moved, old] = await Promise.all([rider.call(api.getMe, {}), counted(cadre, street.id)]);
    check('会员号不变，只在一个工会', [moved.member?.number === card.number, old], [true, 0]);

    await rider.call(api.leave, { requestId: newRequestId() });
    check('退会后不是会员', (await rider.call(api.getMe, {})).member, null);
    check('快递行业又是几人', await counted(cadre, express.id), LISTED + 2);
    check('身份证号找得到以前的', (await cadre.call(api.searchMembers, { idNumber })).rows[0]?.status, 'left');
  },
};

async function help(client: Client, cadre: Client, who: { unionId: string; phone: string; idNumber: string }) {
  const { consent } = await client.call(api.getCity, {});
  const { sandboxCode = '' } = await client.call(api.sendPhoneCode, { phone: who.phone });
  return cadre.call(api.helpJoin, {
    requestId: newRequestId(),
    ...who,
    phoneCode: sandboxCode,
    consent: { rules: consent.rules.version, privacy: consent.privacy.version },
    name: '马小川',
    category: 'rider',
  });
}

async function counted(cadre: Client, unionId: string): Promise<number | undefined> {
  return (await cadre.call(api.listUnions, {})).rows.find((it) => it.id === unionId)?.members;
}
