import type { MemberStatus, ProgrammeRule, ProgrammeStatus } from '@nuanxin/shared-types';
import { DomainError, parseHours, withinHours, type LocalTime } from '../../kernel/index.js';
import { windowWords } from './rule-words.js';

/** What the rule looks at in a programme. */
export interface Ruled {
  status: ProgrammeStatus;
  rule: ProgrammeRule;
}

/** What the rule looks at in a person. `guest`: served first, joins later. */
export interface Taker {
  status: MemberStatus | null;
  category: string | null;
  guest: boolean;
  /** Codes of badges and honours held today. */
  held?: readonly string[];
}

/** @throws PROGRAMME_PAUSED · PROGRAMME_ENDED · OUTSIDE_WINDOW */
export function checkTime({ status, rule }: Ruled, now: LocalTime): void {
  if (status === 'ended') throw new DomainError('PROGRAMME_ENDED');
  if (status !== 'running') throw new DomainError('PROGRAMME_PAUSED');
  if (!isTakenAt(rule, now)) throw new DomainError('OUTSIDE_WINDOW', { window: windowWords(rule) });
}

/** Whether the rule's dates, weekdays and hours allow a moment. */
export function isTakenAt(rule: ProgrammeRule, { day, weekday, minute }: LocalTime): boolean {
  return (
    (!rule.from || day >= rule.from) &&
    (!rule.to || day <= rule.to) &&
    (rule.weekdays.length === 0 || rule.weekdays.includes(weekday)) &&
    (!rule.hours || withinHours(parseHours(rule.hours), minute))
  );
}

/** @throws NOT_A_MEMBER · MEMBER_PENDING · MEMBER_SUSPENDED · GUESTS_NOT_ALLOWED · CATEGORY_NOT_ELIGIBLE · BADGE_NEEDED · HONOUR_NEEDED */
export function checkPerson(
  { rule }: Ruled,
  { status, category, guest, held = [] }: Taker,
  categoryWords: string,
): void {
  if (status === 'suspended') throw new DomainError('MEMBER_SUSPENDED');
  if (status !== 'active') {
    if (guest && !rule.guestsAllowed) throw new DomainError('GUESTS_NOT_ALLOWED');
    if (!guest) throw new DomainError(status === 'pending' ? 'MEMBER_PENDING' : 'NOT_A_MEMBER');
  }
  const eligible = rule.categories.length === 0 || (category !== null && rule.categories.includes(category));
  if (!eligible) throw new DomainError('CATEGORY_NOT_ELIGIBLE', { categories: categoryWords });
  const lacks = (wanted: readonly string[] = []) => wanted.length > 0 && !wanted.some((it) => held.includes(it));
  if (lacks(rule.badges)) throw new DomainError('BADGE_NEEDED');
  if (lacks(rule.honours)) throw new DomainError('HONOUR_NEEDED');
}

/**
 * The ordinals a redemption of `quantity` takes, given the ones used already in the period.
 * @throws LIMIT_REACHED_TODAY · LESS_LEFT_TODAY
 */
export function freeOrdinals(used: readonly number[], limit: number, quantity: number, unit: string): number[] {
  const free = Array.from({ length: limit }, (_, i) => i + 1).filter((ordinal) => !used.includes(ordinal));
  if (free.length === 0) throw new DomainError('LIMIT_REACHED_TODAY', { limit, unit });
  if (free.length < quantity) throw new DomainError('LESS_LEFT_TODAY', { left: free.length, unit });
  return free.slice(0, quantity);
}
