import { randomUUID } from 'node:crypto';
import { signInHere } from './acts.mjs';
import { Phone } from './browser.mjs';
import { CADRE } from './people.mjs';

/** A cadre whose console does not matter here: asks the server by the session of a phone that signed in. */
export class Cadre {
  static async take(browser, server) {
    const phone = await Phone.take(browser);
    await signInHere(phone, server.url, CADRE);
    return new Cadre(phone, server.url);
  }

  constructor(phone, url) {
    this.phone = phone;
    this.url = url;
  }

  /** The answer; throws what the server says where it refuses. */
  async ask(method, path, body) {
    const session = await this.phone.page.evaluate(() => localStorage.getItem('nuanxin.session'));
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${JSON.parse(session).data.token}` };
    const sent = body && JSON.stringify({ requestId: randomUUID(), ...body });
    const answer = await fetch(`${this.url}/api${path}`, { method, headers, body: sent });
    const said = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(said)}`);
    return said;
  }

  /** Opens something to book like one there is, with what differs, at these times. */
  async opens(like, draft, sessions) {
    const { rows } = await this.ask('GET', '/managed-offerings');
    const { union, place, ...known } = rows.find((it) => it.name === like);
    const { id } = await this.ask('POST', '/managed-offerings', {
      unionId: union.id,
      draft: { ...draftOf(known), placeId: place.id, ...draft },
    });
    await this.ask('POST', `/managed-offerings/${id}/sessions`, { sessions });
    await this.ask('POST', `/managed-offerings/${id}/status`, { status: 'open' });
    return id;
  }
}

function draftOf({ kind, name, summary, bring, mode, room, outdoor, slots, prices, limits }) {
  return { kind, name, summary, bring, mode, room, outdoor, slots, prices, limits };
}

/** A session of an evening, 19:00 to 21:00 Shanghai, with so many seats. */
export function evening(day, title, capacity) {
  const [startsAt, endsAt] = ['19:00', '21:00'].map((hour) => Date.parse(`${day}T${hour}:00+08:00`));
  const open = { minimum: 0, providerId: null, placeId: null, room: '', opensAt: null, drawAt: null };
  return { title, startsAt, endsAt, capacity, ...open };
}
