import * as api from '@nuanxin/shared-types';
import { Clockwork } from '../../src/booking/clockwork/clockwork.js';
import { newRequestId, type Client } from './client.js';
import type { DemoCity } from './demo.js';
import type { TestServer } from './server.js';
import { unionOf } from './staff.js';

export const EVERYBODY: api.Audience = {
  membersOnly: false,
  categories: [],
  unionIds: [],
  badges: [],
  honours: [],
  minAge: null,
  maxAge: null,
};
const WORKERS: api.Audience = { ...EVERYBODY, categories: ['rider', 'courier', 'driver', 'sanitation'] };

/** Free on Wednesday and Thursday for workers, 15 yuan on Monday, Tuesday and Friday for everybody. */
export function haircutDraft(placeId: string, change: Partial<api.OfferingDraft> = {}): api.OfferingDraft {
  return {
    kind: 'haircut',
    name: '暖新理发',
    summary: '职工之家一楼，理发、修面。',
    bring: '',
    mode: 'slots',
    placeId,
    room: '一楼',
    outdoor: false,
    slots: { durationMinutes: 30, bufferMinutes: 10, season: null, holidays: 'closed', makeUpWeekday: null },
    prices: [
      { weekdays: [3, 4], audience: WORKERS, fen: 0 },
      { weekdays: [1, 2, 5], audience: EVERYBODY, fen: 1500 },
    ],
    limits: limitsOf(),
    ...change,
  };
}

/** A game for teams of three to five, free for everybody. */
export function gameDraft(change: Partial<api.OfferingDraft> = {}): Partial<api.OfferingDraft> {
  return {
    kind: 'game',
    name: '三人篮球',
    summary: '三对三，一场十分钟。',
    mode: 'sessions',
    team: { min: 3, max: 5 },
    prices: [{ weekdays: [], audience: EVERYBODY, fen: 0 }],
    limits: limitsOf({ times: 100, closesMinutes: 60 }),
    ...change,
  };
}

export function limitsOf(change: Partial<api.BookingLimits> = {}): api.BookingLimits {
  return {
    group: null,
    times: 2,
    period: 'month',
    aheadDays: 14,
    opensMinute: 0,
    closesMinutes: 0,
    cancelMinutes: 120,
    offerMinutes: 30,
    noShow: { times: 3, days: 90, pauseDays: 30 },
    ...change,
  };
}

/** Every weekday named, 9:00 to 12:00. */
export function shiftOf(change: Partial<api.Shift> = {}): api.Shift {
  return {
    weekdays: [1, 2, 3, 4, 5],
    fromMinute: 9 * 60,
    toMinute: 12 * 60,
    everyWeeks: 1,
    since: '2026-01-01',
    until: null,
    ...change,
  };
}

export interface TestOffering {
  id: string;
  placeId: string;
  /** In the order they were added. */
  providers: api.Provider[];
}

/** An open offering of the eastern street with these providers. */
export async function openOffering(
  city: DemoCity,
  {
    draft = {},
    providers = [{ name: '林师傅' }],
  }: { draft?: Partial<api.OfferingDraft>; providers?: (Partial<api.ProviderFacts> & { phone?: string })[] } = {},
): Promise<TestOffering> {
  const unionId = await unionOf(city, 'dongsi-street');
  const place = (await city.client.call(api.listPlaces, { district: '东城区' })).rows[0];
  const placeId = place?.id ?? '';
  const made = await city.cadre.call(api.createOffering, {
    requestId: newRequestId(),
    unionId,
    draft: haircutDraft(placeId, draft),
  });
  let offering = made;
  for (const facts of providers) {
    offering = await city.cadre.call(api.addProvider, {
      id: made.id,
      requestId: newRequestId(),
      name: '师傅',
      note: '',
      capacity: 1,
      shifts: [shiftOf()],
      ...facts,
    });
  }
  await city.cadre.call(api.setOfferingStatus, { id: made.id, requestId: newRequestId(), status: 'open' });
  return { id: made.id, placeId, providers: offering.providers };
}

/** An open offering of sessions, for everybody and for free. */
export async function openClass(
  city: DemoCity,
  draft: Partial<api.OfferingDraft>,
  sessions: Partial<api.SessionDraft>[],
): Promise<TestOffering & { sessions: api.BookableSession[] }> {
  const free = [{ weekdays: [], audience: EVERYBODY, fen: 0 }];
  const limits = limitsOf({ times: 10, noShow: null });
  const made = await openOffering(city, {
    draft: { kind: 'class', mode: 'sessions', prices: free, limits, ...draft },
    providers: [],
  });
  const asked = { id: made.id, requestId: newRequestId(), sessions: sessions.map((it) => sessionOf(it)) };
  return { ...made, sessions: (await city.cadre.call(api.createSessions, asked)).rows };
}

/** UTC ms of a local time in Shanghai, `2026-07-22 09:00`. */
export function at(local: string): number {
  return Date.parse(`${local.replace(' ', 'T')}:00+08:00`);
}

/** Books a slot. */
export function book(
  client: Client,
  offeringId: string,
  wanted: api.WantedTime,
  requestId = newRequestId(),
): Promise<api.Booking> {
  return client.call(api.book, { requestId, offeringId, ...wanted });
}

/** Books sessions in one go. */
export function togetherAt(...sessions: (api.BookableSession | undefined)[]) {
  const parts = sessions.map((it) => ({ offeringId: it?.offeringId ?? '', sessionId: it?.id ?? '' }));
  return { requestId: newRequestId(), parts };
}

/** A session of an offering with sessions. */
export function sessionOf(change: Partial<api.SessionDraft> = {}): api.SessionDraft {
  return {
    title: '',
    startsAt: at('2026-07-25 14:00'),
    endsAt: at('2026-07-25 16:00'),
    capacity: 10,
    minimum: 0,
    providerId: null,
    placeId: null,
    room: '',
    opensAt: null,
    drawAt: null,
    ...change,
  };
}

/** Does what the clock says, and delivers what came of it. */
export async function tick(city: TestServer): Promise<void> {
  await city.app.get(Clockwork).tick();
  await city.settle();
}

export function step(id: string): { id: string; requestId: string } {
  return { id, requestId: newRequestId() };
}
