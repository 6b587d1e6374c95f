import type { PlaceTruth, ReportKind, TruthState } from '@nuanxin/shared-types';
import { dayWords } from '../../kernel/index.js';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 1440;
const DAY_MS = DAY_MINUTES * MINUTE_MS;

/** What decides whether a place is as its page says. */
export interface TruthFacts {
  placeId: string;
  /** UTC ms; null: nobody ever did. */
  confirmedAt: number | null;
  /** UTC ms at which the place was put on the map: whoever did that knew it. */
  listedAt: number;
  /** Two people said the place itself (not one facility) is not as it should be, and nobody answered. */
  disputed: boolean;
  /** Business day, inclusive. */
  closedUntil: string | null;
  /** Codes of facilities that do not work. */
  broken: string[];
}

export function truthState(
  { disputed, confirmedAt, listedAt }: Pick<TruthFacts, 'disputed' | 'confirmedAt' | 'listedAt'>,
  now: number,
  unsureAfterDays: number,
): TruthState {
  if (disputed) return 'disputed';
  return now - Math.max(confirmedAt ?? 0, listedAt) > unsureAfterDays * DAY_MS ? 'unsure' : 'sure';
}

const REPORT_WORDS: Record<ReportKind, string> = {
  locked: '没开门',
  empty: '没水了或者没东西',
  broken: '坏了',
  full: '满了',
  other: '别的情况',
};

/** `没开门`, `微波炉坏了`. */
export function matterWords(kind: ReportKind, facility: string): string {
  return kind === 'broken' ? `${facility}坏了` : REPORT_WORDS[kind];
}

/** The line under the name of a place; `doubt` is the matter two people agree on, in words. */
export function truthWords(
  truth: Pick<PlaceTruth, 'state' | 'confirmedAt' | 'confirmedBy' | 'closedUntil'>,
  { doubt, byKeeper, now }: { doubt: { people: number; what: string } | null; byKeeper: boolean; now: number },
): string {
  const { state, confirmedAt, confirmedBy, closedUntil } = truth;
  if (doubt) return `${doubt.people} 位工友说${doubt.what}，等管理员答复`;
  if (closedUntil) return `管理员说关到 ${dayWords(closedUntil)}`;
  if (state === 'unsure')
    return confirmedAt ? `${agoWords(confirmedAt, now)}确认过，之后没人说过` : '很久没人确认了，去之前打个电话';
  if (confirmedAt === null) return '还没人确认过';
  if (byKeeper) return `${agoWords(confirmedAt, now)}管理员确认`;
  // A scan at the counter or a lock says that somebody was there, not who.
  return `${agoWords(confirmedAt, now)}有${confirmedBy > 0 ? ` ${confirmedBy} 位工友确认` : '人来过'}`;
}

/** `刚刚`, `12 分钟前`, `3 小时前`, `2 天前`. */
export function agoWords(at: number, now: number): string {
  const minutes = Math.max(0, Math.floor((now - at) / MINUTE_MS));
  if (minutes === 0) return '刚刚';
  if (minutes < HOUR_MINUTES) return `${minutes} 分钟前`;
  if (minutes < DAY_MINUTES) return `${Math.floor(minutes / HOUR_MINUTES)} 小时前`;
  return `${Math.floor(minutes / DAY_MINUTES)} 天前`;
}
