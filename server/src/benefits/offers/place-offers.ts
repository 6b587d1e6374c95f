import { Inject, Injectable } from '@nestjs/common';
import type { StockWord } from '@nuanxin/shared-types';
import { CITY_PACK, Clock, DomainError, localTime, type CityPack } from '../../kernel/index.js';
import { People } from '../../membership/index.js';
import { Offers, type Offered, type OfferSource } from '../../places/index.js';
import { checkPerson, isTakenAt } from '../programmes/eligibility.js';
import type { Programme } from '../programmes/programme.entity.js';
import { Programmes } from '../programmes/programmes.js';
import { Stock, stockWord } from '../stock/stock.js';

/** Accounts that one statement asks for. */
const AT_ONCE = 1000;

/** Tells the search of places what is to be had where, from the programmes and the ledger. */
@Injectable()
export class PlaceOffers implements OfferSource {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly programmes: Programmes,
    private readonly stock: Stock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
    offers: Offers,
  ) {
    offers.register(this);
  }

  /** Running programmes that are taken on this day of the week and the year, whatever the hour. */
  async offered(): Promise<Offered[]> {
    const programmes = await this.today();
    return programmes.map(({ id, name, item, unit }) => ({ programmeId: id, name, item, unit }));
  }

  async words(programmeId: string): Promise<Map<string, StockWord>> {
    const programme = await this.programmes.byId(programmeId);
    const placeIds = await this.programmes.placeIds(programmeId);
    const words = new Map<string, StockWord>();
    for (let at = 0; at < placeIds.length; at += AT_ONCE) {
      const some = placeIds.slice(at, at + AT_ONCE);
      const onHand = await this.stock.onHand(programme, some);
      const lowAt = await this.stock.lowAt(programme, some);
      for (const id of some) words.set(id, stockWord(onHand.get(id) ?? 0, lowAt(id)));
    }
    return words;
  }

  async openTo(personId: string): Promise<Set<string>> {
    const person = (await this.people.known([personId])).get(personId);
    if (!person) return new Set();
    const taker = { ...person, guest: false };
    const open = (await this.today()).filter((it) => passes(() => checkPerson(it, taker, '')));
    return new Set(open.map((it) => it.id));
  }

  private async today(): Promise<Programme[]> {
    const now = localTime(this.clock.now(), this.pack.timeZone);
    const programmes = await this.programmes.visible();
    return programmes.filter((it) => it.status === 'running' && isTakenAt({ ...it.rule, hours: null }, now));
  }
}

function passes(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
