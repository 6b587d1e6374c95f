import { Injectable } from '@nestjs/common';

/**
 * Looks that many people take at the same moment are one question to the database: in an opening rush thousands ask for the
 * same offering, time and seats. Nothing is remembered once the answer is there, so a look is never older than the question.
 * What somebody gets is decided by guarded writes, never by a look.
 */
@Injectable()
export class Looks {
  private readonly under = new Map<string, Promise<unknown>>();

  /** The answer to a question that is under way, else to a new one. */
  share<T>(question: string, ask: () => Promise<T>): Promise<T> {
    const known = this.under.get(question);
    if (known) return known as Promise<T>;
    const answer = ask().finally(() => this.under.delete(question));
    this.under.set(question, answer);
    return answer;
  }
}
