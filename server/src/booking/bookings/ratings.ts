import { Injectable } from '@nestjs/common';
import type { Booking as BookingAnswer } from '@nuanxin/shared-types';
import { change, DomainError, Requests, type Actor } from '../../kernel/index.js';
import { BookingView } from './booking.view.js';
import { Changes } from './changes.js';

/** Stars and a word after having been there. */
@Injectable()
export class Ratings {
  constructor(
    private readonly requests: Requests,
    private readonly changes: Changes,
    private readonly view: BookingView,
  ) {}

  /** Once a booking. @throws NOT_FOUND · RATED_ALREADY */
  async rate(
    actor: Actor,
    { id, requestId, stars, words }: { id: string; requestId: string; stars: number; words: string },
  ): Promise<BookingAnswer> {
    const { personId } = await this.changes.own(actor, id);
    await this.requests.once(requestId, { rate: id, stars, words, by: personId }, async (tx) => {
      const sql = "UPDATE booking SET stars = ?, words = ? WHERE id = ? AND status = 'attended' AND stars IS NULL";
      if ((await change(tx, sql, [stars, words, id])) === 0) throw new DomainError('RATED_ALREADY');
      return {};
    });
    return this.view.one(id);
  }
}
