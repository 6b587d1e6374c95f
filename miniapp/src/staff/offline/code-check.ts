import { CODE_ALPHABET, MEMBER_CODE_STEP_MS, memberCodeStep } from '@nuanxin/shared-types';
import { refusalOf, type Refusal } from '../refusal';

/** `M` + key id + handle(8) + step(6) + mac(10); see `member-code.ts` of the contract. */
const MEMBER_CODE = /^M[0-9A-Z]{25}$/;
const STEP = { from: 10, to: 16 };

/** A member code the device has taken, so that the same one is not taken again. */
export interface SeenCode {
  code: string;
  /** UTC ms. */
  at: number;
}

/** What tells one member from another without network: everything of the code that does not rotate. */
export function memberOf(code: string): string {
  return MEMBER_CODE.test(code) ? code.slice(0, STEP.from) : code;
}

/**
 * What a phone without network can know about a scanned code: its kind, its age and whether it was just here. The seed
 * stays on the server, so a forged code passes; the server finds it when the scan arrives. One step of slack to either
 * side, because two phones' clocks differ.
 */
export function codeRefusal(code: string, nowMs: number, seen: readonly SeenCode[]): Refusal | null {
  if (!MEMBER_CODE.test(code)) return refusalOf('CODE_WRONG_KIND');
  const step = stepOf(code);
  if (step === null) return refusalOf('CODE_INVALID');
  if (Math.abs(step - memberCodeStep(nowMs)) > 1) return refusalOf('CODE_EXPIRED');
  if (seen.some((it) => it.code === code)) return refusalOf('CODE_USED', { seconds: secondsToNextCode(nowMs) });
  return null;
}

/** Older codes are refused for their age, so they need not be remembered. */
export function stillScannable(it: SeenCode, nowMs: number): boolean {
  return nowMs - it.at < 3 * MEMBER_CODE_STEP_MS;
}

function stepOf(code: string): number | null {
  let step = 0;
  for (const char of code.slice(STEP.from, STEP.to)) {
    const digit = CODE_ALPHABET.indexOf(char);
    if (digit < 0) return null;
    step = step * CODE_ALPHABET.length + digit;
  }
  return step;
}

function secondsToNextCode(nowMs: number): number {
  return Math.ceil((MEMBER_CODE_STEP_MS - (nowMs % MEMBER_CODE_STEP_MS)) / 1000);
}
