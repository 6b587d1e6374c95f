import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { PlaceEvents } from './place-events.js';
import { PlaceLives } from './place-life.js';
import { PlaceTurns } from './place-turns.js';

@Controller()
export class CalendarController {
  constructor(
    private readonly lives: PlaceLives,
    private readonly events: PlaceEvents,
    private readonly turns: PlaceTurns,
  ) {}

  @On(api.getPlaceLife)
  life(_actor: Actor, { id }: { id: string }): Promise<api.PlaceLife> {
    return this.lives.of(id);
  }

  @On(api.listPlaceEvents)
  list(_actor: Actor, input: Parameters<PlaceEvents['list']>[0]): ReturnType<PlaceEvents['list']> {
    return this.events.list(input);
  }

  @On(api.addPlaceEvents)
  add(actor: Actor, input: Parameters<PlaceEvents['add']>[1]): ReturnType<PlaceEvents['add']> {
    return this.events.add(actor, input);
  }

  @On(api.changePlaceEvent)
  change(actor: Actor, input: Parameters<PlaceEvents['change']>[1]): Promise<api.PlaceEvent> {
    return this.events.change(actor, input);
  }

  @On(api.cancelPlaceEvent)
  cancel(actor: Actor, input: Parameters<PlaceEvents['cancel']>[1]): Promise<api.Done> {
    return this.events.cancel(actor, input);
  }

  @On(api.listPlaceTurns)
  listTurns(actor: Actor, input: Parameters<PlaceTurns['list']>[1]): ReturnType<PlaceTurns['list']> {
    return this.turns.list(actor, input);
  }

  @On(api.setPlaceTurns)
  setTurns(actor: Actor, input: Parameters<PlaceTurns['set']>[1]): Promise<api.Done> {
    return this.turns.set(actor, input);
  }
}
