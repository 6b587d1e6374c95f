import type { AnswerKind, PlaceCase, ReportKind } from '@nuanxin/shared-types';

export interface AnswerChoice {
  kind: AnswerKind;
  words: string;
  /** Through which day it stays so is asked as well. */
  days: boolean;
}

const NOT_SO: AnswerChoice = { kind: 'not_so', words: '不是这样', days: false };
const mended = (words: string): AnswerChoice => ({ kind: 'mended', words, days: false });
const CLOSED: AnswerChoice = { kind: 'closed_until', words: '要关几天', days: true };
const BROKEN: AnswerChoice = { kind: 'broken_until', words: '是坏了，在修', days: true };

const CHOICES: Record<ReportKind, AnswerChoice[]> = {
  locked: [mended('门开了'), CLOSED, NOT_SO],
  empty: [mended('补上了'), NOT_SO],
  broken: [mended('修好了'), BROKEN, NOT_SO],
  full: [mended('有空位了'), NOT_SO],
  other: [mended('办好了'), NOT_SO],
};

/** What a keeper can say to a matter: what helps first. */
export function choicesOf({ kind }: PlaceCase): AnswerChoice[] {
  return CHOICES[kind];
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** `还有 40 分钟要答复`, `过了 2 小时`: the clock of a matter. */
export function clockWords(dueAt: number, now: number): string {
  const left = dueAt - now;
  const size = Math.abs(left);
  const words =
    size < HOUR_MS ? `${Math.max(1, Math.round(size / MINUTE_MS))} 分钟` : `${Math.round(size / HOUR_MS)} 小时`;
  return left >= 0 ? `还有 ${words}要答复` : `该答复的时间过了 ${words}`;
}

/** `12 分钟前`, `3 小时前`. */
export function agoWords(at: number, now: number): string {
  const minutes = Math.max(0, Math.round((now - at) / MINUTE_MS));
  if (minutes < 1) return '刚刚';
  return minutes < 60 ? `${minutes} 分钟前` : `${Math.round(minutes / 60)} 小时前`;
}
