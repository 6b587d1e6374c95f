import * as api from '@nuanxin/shared-types';
import { BOOKING } from './forms.mjs';

const MINUTE_MS = 60_000;
const AHEAD_MS = 120 * MINUTE_MS;
const LASTS_MS = 30 * MINUTE_MS;

const EVERYBODY = {
  ...{ membersOnly: false, categories: [], unionIds: [], badges: [], honours: [] },
  ...{ minAge: null, maxAge: null },
};
const LIMITS = {
  ...{ group: null, times: 1, period: 'day', aheadDays: 7, opensMinute: 0 },
  ...{ closesMinutes: 0, cancelMinutes: 0, offerMinutes: 30, noShow: null },
};

/** A hall in which there is always something to book, for guests too: each session is of an offering of its own. */
export class Hall {
  constructor(stage) {
    this.stage = stage;
  }

  async open() {
    const { city } = this.stage;
    const ask = (route, input) => city.ask({ route, input, by: city.cadre });
    const [union] = (await ask(api.listUnions, {})).rows;
    const [place] = (await ask(api.listPlaces, {})).rows;
    Object.assign(this, { ask, unionId: union.id, placeId: place.id, startsAt: city.now() + AHEAD_MS });
    return this;
  }

  /** Sessions of one offering, all at the same hour; who has one of them has had enough for the day. */
  async sessions(count, capacity) {
    const { ask, unionId, stage } = this;
    const requestId = () => stage.chance.uuid();
    const { id } = await ask(api.createOffering, { requestId: requestId(), unionId, draft: this.#draft() });
    await ask(api.setOfferingStatus, { id, requestId: requestId(), status: 'open' });
    const sessions = Array.from({ length: count }, () => this.#session(capacity));
    const { rows } = await ask(api.createSessions, { id, requestId: requestId(), sessions });
    return rows.map((it) => ({ offeringId: id, sessionId: it.id, capacity }));
  }

  /** A booking of this session by somebody, as `Journal.perform` takes it. */
  booking({ offeringId, sessionId }, by) {
    const input = { requestId: this.stage.chance.uuid(), offeringId, sessionId };
    return { act: 'book', form: BOOKING, route: api.book, input, by };
  }

  /** Of the waiting list of this session. */
  waiting({ offeringId, sessionId }, by) {
    const input = { requestId: this.stage.chance.uuid(), offeringId, sessionId };
    return { act: 'wait', form: BOOKING, route: api.joinWaitingList, input, by };
  }

  /** A step of what somebody has: giving back a booking, saying yes to an offered seat. */
  step(act, route, id, by) {
    return { act, form: BOOKING, route, input: { id, requestId: this.stage.chance.uuid() }, by };
  }

  #session(capacity) {
    const { startsAt, placeId } = this;
    const when = { startsAt, endsAt: startsAt + LASTS_MS, opensAt: null, drawAt: null };
    return { title: '', capacity, minimum: 0, providerId: null, placeId, room: '', ...when };
  }

  #draft() {
    return {
      ...{ kind: 'class', name: '夜校', summary: '', bring: '', mode: 'sessions', placeId: this.placeId, room: '' },
      outdoor: false,
      slots: { durationMinutes: 30, bufferMinutes: 0, season: null, holidays: 'as_usual', makeUpWeekday: null },
      prices: [{ weekdays: [], audience: EVERYBODY, fen: 0 }],
      limits: LIMITS,
    };
  }
}
