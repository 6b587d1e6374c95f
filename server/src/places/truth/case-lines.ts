import { Injectable } from '@nestjs/common';
import { Clock, scopesOf, WorkSources, type Actor, type WorkSource } from '../../kernel/index.js';
import { CaseView } from './case.view.js';
import { Cases } from './cases.js';

/** Tells the worklist of places two people complain of, and of reports whose answer is overdue, until somebody answers. */
@Injectable()
export class CaseLines implements WorkSource {
  readonly kind = 'place_report';

  constructor(
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly view: CaseView,
    sources: WorkSources,
  ) {
    sources.register(this);
  }

  async lines(actor: Actor) {
    if (scopesOf(actor, 'places').length === 0) return [];
    const pressing = await this.cases.pressing(actor);
    return pressing.map(({ id, place, people, since, dueAt, ...matter }) => ({
      id,
      what: `${place.name}，${people} 人报${this.view.what(matter)}`,
      note: dueAt < this.clock.now() ? '管理员还没答复，给他打个电话' : '地图上已经标成有疑问',
      since,
      page: `shops/cases/${id}`,
    }));
  }
}
