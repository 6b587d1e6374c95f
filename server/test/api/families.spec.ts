import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { at, limitsOf, openClass, step } from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { addChild, addPicker, bookFor, CHILDCARE } from '../support/families.js';
import { inventPhone, joinAs, signIn } from '../support/people.js';
import { engine } from '../support/server.js';

const TODAY = { startsAt: at('2026-07-20 14:00'), endsAt: at('2026-07-20 17:00') };
const TEACHER = inventPhone();

let city: DemoCity;
let mother: Client;
let childcare: Awaited<ReturnType<typeof openClass>>;
let dance: Awaited<ReturnType<typeof openClass>>;
let teacher: Client;

/** Noon of Monday, 2026-07-20. */
beforeAll(async () => {
  city = await startDemo();
  childcare = await openClass(city, CHILDCARE, [{ ...TODAY, capacity: 2 }, { capacity: 1 }]);
  dance = await openClass(city, { name: '舞蹈' }, [TODAY, {}]);
  mother = (await joinAs(city.client)).client;
  const facts = { name: '钱老师', note: '', capacity: 1, shifts: [], phone: TEACHER };
  await city.cadre.call(api.addProvider, { id: childcare.id, requestId: newRequestId(), ...facts });
  teacher = await signIn(city.client, TEACHER);
});

afterAll(() => city.stop());

const withChild = (dependantId: string, i: number) => ({
  requestId: newRequestId(),
  parts: [
    { offeringId: childcare.id, sessionId: childcare.sessions[i]?.id ?? '', dependantId },
    { offeringId: dance.id, sessionId: dance.sessions[i]?.id ?? '' },
  ],
});

describe(`families on ${engine}`, () => {
  it('write their children down, with consent to the text in force, and nobody else sees them', async () => {
    const { consent } = await city.client.call(api.getCity, {});
    const child = { name: '小满', birthDate: '2018-03-12', relation: 'parent' as const };
    const asked = { requestId: newRequestId(), ...child, consent: consent.guardian.version };
    expect(await mother.refusal(api.addDependant, { ...asked, consent: '2019' })).toBe('CONSENT_OUTDATED');
    const grown = { ...asked, requestId: newRequestId(), birthDate: '2008-07-20' };
    expect(await mother.refusal(api.addDependant, grown)).toBe('NOT_A_CHILD');
    const added = await mother.call(api.addDependant, asked);
    expect(added).toMatchObject({ name: '小满', age: 8, consentVersion: consent.guardian.version, pickers: [] });
    expect((await mother.call(api.addDependant, asked)).id).toBe(added.id);
    const stranger = (await joinAs(city.client)).client;
    expect((await stranger.call(api.listDependants, {})).rows).toEqual([]);
    expect(await stranger.refusal(api.removeDependant, step(added.id))).toBe('NOT_FOUND');
    const [row] = await city.sql<{ birthCipher: string }>('SELECT birthCipher FROM dependant');
    expect(row?.birthCipher).not.toContain('2018');
    expect((await mother.call(api.getMyData, {})).dependants).toMatchObject([
      { name: '小满', birthDate: '2018-03-12' },
    ]);
    await mother.call(api.removeDependant, step(added.id));
  });

  it('have six children at most', async () => {
    const father = (await joinAs(city.client)).client;
    for (const nth of '一二三四五六') await addChild(father, { name: `小${nth}` });
    expect(await addChild(father).catch((error: { body?: { code: string } }) => error.body?.code)).toBe(
      'ENOUGH_CHILDREN',
    );
  });

  it('book for the child: its age counts, the membership is the guardian’s, and the list has both', async () => {
    const child = await addChild(mother);
    const baby = await addChild(mother, { name: '小雨', birthDate: '2024-01-01' });
    const asked = { requestId: newRequestId(), offeringId: childcare.id, sessionId: childcare.sessions[0]?.id ?? '' };
    expect(await mother.refusal(api.book, asked)).toBe('CHILD_FIRST');
    expect(await mother.refusal(api.book, { ...asked, dependantId: baby.id })).toBe('NOT_FOR_YOU');
    const forAdults = { ...asked, offeringId: dance.id, sessionId: dance.sessions[0]?.id ?? '', dependantId: child.id };
    expect(await mother.refusal(api.book, forAdults)).toBe('NOT_FOR_CHILDREN');
    const stranger = (await joinAs(city.client)).client;
    expect(await stranger.refusal(api.book, { ...asked, dependantId: child.id })).toBe('NOT_FOUND');
    const { rows } = await mother.call(api.bookTogether, withChild(child.id, 0));
    expect(rows.map((it) => it.dependant?.name ?? '本人')).toEqual(['小满', '本人']);
    expect((await mother.call(api.listMyBookings, {})).rows).toHaveLength(2);
    expect(await stranger.refusal(api.getBooking, { id: rows[0]?.id ?? '' })).toBe('NOT_FOUND');
    await mother.call(api.cancelBooking, step(rows[1]?.id ?? ''));
    expect((await mother.call(api.listMyBookings, {})).rows).toEqual([]);
    for (const { id } of [child, baby]) await mother.call(api.removeDependant, step(id));
    expect(await city.verify()).toEqual([]);
  });

  it('wait for a seat of the child, and the guardian takes it', async () => {
    const [first, second] = [await joinAs(city.client), await joinAs(city.client)];
    const [early, late] = [await addChild(first.client), await addChild(second.client)];
    const { id } = await bookFor(first.client, early.id, childcare.sessions[1]);
    const asked = { offeringId: childcare.id, sessionId: childcare.sessions[1]?.id ?? '', dependantId: late.id };
    const wait = await second.client.call(api.joinWaitingList, { requestId: newRequestId(), ...asked });
    expect(wait.dependant?.name).toBe('小满');
    await first.client.call(api.cancelBooking, step(id));
    await city.settle();
    // The news goes to whoever answers for the child.
    expect((await second.client.call(api.listMyMessages, {})).rows[0]?.topic).toBe('booking_offered');
    expect((await second.client.call(api.acceptSeat, step(wait.id))).dependant?.id).toBe(late.id);
  });

  it('hand a child over only to who shows the code, once, and the guardian is told', async () => {
    const guardian = (await joinAs(city.client)).client;
    const child = await addChild(guardian);
    const grandmother = await addPicker(guardian, child.id);
    const booking = await bookFor(guardian, child.id, childcare.sessions[0]);
    const code = booking.pickUp?.code ?? '';
    const shown = { offeringId: childcare.id, code };
    const card = await teacher.call(api.lookUpPickUp, shown);
    expect(card).toMatchObject({ child: '小满', pickedUp: null });
    expect(card.pickers.map((it) => [it.name, it.phone])).toEqual([['李秀兰', '166****1234']]);
    const refused = async (wrong: string) => teacher.refusal(api.lookUpPickUp, { ...shown, code: wrong });
    expect(await refused(booking.code)).toBe('PICK_UP_CODE_UNKNOWN');
    expect(await refused(`${code.slice(0, -1)}A`)).toBe('PICK_UP_CODE_UNKNOWN');
    expect(await guardian.refusal(api.lookUpPickUp, shown)).toBe('NOT_ALLOWED');
    const stranger = { requestId: newRequestId(), ...shown, pickerId: booking.id };
    expect(await teacher.refusal(api.recordPickUp, stranger)).toBe('PICKER_UNKNOWN');
    const taken = { requestId: newRequestId(), ...shown, pickerId: grandmother.id };
    expect((await teacher.call(api.recordPickUp, taken)).pickedUp?.by).toBe('李秀兰（祖辈）');
    expect((await teacher.call(api.recordPickUp, taken)).pickedUp?.by).toBe('李秀兰（祖辈）');
    const { body } = await teacher.refused(api.recordPickUp, { requestId: newRequestId(), ...shown });
    expect(body).toMatchObject({ code: 'PICKED_UP_ALREADY', facts: { by: '李秀兰（祖辈）', at: '12:00' } });
    const { rows } = await teacher.call(api.listPickUps, { id: childcare.id });
    expect(rows.map((it) => [it.child, it.pickedUp?.by])).toEqual([['小满', '李秀兰（祖辈）']]);
    await city.settle();
    expect((await guardian.call(api.listMyMessages, {})).rows[0]?.topic).toBe('child_picked_up');
    const [row] = await city.sql<{ byCipher: string }>('SELECT byCipher FROM booking_pick_up');
    expect(row?.byCipher).not.toContain('李秀兰');
  });

  it('take the consent back: the child is forgotten, and what was booked is cancelled', async () => {
    const guardian = (await joinAs(city.client)).client;
    const child = await addChild(guardian);
    await addPicker(guardian, child.id);
    const booking = await bookFor(guardian, child.id, childcare.sessions[0]);
    await guardian.call(api.removeDependant, step(child.id));
    await city.settle();
    const [row] = await city.sql<{ status: string }>('SELECT status FROM booking WHERE id = ?', [booking.id]);
    const [person] = await city.sql<{ nameCipher: string | null }>('SELECT nameCipher FROM person WHERE id = ?', [
      child.id,
    ]);
    expect([row?.status, person?.nameCipher]).toEqual(['cancelled', null]);
    expect(await city.verify()).toEqual([]);
  });

  it('are forgotten with the guardian', async () => {
    const guardian = (await joinAs(city.client)).client;
    const child = await addChild(guardian);
    await guardian.call(api.erase, { requestId: newRequestId() });
    await city.settle();
    await city.settle();
    expect(await city.sql('SELECT id FROM dependant WHERE id = ?', [child.id])).toEqual([]);
  });
});

it('counts towards the child’s own limit', async () => {
  const once = await openClass(city, { ...CHILDCARE, limits: limitsOf({ times: 1, period: 'ever', noShow: null }) }, [
    {},
    { startsAt: at('2026-07-26 14:00'), endsAt: at('2026-07-26 16:00') },
  ]);
  const guardian = (await joinAs(city.client)).client;
  const [one, two] = [await addChild(guardian, { name: '大宝' }), await addChild(guardian, { name: '二宝' })];
  await bookFor(guardian, one.id, once.sessions[0]);
  await bookFor(guardian, two.id, once.sessions[0]);
  const again = { requestId: newRequestId(), offeringId: once.id, sessionId: once.sessions[1]?.id ?? '' };
  expect(await guardian.refusal(api.book, { ...again, dependantId: one.id })).toBe('BOOKED_TOO_OFTEN');
});
