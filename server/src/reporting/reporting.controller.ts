import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { OverGivenSettling } from '../benefits/index.js';
import { On, type Actor } from '../kernel/index.js';
import { Figures } from './figures/figures.js';
import { Worklist } from './worklist/worklist.js';

@Controller()
export class ReportingController {
  constructor(
    private readonly figures: Figures,
    private readonly worklist: Worklist,
    private readonly overGiven: OverGivenSettling,
  ) {}

  @On(api.getFigures)
  get(actor: Actor, filter: api.FiguresFilter): Promise<api.Figures> {
    return this.figures.get(actor, filter);
  }

  @On(api.listServed)
  list(actor: Actor, asked: Parameters<Figures['list']>[1]) {
    return this.figures.list(actor, asked);
  }

  @On(api.getTodayStrip)
  today(actor: Actor, _input: Record<string, never>): Promise<api.TodayStrip> {
    return this.figures.today(actor);
  }

  @On(api.getWorklist)
  getWorklist(actor: Actor, _input: Record<string, never>): Promise<api.Worklist> {
    return this.worklist.get(actor);
  }

  @On(api.settleOverGiven)
  settle(actor: Actor, input: Parameters<OverGivenSettling['settle']>[1]): Promise<api.Done> {
    return this.overGiven.settle(actor, input);
  }
}
