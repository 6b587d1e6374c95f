import { createHmac } from 'node:crypto';
import * as api from '@nuanxin/shared-types';
import { send } from './journal.mjs';

const DAY_MS = 86_400_000;
const CADRE = '15400000001';
const CLERK = '15400000011';
/** Clerk of the shop that begins with an empty shelf. */
const CLERK_OF_NOTHING = '15400000015';
/** Enough for a whole run, so that what runs out is what a scenario empties. */
const DELIVERY = 9000;

/** The demo city at work: staff signed in, workers joined, a full shelf. Makes the acts that the load consists of. */
export class City {
  #chance;
  /** Answers where to send the next request. */
  #urlOf;
  #next = 0;
  shiftMs = 0;

  static async open(chance, urlOf, { workers }) {
    const city = new City();
    city.#chance = chance;
    city.#urlOf = urlOf;
    city.cadre = await city.#signIn(CADRE);
    city.shop = await city.#counter(CLERK);
    city.emptyShop = await city.#counter(CLERK_OF_NOTHING);
    city.workers = [];
    for (let i = 0; i < workers; i++) city.workers.push(await city.#join());
    await city.ask(city.receive(DELIVERY));
    return city;
  }

  now() {
    return Date.now() + this.shiftMs;
  }

  /** Sends what has to succeed. */
  async ask(operation) {
    const { state, answer } = await send(this.#urlOf(), operation);
    if (state !== 'acknowledged') throw new Error(`${operation.route.path}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** One bottle for the next worker with a code to show; null when everybody has shown the codes of this moment. */
  redeemByCode() {
    for (let tried = 0; tried < this.workers.length; tried++) {
      const worker = this.workers[this.#next++ % this.workers.length];
      const code = this.nextCode(worker);
      if (code) return this.redeem({ code });
    }
    return null;
  }

  /** The code a phone shows next: in the step of the clock, or its neighbours; each once. */
  nextCode(worker) {
    const now = api.memberCodeStep(this.now());
    const step = Math.max(worker.step + 1, now - 1);
    if (step > now + 1) return null;
    worker.step = step;
    const head = api.memberCodeHead(worker.seed, step);
    const mac = createHmac('sha256', Buffer.from(worker.seed.seed, 'base64url')).update(head).digest();
    return head + api.base32(mac, api.MEMBER_CODE_MAC_LENGTH);
  }

  redeemByGuest() {
    return this.redeem({ guest: { phone: this.#newPhone(), category: 'rider' } });
  }

  /** At the shop whose shelf is empty. */
  redeemNothing() {
    return this.redeem({ guest: { phone: this.#newPhone(), category: 'rider' } }, this.emptyShop);
  }

  redeem(shown, { token, placeId, programmeId } = this.shop) {
    const input = { requestId: this.#chance.uuid(), programmeId, placeId, quantity: 1, ...shown };
    return { act: 'redeem', route: api.redeem, input, token };
  }

  /** Undoes a redemption that was acknowledged. */
  reverse({ answer: { id } }) {
    const input = { id, requestId: this.#chance.uuid(), reason: '点错了' };
    return { act: 'reverse', route: api.reverseRedemption, input, token: this.shop.token };
  }

  receive(quantity) {
    return this.#move('receive', api.receiveStock, quantity);
  }

  writeOff(quantity) {
    return this.#move('write-off', api.writeOffStock, quantity);
  }

  #move(act, route, quantity) {
    const { programmeId: id, placeId } = this.shop;
    const input = { id, placeId, requestId: this.#chance.uuid(), quantity, note: '盘点' };
    return { act, route, input, token: this.cadre };
  }

  /** A redemption as they come at noon: mostly codes, some guests, some that have to be refused. */
  anyRedemption() {
    if (this.#chance.in100(10)) return this.redeemNothing();
    const byCode = this.#chance.in100(70) ? this.redeemByCode() : null;
    return byCode ?? this.redeemByGuest();
  }

  /** Moves the clock of every server and of every phone. */
  async shiftClock(ms, servers) {
    this.shiftMs = ms;
    for (const server of servers) await server.shiftClock(ms);
  }

  nextDay(servers) {
    return this.shiftClock(this.shiftMs + DAY_MS, servers);
  }

  async #signIn(phone) {
    const { sandboxCode } = await this.ask({ route: api.sendPhoneCode, input: { phone } });
    return (await this.ask({ route: api.signIn, input: { phone, phoneCode: sandboxCode } })).token;
  }

  async #counter(phone) {
    const token = await this.#signIn(phone);
    const { roles } = await this.ask({ route: api.getMe, input: {}, token });
    const placeId = roles.find((it) => it.role === 'clerk').scopeId;
    const { programmes } = await this.ask({ route: api.getCounter, input: { placeId }, token });
    return { token, placeId, programmeId: programmes[0].id };
  }

  async #join() {
    const token = await this.#signIn(this.#newPhone());
    const { consent } = await this.ask({ route: api.getCity, input: {} });
    const input = {
      requestId: this.#chance.uuid(),
      consent: { rules: consent.rules.version, privacy: consent.privacy.version },
      name: '马小川',
      idNumber: this.#newIdNumber(),
      category: 'rider',
    };
    const { card } = await this.ask({ route: api.join, input, token });
    return { seed: card.code, step: 0 };
  }

  #newPhone() {
    return `166${String(this.#chance.int(0, 99_999_999)).padStart(8, '0')}`;
  }

  /** Invented, with a valid check character (GB 11643). */
  #newIdNumber() {
    const born = `${this.#chance.int(1960, 2000)}0${this.#chance.int(1, 9)}${this.#chance.int(10, 28)}`;
    const head = `650102${born}${String(this.#chance.int(0, 999)).padStart(3, '0')}`;
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const sum = weights.reduce((total, weight, i) => total + weight * Number(head[i]), 0);
    return head + '10X98765432'.charAt(sum % 11);
  }
}
