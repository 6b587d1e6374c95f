import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, inventIdNumber, inventPhone, joinAs, joinInput, signIn, type Joining } from '../support/people.js';
import { engine } from '../support/server.js';
import { signInByWechat } from '../support/wechat.js';

let city: DemoCity;

beforeAll(async () => {
  city = await startDemo();
});

afterAll(() => city.stop());

/** Code, status and sentence of the refusal these answers meet. */
async function refused(answers: Joining & { consent?: api.Join['consent'] }): Promise<[string, number, string]> {
  const phone = await signIn(city.client, inventPhone());
  const { status, body } = await phone.refused(api.join, await joinInput(city.client, answers));
  return [body.code, status, body.message];
}

const step = (id: string) => ({ id, requestId: newRequestId(), reason: '资格看过了' });

describe(`joining on ${engine}`, () => {
  it('is open at once where the union does not review', async () => {
    const { card, client } = await joinAs(city.client, {
      category: 'courier',
      platform: 'sf',
      name: '阿依古丽·买买提',
    });
    expect(card).toMatchObject({
      name: '阿依古丽·买买提',
      category: { code: 'courier', name: '快递员' },
      platform: '顺丰',
      status: 'active',
      union: { name: '灯河市新就业形态劳动者联合工会' },
    });
    expect((await client.call(api.getMe, {})).member).toEqual(card);
  });

  it('waits where the union reviews, then opens', async () => {
    const codes = (await city.cadre.call(api.listJoinCodes, {})).rows;
    const poster = codes.find((it) => it.union.name === '灯河市道路运输行业工会');
    const { card, phone, client } = await joinAs(city.client, { ...(poster && { joinCode: poster.code }) });
    expect([card.status, card.code]).toEqual(['pending', null]);
    const counter = await city.counterAt('chenlu');
    const waiting = ['MEMBER_PENDING', 409, '入会还在审核。审核通过就能领'];
    const { programmeId: id } = counter;
    expect((await client.call(api.getProgramme, { id })).mine?.refusal?.code).toBe('MEMBER_PENDING');
    expect(await client.refusal(api.issueNumber, {})).toBe('NOT_A_MEMBER');

    const listed = (await city.cadre.call(api.listMembers, { status: 'pending' })).rows;
    expect(listed.map((it) => it.id)).toContain(card.memberId);
    await city.cadre.call(api.acceptMember, step(card.memberId));
    expect(await city.cadre.refusal(api.acceptMember, step(card.memberId))).toBe('STEP_NOT_ALLOWED');
    const open = (await client.call(api.getMe, {})).member;
    if (!open) throw new Error('no card');
    const code = codeOf(open, city.clock);
    await city.sql('UPDATE member SET status = ? WHERE id = ?', ['pending', card.memberId]);
    expect(await counter.refused({ code })).toEqual(waiting);
    await city.cadre.call(api.acceptMember, step(card.memberId));
    expect((await counter.redeem({ code })).quantity).toBe(1);
    expect(phone).toHaveLength(11);
  });

  it('can be refused, and tried again', async () => {
    const codes = (await city.cadre.call(api.listJoinCodes, {})).rows;
    const joinCode = codes.find((it) => it.union.name === '灯河市道路运输行业工会')?.code ?? '';
    const { card, client, idNumber } = await joinAs(city.client, { joinCode });
    expect((await city.cadre.call(api.rejectMember, step(card.memberId))).status).toBe('rejected');
    expect((await client.call(api.getMe, {})).member).toBeNull();
    const again = await client.call(api.join, await joinInput(city.client, { idNumber, joinCode: '-' }));
    expect([again.found, again.card.status]).toEqual([false, 'active']);
  });

  it('twice finds the first card', async () => {
    const { card, client, idNumber } = await joinAs(city.client);
    const again = await client.call(api.join, await joinInput(city.client, { idNumber }));
    expect([again.found, again.card.memberId]).toEqual([true, card.memberId]);
    const other = await signIn(city.client, inventPhone());
    expect(await other.refusal(api.join, await joinInput(city.client, { idNumber }))).toBe('ID_NUMBER_TAKEN');
  });

  it('with the request sent twice gets the first answer; with other data an error', async () => {
    const phone = await signIn(city.client, inventPhone());
    const input = await joinInput(city.client, {});
    const first = await phone.call(api.join, input);
    expect(await phone.call(api.join, input)).toEqual(first);
    expect(await phone.refusal(api.join, { ...input, name: '马大川' })).toBe('REQUEST_ID_REUSED');
  });

  it('with the ID number of somebody else does not hand over the record', async () => {
    const { idNumber, client } = await joinAs(city.client);
    expect(await refused({ idNumber })).toEqual([
      'ID_NUMBER_TAKEN',
      409,
      '这个身份证号已经入会。用入会时的手机号登录；换过号就找工会改',
    ]);
    expect((await client.call(api.getMyData, {})).person.idNumber).toBe(idNumber);
  });

  it('is for people of sixteen years and more', async () => {
    // It is 20 July 2026.
    const tooYoung = ['TOO_YOUNG', 422, '未满 16 周岁。请监护人到工会办理'];
    expect(await refused({ idNumber: inventIdNumber('20100721') })).toEqual(tooYoung);
    const { card } = await joinAs(city.client, { idNumber: inventIdNumber('20100720') });
    expect(card.status).toBe('active');
  });

  it('wants a right ID number', async () => {
    const right = inventIdNumber();
    const wrong = right.slice(0, -1) + (right.endsWith('1') ? '2' : '1');
    for (const idNumber of [wrong, '1', `00${right.slice(2)}`])
      expect((await refused({ idNumber })).slice(0, 2)).toEqual(['ID_NUMBER_WRONG', 422]);
    const { card } = await joinAs(city.client, { idNumber: ` ${inventIdNumber().toLowerCase()} ` });
    expect(card.status).toBe('active');
  });

  it('wants consent to the texts in force', async () => {
    const { consent } = await city.client.call(api.getCity, {});
    const outdated = ['CONSENT_OUTDATED', 409, '须知更新了。看一眼新的再同意'];
    expect(await refused({ consent: { rules: '2024-01', privacy: consent.privacy.version } })).toEqual(outdated);
    expect(await refused({ consent: { rules: consent.rules.version, privacy: '2024-01' } })).toEqual(outdated);
  });

  it('wants a job and a platform of the city', async () => {
    const unknown = ['CATEGORY_UNKNOWN', 422, '没有这个工种。重新选一个'];
    expect(await refused({ category: 'astronaut' })).toEqual(unknown);
    expect(await refused({ category: 'sanitation', platform: 'meituan' })).toEqual(unknown);
  });

  it('wants a poster that exists', async () => {
    expect((await refused({ joinCode: 'JA00000000000000000' })).slice(0, 2)).toEqual(['JOIN_CODE_UNKNOWN', 404]);
    expect(await city.client.refusal(api.getJoinOffer, { code: 'JA00000000000000000' })).toBe('JOIN_CODE_UNKNOWN');
  });

  it('wants a verified phone first', async () => {
    const session = await signInByWechat(city, 'nobody-yet');
    const { status, body } = await session.refused(api.join, await joinInput(city.client, {}));
    expect([body.code, status, body.message]).toEqual(['PHONE_FIRST', 409, '还没验证手机号。先验证手机号']);
  });

  it('again after leaving is a new membership of the same person', async () => {
    const { card, client, idNumber } = await joinAs(city.client);
    await client.call(api.leave, { requestId: newRequestId() });
    expect((await client.call(api.getMe, {})).member).toBeNull();
    expect(await client.refusal(api.leave, { requestId: newRequestId() })).toBe('NOT_A_MEMBER');
    const again = await client.call(api.join, await joinInput(city.client, { idNumber }));
    expect([again.found, again.card.memberId === card.memberId]).toEqual([false, false]);
    expect((await client.call(api.getMyData, {})).memberships.map((it) => it.status)).toEqual(['left', 'active']);
  });
});
