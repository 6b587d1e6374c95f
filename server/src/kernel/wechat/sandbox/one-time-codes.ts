import { type Refusal } from './protocol.js';

const LIVES_MS = 5 * 60_000;
const REMEMBERED = 10_000;

/**
 * Codes as WeChat gives them to a phone: good for 5 minutes, once. Nobody has to ask the sandbox for one: `wx:alice` says
 * who it stands for, and `wx:alice@1752537600000` also when it was given (UTC ms; left out means just now), so that the
 * same person can have many.
 */
export class OneTimeCodes {
  private readonly used = new Set<string>();
  private readonly pattern: RegExp;

  constructor(
    prefix: string,
    private readonly refusals: { invalid: Refusal; used: Refusal },
    private readonly now: () => number,
  ) {
    this.pattern = new RegExp(`^${prefix}:([A-Za-z0-9_-]{1,28})(?:@(\\d{13}))?$`);
  }

  /** Who the code stands for. @throws Refusal not a code, too old, or used before */
  take(code: string): string {
    const [, subject, givenAt] = this.pattern.exec(code) ?? [];
    if (!subject) throw this.refusals.invalid;
    if (this.used.has(code)) throw this.refusals.used;
    if (givenAt !== undefined && this.now() - Number(givenAt) > LIVES_MS) throw this.refusals.invalid;
    this.remember(code);
    return subject;
  }

  private remember(code: string): void {
    this.used.add(code);
    const [oldest] = this.used;
    if (this.used.size > REMEMBERED && oldest !== undefined) this.used.delete(oldest);
  }
}
