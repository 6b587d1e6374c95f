import { createHmac } from 'node:crypto';
import * as api from '@nuanxin/shared-types';
import { SINGLE } from './forms.mjs';
import { send } from './journal.mjs';
import { OfflinePhone } from './offline-phone.mjs';
import { newIdNumber, newPhone } from './papers.mjs';

const DAY_MS = 86_400_000;
const CADRE = '15400000001';
const CLERK = '15400000011';
/** Clerk of the shop that begins with an empty shelf. */
const CLERK_OF_NOTHING = '15400000015';
/** Enough for a whole run, so that what runs out is what a scenario empties. */
const DELIVERY = 9000;
/** Everybody signs in anew long before a session ends. */
const SIGN_IN_EVERY_MS = 30 * DAY_MS;
const ASKED_WITHIN_MS = 30_000;

/** The demo city at work: staff signed in, workers joined, a full shelf. Makes the acts that the load consists of. */
export class City {
  #chance;
  /** Answers where to send the next request. */
  #urlOf;
  #next = 0;
  /** Whoever signed in, to sign in again. */
  #people = [];
  #signedInAt = 0;
  shiftMs = 0;

  static async open(chance, urlOf, { workers }) {
    const city = new City();
    city.#chance = chance;
    city.#urlOf = urlOf;
    city.#signedInAt = city.now();
    city.cadre = await city.#signedIn(CADRE);
    city.shop = await city.#counter(CLERK);
    city.emptyShop = await city.#counter(CLERK_OF_NOTHING);
    city.workers = [];
    for (let i = 0; i < workers; i++) city.workers.push(await city.newWorker());
    const input = { requestId: chance.uuid(), label: '店里的手机' };
    city.phone = new OfflinePhone(city.shop, await city.ask({ route: api.registerDevice, input, by: city.shop }));
    await city.ask(city.receive(DELIVERY));
    return city;
  }

  /** Somebody who has just joined. */
  async newWorker() {
    const worker = await this.#signedIn(newPhone(this.#chance));
    const { consent } = await this.ask({ route: api.getCity, input: {} });
    const input = {
      requestId: this.#chance.uuid(),
      consent: { rules: consent.rules.version, privacy: consent.privacy.version },
      name: '马小川',
      idNumber: newIdNumber(this.#chance),
      category: 'rider',
    };
    const { card } = await this.ask({ route: api.join, input, by: worker });
    return Object.assign(worker, { seed: card.code, shown: new Set() });
  }

  /** Somebody who has signed in and not joined. */
  newGuest() {
    return this.#signedIn(newPhone(this.#chance));
  }

  now() {
    return Date.now() + this.shiftMs;
  }

  /** Sends what has to succeed, once: nothing is broken yet, the machine may be slow. */
  async ask(operation) {
    const { state, answer } = await send(this.#urlOf(), operation, ASKED_WITHIN_MS);
    if (state !== 'acknowledged') throw new Error(`${operation.route.path}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** One bottle for the next worker with a code to show; null when everybody has shown the codes of this moment. */
  redeemByCode() {
    const code = this.nextWorkersCode();
    return code && this.redeem({ code });
  }

  /** Null when everybody has shown the codes of this moment. */
  nextWorkersCode() {
    for (let tried = 0; tried < this.workers.length; tried++) {
      const code = this.nextCode(this.#nextWorker());
      if (code) return code;
    }
    return null;
  }

  /** The code a phone shows next: in the step of the clock, or its neighbours; each once. */
  nextCode(worker) {
    const now = api.memberCodeStep(this.now());
    const step = [now - 1, now, now + 1].find((it) => !worker.shown.has(it));
    if (step === undefined) return null;
    worker.shown.add(step);
    const head = api.memberCodeHead(worker.seed, step);
    const mac = createHmac('sha256', Buffer.from(worker.seed.seed, 'base64url')).update(head).digest();
    return head + api.base32(mac, api.MEMBER_CODE_MAC_LENGTH);
  }

  /** By the 8 digits the next worker's phone asks for; null where it gets none at this moment. */
  async redeemByNumber() {
    const told = await send(this.#urlOf(), { route: api.issueNumber, input: {}, by: this.#nextWorker() });
    return told.state === 'acknowledged' ? this.redeem({ number: told.answer.number }) : null;
  }

  redeemByGuest() {
    return this.redeem({ guest: { phone: newPhone(this.#chance), category: 'rider' } });
  }

  /** At the shop whose shelf is empty, or was. */
  redeemNothing() {
    return this.redeem({ guest: { phone: newPhone(this.#chance), category: 'rider' } }, this.emptyShop);
  }

  redeem(shown, shop = this.shop) {
    const { placeId, programmeId } = shop;
    const input = { requestId: this.#chance.uuid(), programmeId, placeId, quantity: 1, ...shown };
    return { ...single('redeem', api.redeem, input, 1), by: shop, at: this.now() };
  }

  /** One to three scans made without network, of one or two bottles; and, after them, the ones in `handedOver`. */
  offline(handedOver = []) {
    const fresh = Array.from({ length: this.#chance.int(1, 3) }, () => this.#scan()).filter((it) => it.code !== null);
    const scans = [...fresh, ...handedOver.map(({ input, at }) => ({ ...input, scannedAt: at }))];
    return scans.length > 0 ? this.phone.batch(scans) : null;
  }

  #scan() {
    const quantity = this.#chance.int(1, 2);
    return { requestId: this.#chance.uuid(), quantity, code: this.nextWorkersCode(), scannedAt: this.now() };
  }

  /** Undoes a redemption that was acknowledged. */
  reverse({ answer: { id }, units }) {
    const input = { id, requestId: this.#chance.uuid(), reason: '点错了' };
    return { ...single('reverse', api.reverseRedemption, input, units), by: this.shop };
  }

  receive(quantity, { programmeId: id, placeId } = this.shop) {
    const input = { id, placeId, requestId: this.#chance.uuid(), quantity, note: '盘点' };
    return { ...single('receive', api.receiveStock, input, quantity), by: this.cadre };
  }

  /** Moves the clock of every server and of every phone. */
  async shiftClock(ms, servers) {
    this.shiftMs = ms;
    for (const server of servers) await server.shiftClock(ms);
    if (Math.abs(this.now() - this.#signedInAt) > SIGN_IN_EVERY_MS) await this.#signInAgain();
  }

  nextDay(servers) {
    return this.shiftClock(this.shiftMs + DAY_MS, servers);
  }

  #nextWorker() {
    return this.workers[this.#next++ % this.workers.length];
  }

  /** Whoever signed in keeps being the same one: what was asked before may be asked again. */
  async #signInAgain() {
    this.#signedInAt = this.now();
    for (const person of this.#people) person.token = await this.#signIn(person.phone);
  }

  async #signIn(phone) {
    const { sandboxCode } = await this.ask({ route: api.sendPhoneCode, input: { phone } });
    return (await this.ask({ route: api.signIn, input: { phone, phoneCode: sandboxCode } })).token;
  }

  async #signedIn(phone) {
    const person = { phone, token: await this.#signIn(phone) };
    this.#people.push(person);
    return person;
  }

  async #counter(phone) {
    const clerk = await this.#signedIn(phone);
    const { roles } = await this.ask({ route: api.getMe, input: {}, by: clerk });
    const placeId = roles.find((it) => it.role === 'clerk').scopeId;
    const { programmes } = await this.ask({ route: api.getCounter, input: { placeId }, by: clerk });
    return Object.assign(clerk, { placeId, programmeId: programmes[0].id });
  }
}

/** `otherInput`: the same request id with another body, which no server may take. */
function single(act, route, input, units) {
  const { quantity, reason } = input;
  const otherInput = { ...input, ...(quantity ? { quantity: quantity + 1 } : { reason: `${reason}了` }) };
  return { act, form: SINGLE, route, input, otherInput, units };
}
