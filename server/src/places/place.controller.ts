import { Controller, Inject } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { CONFIG, On, type Actor, type Config } from '../kernel/index.js';
import { Places } from './places.js';

@Controller()
export class PlaceController {
  constructor(
    private readonly places: Places,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @On(api.listPlaces)
  list(_actor: Actor, input: Parameters<Places['list']>[0]): Promise<{ rows: api.Place[] }> {
    return this.places.list(input);
  }

  @On(api.getPlace)
  get(_actor: Actor, input: Parameters<Places['get']>[0]): Promise<api.Place> {
    return this.places.get(input);
  }

  @On(api.createPlace)
  create(actor: Actor, input: api.NewPlace): Promise<api.Place> {
    return this.places.create(actor, input);
  }

  @On(api.changePlace)
  change(actor: Actor, input: api.PlaceChange): Promise<api.Place> {
    return this.places.change(actor, input);
  }

  @On(api.getMapBase)
  mapBase(_actor: Actor, _input: Record<string, never>): Promise<api.MapBase> {
    return Promise.resolve(this.config.map);
  }
}
