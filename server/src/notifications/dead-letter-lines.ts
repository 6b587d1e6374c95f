import { Injectable } from '@nestjs/common';
import { scopesOf, WorkSources, type Actor, type WorkSource } from '../kernel/index.js';
import { DeadLetters } from './dead-letters.js';

/** Tells the worklist, which stands beside this room, of messages that did not go out. */
@Injectable()
export class DeadLetterLines implements WorkSource {
  readonly kind = 'dead_message';

  constructor(
    private readonly deadLetters: DeadLetters,
    sources: WorkSources,
  ) {
    sources.register(this);
  }

  /** One line for all: they are looked at together. */
  async lines(actor: Actor) {
    if (scopesOf(actor, 'messages').length === 0) return [];
    const { rows, next } = await this.deadLetters.list(actor, {});
    const [newest] = rows;
    if (!newest) return [];
    const what = `没发出的通知：${rows.length}${next ? ' 条以上' : ' 条'}`;
    return [{ id: newest.id, what, note: '看原因，再发一次或者不发了', since: newest.at, page: 'messages' }];
  }
}
