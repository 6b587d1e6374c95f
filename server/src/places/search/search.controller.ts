import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { AroundMe } from './around-me.js';
import { MapPins } from './map-pins.js';
import { PlaceSearches } from './place-search.js';

@Controller()
export class SearchController {
  constructor(
    private readonly searches: PlaceSearches,
    private readonly pins: MapPins,
    private readonly aroundMe: AroundMe,
  ) {}

  @On(api.searchPlaces)
  search(actor: Actor, input: api.PlaceSearch): Promise<{ rows: api.PlaceHit[] }> {
    return this.searches.list(actor, input);
  }

  @On(api.listMapPins)
  map(actor: Actor, input: api.MapView): ReturnType<MapPins['list']> {
    return this.pins.list(actor, input);
  }

  @On(api.listDistricts)
  districts(_actor: Actor, _input: Record<string, never>): Promise<{ rows: api.District[] }> {
    return Promise.resolve(this.searches.districts());
  }

  @On(api.listAround)
  around(actor: Actor, input: Parameters<AroundMe['list']>[1]): Promise<api.Around> {
    return this.aroundMe.list(actor, input);
  }

  @On(api.listPlaceOffers)
  offers(actor: Actor, { id }: { id: string }): Promise<{ rows: api.PlaceOffer[] }> {
    return this.searches.offersAt(actor, id);
  }
}
