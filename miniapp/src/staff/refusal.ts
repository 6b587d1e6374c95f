import { errorWords, type ErrorCode, type ErrorFacts } from '@nuanxin/shared-types';

/** Refusals the phone finds by itself and the server has no code for. */
const OWN_WORDS = {
  NUMBER_NEEDS_NETWORK: { says: '没网，认不出 8 位数', next: '请打开暖新，点出示码' },
  GUEST_NEEDS_NETWORK: { says: '没网，办不了先领', next: '来网后再办，或先扫出示码' },
  DEVICE_NOT_REGISTERED: { says: '这台手机还不能离线给', next: '连上网打开一次核销页' },
  PRACTICE_ONLY: { says: '练习中，这次不算', next: '退出练习，再扫一次' },
  ALLOWANCE_USED_UP: { says: '本机今天的份额用完了', next: '来网后再给，或换一台手机' },
} as const;

export type OwnCode = keyof typeof OWN_WORDS;

/** Why nothing is handed over, in the words of the result screen. */
export interface Refusal {
  code: ErrorCode | OwnCode;
  says: string;
  next: string;
  facts: ErrorFacts;
}

export function refusalOf(code: ErrorCode, facts: ErrorFacts = {}): Refusal {
  return { code, ...errorWords(code, facts), facts };
}

export function ownRefusal(code: OwnCode): Refusal {
  return { code, ...OWN_WORDS[code], facts: {} };
}

/** Refusals whose next step is the clerk's own, not something to tell the person at the counter. */
const FOR_THE_CLERK: readonly Refusal['code'][] = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'NOT_ALLOWED',
  'TOO_MANY_TRIES',
  'REQUEST_ID_REUSED',
  'CLERK_NOT_OF_PLACE',
  'LESS_LEFT_TODAY',
  'DEVICE_NOT_REGISTERED',
  'GUEST_NEEDS_NETWORK',
  'ALLOWANCE_USED_UP',
  'PRACTICE_ONLY',
];

/** What stands above the next step: words to say to the person, or a step for the clerk. */
export function nextLabel(code: Refusal['code']): string {
  return FOR_THE_CLERK.includes(code) ? '接下来' : '可以这样说';
}

/** A fresh code or the number read aloud would help, so the screen offers both. */
const ABOUT_THE_CODE: readonly Refusal['code'][] = [
  'CODE_EXPIRED',
  'CODE_USED',
  'CODE_WRONG_KIND',
  'CODE_INVALID',
  'NUMBER_UNKNOWN',
  'NUMBER_NEEDS_NETWORK',
];

export function scanningAgainHelps(code: Refusal['code']): boolean {
  return ABOUT_THE_CODE.includes(code);
}

/** How many may be given instead, where fewer than asked are left today. */
export function givableInstead({ code, facts }: Refusal): number | null {
  const left = facts['left'];
  return code === 'LESS_LEFT_TODAY' && typeof left === 'number' && left > 0 ? left : null;
}
