import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, joinAs, type JoinedWorker } from '../support/people.js';
import { engine } from '../support/server.js';
import { everythingStored } from '../support/tables.js';

const NAME = '欧阳金丝雀';
let city: DemoCity;
let counter: TestCounter;

beforeAll(async () => {
  city = await startDemo();
  counter = await city.counterAt('chenlu');
});

afterAll(() => city.stop());

const codeNow = ({ card }: JoinedWorker) => codeOf(card, city.clock);
const auditOf = (subject: string) =>
  city.sql<{ act: string; actorId: string | null; facts: string }>(
    'SELECT act, actorId, facts FROM audit WHERE subjectId = ? ORDER BY id',
    [subject],
  );

describe(`my data on ${engine}`, () => {
  it('shows all that is held, in the clear, to its owner', async () => {
    const worker = await joinAs(city.client, { name: NAME });
    const { id } = await counter.redeem({ code: codeNow(worker) });
    await counter.client.call(api.reverseRedemption, { id, requestId: newRequestId(), reason: '扫错了' });
    const { consent } = await city.client.call(api.getCity, {});
    const at = city.clock.now();
    expect(await worker.client.call(api.getMyData, {})).toEqual({
      person: { name: NAME, idNumber: worker.idNumber, phone: worker.phone, category: 'rider' },
      memberships: [{ union: worker.card.union.name, status: 'active', joinedAt: at, leftAt: null, channel: null }],
      consents: [
        { kind: 'rules', version: consent.rules.version, at },
        { kind: 'privacy', version: consent.privacy.version, at },
      ],
      redemptions: [{ programme: '路上有水', place: '晨露超市 北三路店', quantity: 1, at, reversed: true }],
      said: [],
      bookings: [],
      courses: [],
      dependants: [],
      pairs: [],
      honours: [],
      exportedAt: at,
    });
  });

  it('is masked for everybody else', async () => {
    const worker = await joinAs(city.client, { name: NAME });
    const { phone, idNumber, card } = worker;
    const row = await city.cadre.call(api.getMember, { id: card.memberId });
    expect([row.name, row.phone, row.idNumber]).toEqual([
      '欧*雀',
      `${phone.slice(0, 3)}****${phone.slice(-4)}`,
      `650*************${idNumber.slice(-2)}`,
    ]);
    const redemption = await counter.redeem({ code: codeNow(worker) });
    expect(redemption.name).toBe('欧*雀');
    const shown = JSON.stringify([row, redemption, await counter.client.call(api.listRedemptions, {})]);
    for (const secret of [NAME, phone, idNumber]) expect(shown).not.toContain(secret);
  });

  it('is revealed one field at a time, and that stays on record with who and why', async () => {
    const { card, phone, idNumber } = await joinAs(city.client, { name: NAME });
    const id = card.memberId;
    const reason = '核对身份证';
    const values = { name: NAME, phone, idNumber };
    for (const field of ['name', 'phone', 'idNumber'] as const)
      expect(await city.cadre.call(api.revealField, { id, field, reason })).toEqual({ value: values[field] });
    const looks = (await auditOf(id)).filter((it) => it.act === 'field.revealed');
    expect(looks.map((it) => JSON.parse(it.facts) as unknown)).toEqual([
      { field: 'name', reason },
      { field: 'phone', reason },
      { field: 'idNumber', reason },
    ]);
    expect(looks[0]?.actorId).toBeTruthy();
    expect(await city.cadre.refusal(api.revealField, { id, field: 'name', reason: ' ' })).toBe('INVALID_INPUT');
  });

  it('is never stored in the clear, before erasure or after', async () => {
    const worker = await joinAs(city.client, { name: NAME });
    await counter.redeem({ code: codeNow(worker) });
    const secrets = [NAME, worker.phone, worker.idNumber];
    const before = await everythingStored(city);
    expect(before).toContain(worker.card.number);
    for (const secret of secrets) expect(before).not.toContain(secret);

    const personId = (
      await city.sql<{ personId: string }>('SELECT personId FROM member WHERE id = ?', [worker.card.memberId])
    )[0]?.personId;
    await worker.client.call(api.erase, { requestId: newRequestId() });
    const after = await everythingStored(city);
    for (const secret of secrets) expect(after).not.toContain(secret);
    const [person] = await city.sql('SELECT * FROM person WHERE id = ?', [personId]);
    expect(person).toMatchObject({
      nameCipher: null,
      idNumberCipher: null,
      idNumberIndex: null,
      phoneCipher: null,
      phoneIndex: null,
      openidIndex: null,
    });
    const sessions = await city.sql('SELECT phoneCipher, phoneIndex, openidIndex FROM session WHERE personId = ?', [
      personId,
    ]);
    expect(sessions).toEqual([{ phoneCipher: null, phoneIndex: null, openidIndex: null }]);
    expect((await auditOf(personId ?? '')).map((it) => it.act)).toContain('person.erased');
    const row = await city.cadre.call(api.getMember, { id: worker.card.memberId });
    expect([row.name, row.phone, row.idNumber, row.status]).toEqual(['已删除', null, null, 'left']);
    expect(await city.verify()).toEqual([]);
  });

  it('erased and joined again the same day gives no extra bottle; the next day it does', async () => {
    const worker = await joinAs(city.client);
    await counter.redeem({ code: codeNow(worker) }, { quantity: 2 });
    await worker.client.call(api.erase, { requestId: newRequestId() });
    city.clock.advance(61_000);
    // Neither as a guest by phone, nor as a member by ID number with another phone.
    const guest = { phone: worker.phone, category: 'rider' };
    expect((await counter.refused({ guest }))[0]).toBe('LIMIT_REACHED_TODAY');
    const again = await joinAs(city.client, { idNumber: worker.idNumber });
    expect(again.card.memberId).not.toBe(worker.card.memberId);
    expect((await counter.refused({ code: codeNow(again) }))[0]).toBe('LIMIT_REACHED_TODAY');
    city.clock.set('2026-07-21 00:00');
    expect((await counter.redeem({ code: codeNow(again) })).leftToday).toBe(1);
  });

  it('erased leaves no way back to the person once the day is over', async () => {
    const worker = await joinAs(city.client);
    await counter.redeem({ code: codeNow(worker) });
    await worker.client.call(api.erase, { requestId: newRequestId() });
    city.clock.set('2026-07-22 00:00');
    const again = await joinAs(city.client, { phone: worker.phone, idNumber: worker.idNumber });
    expect((await again.client.call(api.listMyRedemptions, {})).rows).toEqual([]);
    await again.client.call(api.erase, { requestId: newRequestId() });
    const traces = await city.sql('SELECT until FROM erasure_trace');
    expect(traces.every((it) => Number(it.until) > city.clock.now())).toBe(true);
  });
});
