import { Injectable } from '@nestjs/common';
import { dayWords, scopesOf, WorkSources, type Actor, type WorkSource } from '../../kernel/index.js';
import { Agreements } from './agreements.js';

/** Tells the worklist of agreements that run out within a month, and of those that did, until somebody renews or ends them. */
@Injectable()
export class AgreementLines implements WorkSource {
  readonly kind = 'agreement_ending';

  constructor(
    private readonly agreements: Agreements,
    sources: WorkSources,
  ) {
    sources.register(this);
  }

  async lines(actor: Actor) {
    if (scopesOf(actor, 'places').length === 0) return [];
    const { rows } = await this.agreements.list(actor, {});
    return rows
      .filter((it) => it.state === 'over' || it.state === 'ending')
      .map(({ id, partner, gives, until, state, places }) => ({
        id,
        what: `${partner}的共建协议${state === 'over' ? '已经到期' : `到 ${dayWords(until ?? '')}`}`,
        note: `${gives}；${places[0]?.name ?? ''}${places.length > 1 ? `等 ${places.length} 处` : ''}`,
        since: null,
        page: `shops/partners/${id}`,
      }));
  }
}
