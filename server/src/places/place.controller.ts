import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../kernel/index.js';
import { Places } from './places.js';

@Controller()
export class PlaceController {
  constructor(private readonly places: Places) {}

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
}
