import { Injectable } from '@nestjs/common';
import type { BookingRefusal, Price, PriceRule } from '@nuanxin/shared-types';
import { DomainError } from '../../kernel/index.js';
import { weekdayOf, weekdayWords } from '../slots/days.js';
import { isOn, isOpen, priceOn, type Asker } from './audience.js';
import type { Offering } from './offering.entity.js';
import { Offerings } from './offerings.js';
import { daysWords, priceOf, whoWords, type Names } from './words.js';

/** What somebody pays on a day, or why it is not for them. */
@Injectable()
export class Pricing {
  constructor(private readonly offerings: Offerings) {}

  /** Fen. @throws NOT_FOR_YOU · NOT_FOR_YOU_THIS_DAY */
  async fenOn(offering: Offering, day: string, ask: () => Promise<Asker>): Promise<number> {
    const weekday = weekdayOf(day);
    // A day on which the first line is for everybody asks nobody who they are.
    const first = offering.prices.find((it) => isOn(it, weekday));
    if (first && isOpen(first.audience)) return first.fen;
    const asker = await ask();
    const rule = priceOn(offering.prices, day, weekday, asker);
    if (!rule) throw refusalOf(offering, day, asker, await this.offerings.names([offering]));
    return rule.fen;
  }
}

/** The same for a calendar, where a no is part of the answer. */
export function quote(
  offering: Offering,
  day: string,
  asker: Asker,
  names: Names,
): { price: Price; refusal: null } | { price: null; refusal: BookingRefusal } {
  // A guardian who looks is not the child: how old that is counts when it is booked.
  const prices = offering.children ? offering.prices.map(ageless) : offering.prices;
  const rule = priceOn(prices, day, weekdayOf(day), asker);
  if (rule) return { price: priceOf(rule.fen), refusal: null };
  return { price: null, refusal: refusalOf(offering, day, asker, names).refusal() };
}

function ageless(rule: PriceRule): PriceRule {
  return { ...rule, audience: { ...rule.audience, minAge: null, maxAge: null } };
}

/** Whom the day is for, and when and at what price it is for the asker: a no always says what to do instead. */
function refusalOf({ prices }: Offering, day: string, asker: Asker, names: Names): DomainError {
  const weekday = weekdayOf(day);
  const who = (rules: Offering['prices']) => [...new Set(rules.map((it) => whoWords(it.audience, names)))].join('、');
  const others = [1, 2, 3, 4, 5, 6, 7]
    .map((it) => ({ weekday: it, rule: priceOn(prices, day, it, asker) }))
    .flatMap(({ weekday: on, rule }) => (rule ? [{ on, fen: rule.fen }] : []));
  const [first] = others;
  if (!first) return new DomainError('NOT_FOR_YOU', { who: `这是给${who(prices)}的` });
  const cheapest = others.reduce((low, it) => (it.fen < low.fen ? it : low), first);
  const on = others.filter((it) => it.fen === cheapest.fen).map((it) => it.on);
  const today = prices.filter((it) => isOn(it, weekday));
  return new DomainError('NOT_FOR_YOU_THIS_DAY', {
    day: weekdayWords(weekday),
    who: today.length === 0 ? '别的日子的人' : who(today),
    other: `你可以${daysWords(on)}来，${priceOf(cheapest.fen).words}`,
  });
}
