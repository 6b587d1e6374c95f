import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { ManagedStops } from './managed-stops.js';
import { StopDesk } from './stop-desk.js';
import { StopView } from './stop.view.js';

/** Visiting teams (巡回服务): for whoever comes, whoever works there and whoever plans them. */
@Controller()
export class StopController {
  constructor(
    private readonly stops: StopView,
    private readonly desk: StopDesk,
    private readonly managed: ManagedStops,
  ) {}

  @On(api.listStops)
  list(actor: Actor, input: { placeId?: string }) {
    return this.stops.list(actor, input);
  }

  @On(api.getStop)
  get(actor: Actor, input: { id: string }) {
    return this.stops.get(actor, input);
  }

  @On(api.listDeskStops)
  listAtDesk(actor: Actor) {
    return this.desk.list(actor);
  }

  @On(api.getStopDay)
  day(actor: Actor, input: { id: string }) {
    return this.desk.day(actor, input);
  }

  @On(api.createStop)
  create(actor: Actor, input: Parameters<ManagedStops['create']>[1]) {
    return this.managed.create(actor, input);
  }

  @On(api.listManagedStops)
  listManaged(actor: Actor, input: { from?: string; to?: string }) {
    return this.managed.list(actor, input);
  }

  @On(api.cancelStop)
  cancel(actor: Actor, input: Parameters<ManagedStops['cancel']>[1]) {
    return this.managed.cancel(actor, input);
  }
}
