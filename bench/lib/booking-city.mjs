import { randomUUID } from 'node:crypto';
import * as api from '@nuanxin/shared-types';
import { randomToken, sha256 } from '../../server/dist/kernel/index.js';
import { call, signIn } from './client.mjs';
import { insertAll, openSql } from './sql.mjs';

export const ATTEMPTS = 5000;
export const SEATS = 200;
const PROVIDERS = 50;
const CADRE = '15400000001';
const HOUR_MS = 3_600_000;

/** 5,000 signed-in people, an offering with sessions, and one with 50 providers who work every day. */
export async function fillBookings(stand) {
  const cadre = await signIn(stand.url, CADRE);
  const ask = (route, input) => call(stand.url, cadre, route, input);
  const [union] = (await ask(api.listUnions, {})).rows;
  const [place] = (await ask(api.listPlaces, {})).rows;
  const open = async (mode) => {
    const draft = draftOf(place.id, mode);
    const { id } = await ask(api.createOffering, { requestId: randomUUID(), unionId: union.id, draft });
    await ask(api.setOfferingStatus, { id, requestId: randomUUID(), status: 'open' });
    return id;
  };
  const [offeringId, monthId] = [await open('sessions'), await open('slots')];
  for (let i = 0; i < PROVIDERS; i++) {
    const facts = { name: `师傅 ${i}`, note: '', capacity: 1, shifts: [SHIFT] };
    await ask(api.addProvider, { id: monthId, requestId: randomUUID(), ...facts });
  }
  const people = Array.from({ length: ATTEMPTS }, () => ({ id: randomUUID(), token: randomToken(32) }));
  await addPeople(stand, people);
  return { offeringId, monthId, cadre, tokens: people.map((it) => it.token), hour: 1 };
}

/** A new session an hour after the last one, so that nobody is busy. */
export async function openSession(stand, city) {
  const startsAt = Date.now() + city.hour++ * HOUR_MS;
  const session = { title: '', startsAt, endsAt: startsAt + HOUR_MS / 2, capacity: SEATS, minimum: 0 };
  const nowhere = { providerId: null, placeId: null, room: '', opensAt: null, drawAt: null };
  const input = { id: city.offeringId, requestId: randomUUID(), sessions: [{ ...session, ...nowhere }] };
  const { rows } = await call(stand.url, city.cadre, api.createSessions, input);
  return { offeringId: city.offeringId, sessionId: rows[0].id, seats: SEATS };
}

async function addPeople(stand, people) {
  const [sql, now] = [await openSql(stand), Date.now()];
  await insertAll(
    sql,
    'person',
    ['id', 'codeHandle', 'createdAt'],
    people.map(({ id }, i) => [id, String(i).padStart(8, '0'), now]),
  );
  await insertAll(
    sql,
    'session',
    ['id', 'tokenHash', 'personId', 'proof', 'createdAt', 'expiresAt'],
    people.map(({ id, token }) => [randomUUID(), sha256(token), id, 'sms', now, now + 24 * HOUR_MS]),
  );
  await sql.close();
}

const EVERYBODY = {
  membersOnly: false,
  categories: [],
  unionIds: [],
  badges: [],
  honours: [],
  minAge: null,
  maxAge: null,
};
const SHIFT = {
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  fromMinute: 540,
  toMinute: 1080,
  everyWeeks: 1,
  since: '2026-01-01',
  until: null,
};

function draftOf(placeId, mode) {
  const limits = { group: null, times: 100, period: 'ever', aheadDays: 60, opensMinute: 0, closesMinutes: 0 };
  return {
    ...{ kind: 'class', name: '测速', summary: '', bring: '', mode, placeId, room: '', outdoor: false },
    slots: { durationMinutes: 30, bufferMinutes: 10, season: null, holidays: 'as_usual', makeUpWeekday: null },
    prices: [{ weekdays: [], audience: EVERYBODY, fen: 0 }],
    limits: { ...limits, cancelMinutes: 0, offerMinutes: 30, noShow: null },
  };
}
