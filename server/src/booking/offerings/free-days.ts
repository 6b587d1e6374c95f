import { Inject, Injectable } from '@nestjs/common';
import { CITY_PACK, Clock, dayWords, localTime, type CityPack } from '../../kernel/index.js';
import { STATE_COUNCIL } from '../../places/index.js';
import { daysFrom, weekdayOf, weekdayWords } from '../slots/days.js';
import { slotsOn } from '../slots/slots.js';
import { Times } from '../slots/times.js';
import { isOn } from './audience.js';
import type { Offering } from './offering.entity.js';

/** A day that can be booked for free by somebody, on which nobody works. */
export interface UnstaffedDay {
  day: string;
  /** `8 月 5 日 周三免费，没有人接待`. */
  words: string;
}

/** Whether free days have somebody: what a city has promised must not stand empty (免费日没有师傅). */
@Injectable()
export class FreeDays {
  constructor(
    private readonly clock: Clock,
    private readonly times: Times,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async warnings(offering: Offering): Promise<string[]> {
    return (await this.unstaffed(offering)).map((it) => it.words);
  }

  /**
   * Free days within what can be booked, from today, without a slot of anybody. A public holiday on which the offering rests
   * anyway, and days out of season, are no fault; a closed day has been told to everybody.
   */
  async unstaffed(offering: Offering): Promise<UnstaffedDay[]> {
    if (offering.mode !== 'slots' || offering.status !== 'open') return [];
    const { day: today } = localTime(this.clock.now(), this.pack.timeZone);
    const days = daysFrom(today, offering.limits.aheadDays + 1).filter((day) => this.isPromised(offering, day));
    const plan = await this.times.plan(offering, days);
    const closed = (day: string) => plan.exceptions.some((it) => it.day === day && it.providerId === null);
    return days
      .filter((day) => !closed(day) && slotsOn(day, plan, STATE_COUNCIL).length === 0)
      .map((day) => ({ day, words: `${dayWords(day)} ${weekdayWords(weekdayOf(day))}免费，没有人接待` }));
  }

  private isPromised({ prices, slots }: Offering, day: string): boolean {
    const weekday = weekdayOf(day);
    if (slots.holidays === 'closed' && STATE_COUNCIL.holiday(day) !== null) return false;
    return prices.some((it) => it.fen === 0 && it.weekdays.length > 0 && isOn(it, weekday));
  }
}
