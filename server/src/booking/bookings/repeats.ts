import { Injectable } from '@nestjs/common';
import { DomainError, Requests, type Tx } from '../../kernel/index.js';

/** Acts that look before they write, once per `requestId`. */
@Injectable()
export class Repeats {
  constructor(private readonly requests: Requests) {}

  /**
   * `look` refuses what is clear without a transaction and gives the work to be done in one. A repeat gets the first result;
   * also one whose twin was done while it looked: what the twin took is not there any more, and its answer is the one that
   * counts.
   */
  async once<R>(requestId: string, body: unknown, look: () => Promise<(tx: Tx) => Promise<R>>): Promise<R> {
    const before = await this.requests.recall<R>(requestId, body);
    if (before) return before.result;
    try {
      return await this.requests.once(requestId, body, await look());
    } catch (error) {
      const twin = error instanceof DomainError ? await this.requests.recall<R>(requestId, body) : null;
      if (!twin) throw error;
      return twin.result;
    }
  }
}
