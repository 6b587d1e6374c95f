import type { Audience, PriceRule } from '@nuanxin/shared-types';
import type { Standing } from '../../membership/index.js';

/** Whoever asks, on a day. `unionIds`: of the membership and all above it. */
export interface Asker extends Standing {
  unionIds: readonly string[];
}

/** The first line of the price list that fits the weekday and the person; null: it is not for them on this day. */
export function priceOn(prices: readonly PriceRule[], day: string, weekday: number, asker: Asker): PriceRule | null {
  return prices.find((it) => isOn(it, weekday) && fits(it.audience, day, asker)) ?? null;
}

export function isOn({ weekdays }: PriceRule, weekday: number): boolean {
  return weekdays.length === 0 || weekdays.includes(weekday);
}

/** Job category and union count while the membership is in force; an honour is the person's own, whatever the membership. */
function fits(audience: Audience, day: string, asker: Asker): boolean {
  const { membersOnly, categories, unionIds, badges, honours, minAge, maxAge } = audience;
  const asMember = membersOnly || categories.length > 0 || unionIds.length > 0;
  if (asMember && asker.status !== 'active') return false;
  const oneOf = (wanted: readonly string[], has: readonly string[]) =>
    wanted.length === 0 || wanted.some((it) => has.includes(it));
  if (!oneOf(categories, asker.category === null ? [] : [asker.category])) return false;
  if (!oneOf(unionIds, asker.unionIds)) return false;
  // What somebody holds is decrypted, so it is asked only where a rule does.
  const held = badges.length + honours.length > 0 ? asker.heldOn(day) : [];
  if (!oneOf(badges, held) || !oneOf(honours, held)) return false;
  if (minAge === null && maxAge === null) return true;
  const age = asker.ageOn(day);
  return age !== null && age >= (minAge ?? 0) && age <= (maxAge ?? Infinity);
}

/** Whether it is for everybody, known or not. */
export function isOpen({ membersOnly, categories, unionIds, badges, honours, minAge, maxAge }: Audience): boolean {
  const asked = [...categories, ...unionIds, ...badges, ...honours];
  return !membersOnly && asked.length === 0 && minAge === null && maxAge === null;
}

/** Whether the list asks for unions at all: only then the tree is looked at. */
export function asksUnions(prices: readonly PriceRule[]): boolean {
  return prices.some((it) => it.audience.unionIds.length > 0);
}
