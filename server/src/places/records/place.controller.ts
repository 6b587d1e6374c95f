import { Controller, Inject } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { CONFIG, On, type Actor, type Config } from '../../kernel/index.js';
import { PlaceActs } from './place-acts.js';
import { PlaceEdits } from './place-edits.js';
import { Places, type PlaceQuery } from './places.js';

@Controller()
export class PlaceController {
  constructor(
    private readonly places: Places,
    private readonly acts: PlaceActs,
    private readonly edits: PlaceEdits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @On(api.listPlaces)
  list(_actor: Actor, input: PlaceQuery): Promise<{ rows: api.Place[] }> {
    return this.places.list(input);
  }

  @On(api.getPlace)
  get(_actor: Actor, input: Parameters<Places['page']>[0]): Promise<api.PlacePage> {
    return this.places.page(input);
  }

  @On(api.createPlace)
  create(actor: Actor, input: api.NewPlace): Promise<api.Place> {
    return this.acts.create(actor, input);
  }

  @On(api.changePlace)
  change(actor: Actor, input: api.PlaceChange): Promise<api.Place> {
    return this.acts.change(actor, input);
  }

  @On(api.editPlaces)
  edit(actor: Actor, input: Parameters<PlaceEdits['edit']>[1]): Promise<api.PlacesEdited> {
    return this.edits.edit(actor, input);
  }

  @On(api.getMapBase)
  mapBase(_actor: Actor, _input: Record<string, never>): Promise<api.MapBase> {
    return Promise.resolve(this.config.map);
  }
}
