import type { Shift, SlotRule } from '@nuanxin/shared-types';
import type { Calendar } from '../../places/index.js';
import { addDays, weekdayOf, weekOf } from './days.js';

/** Who works when, as far as slots follow from it. */
export interface PlannedProvider {
  id: string;
  capacity: number;
  active: boolean;
  shifts: readonly Shift[];
}
/** A time that is taken out of a day, of one provider or of all. */
export interface PlannedException {
  /** Null: everybody. */
  providerId: string | null;
  day: string;
  fromMinute: number;
  toMinute: number;
}
export interface SlotPlan {
  rule: SlotRule;
  providers: readonly PlannedProvider[];
  exceptions: readonly PlannedException[];
}

/** One time of a provider; minutes from 00:00 of the business day whose shift it belongs to, beyond 1440 in the next night. */
export interface PlannedSlot {
  providerId: string;
  capacity: number;
  fromMinute: number;
  toMinute: number;
}

interface Band {
  from: number;
  to: number;
}

const DAY = 1440;

/**
 * The slots of a business day, by start and then in the order of the providers. A shift that runs past midnight belongs to the
 * day it begins on; where the next day's shift of the same provider would begin before it is over, that one begins later. A
 * slot that touches an exception falls out whole; what is left of a band at its end is too short for anybody and stays empty.
 */
export function slotsOn(day: string, plan: SlotPlan, calendar: Calendar): PlannedSlot[] {
  const slots = plan.providers.filter((it) => it.active).flatMap((provider) => slotsOf(provider, day, plan, calendar));
  return slots.sort((a, b) => a.fromMinute - b.fromMinute);
}

/** Whether a provider has any hours on a day, exceptions left aside. */
export function worksOn(provider: PlannedProvider, day: string, rule: SlotRule, calendar: Calendar): boolean {
  return provider.active && bandsOf(provider.shifts, day, rule, calendar).length > 0;
}

function slotsOf(provider: PlannedProvider, day: string, plan: SlotPlan, calendar: Calendar): PlannedSlot[] {
  const { id: providerId, capacity, shifts } = provider;
  const { durationMinutes, bufferMinutes } = plan.rule;
  const night = bandsOf(shifts, addDays(day, -1), plan.rule, calendar).at(-1);
  const begins = night ? night.to - DAY : 0;
  const gone = plan.exceptions.filter((it) => it.providerId === null || it.providerId === providerId);
  const slots: PlannedSlot[] = [];
  for (const band of bandsOf(shifts, day, plan.rule, calendar)) {
    for (
      let from = Math.max(band.from, begins);
      from + durationMinutes <= band.to;
      from += durationMinutes + bufferMinutes
    ) {
      const slot = { providerId, capacity, fromMinute: from, toMinute: from + durationMinutes };
      if (!gone.some((it) => touches(it, day, slot))) slots.push(slot);
    }
  }
  return slots;
}

/** An exception is about the slots of its own business day, the night that follows included. */
function touches(exception: PlannedException, day: string, slot: PlannedSlot): boolean {
  return exception.day === day && exception.fromMinute < slot.toMinute && slot.fromMinute < exception.toMinute;
}

/** A provider's hours on a day, in turn; those that touch or overlap are one. */
function bandsOf(shifts: readonly Shift[], day: string, rule: SlotRule, calendar: Calendar): Band[] {
  if (!inSeason(day, rule.season)) return [];
  if (rule.holidays === 'closed' && calendar.holiday(day) !== null) return [];
  const weekday = rule.makeUpWeekday !== null && calendar.isMakeUpDay(day) ? rule.makeUpWeekday : weekdayOf(day);
  const bands = shifts
    .filter((it) => it.weekdays.includes(weekday) && inForce(it, day))
    .map((it) => ({ from: it.fromMinute, to: it.toMinute }))
    .sort((a, b) => a.from - b.from);
  return bands.reduce<Band[]>((merged, band) => {
    const last = merged.at(-1);
    if (!last || band.from > last.to) return [...merged, band];
    last.to = Math.max(last.to, band.to);
    return merged;
  }, []);
}

function inForce({ since, until, everyWeeks }: Shift, day: string): boolean {
  if (day < since || (until !== null && day > until)) return false;
  return (weekOf(day) - weekOf(since)) % everyWeeks === 0;
}

/** A season that ends before it begins goes over the new year. */
function inSeason(day: string, season: SlotRule['season']): boolean {
  if (!season) return true;
  const [monthDay, { from, to }] = [day.slice(5), season];
  return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to;
}
